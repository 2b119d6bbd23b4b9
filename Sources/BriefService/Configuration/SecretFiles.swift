import BriefDelivery
import LinuxKit

/// Reads signing keys from files.
enum SecretFiles {
    /// One key a file, in the order of the files. What the files hold never appears in errors.
    static func keys(_ paths: [String]) throws(ServiceError) -> [SigningKey] {
        var keys: [SigningKey] = []
        for path in paths { keys.append(try key(String(decoding: try bytes(of: path), as: UTF8.self), path)) }
        return keys
    }

    private static func key(_ text: String, _ path: String) throws(ServiceError) -> SigningKey {
        do throws(SigningKeyError) {
            return try SigningKey(text)
        } catch {
            throw ServiceError(
                .configuration, path, "holds no signing key", why: error.why,
                hint: "write whsec_ and the Base64 of 24 to 64 random bytes into it")
        }
    }

    private static func bytes(of path: String) throws(ServiceError) -> [UInt8] {
        do throws(SystemError) {
            guard let name = FileName(AbsolutePath.name(of: path)) else { return [] }
            return try Directory(path: AbsolutePath.parent(of: path)).read(name, limit: 4096).bytes
        } catch {
            throw ServiceError(
                .configuration, path, "the signing key cannot be read", why: "\(error)",
                hint: "make the file readable for this user")
        }
    }
}
