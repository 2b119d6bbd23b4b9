import Glibc
import LinuxKit

/// Finds the settings that a command asks for.
public enum SettingsSource {
    /// Largest configuration that is read, in bytes.
    private static let limit = 1 << 20

    /// Reads a configuration file.
    ///
    /// - Throws: `ServiceError` where the file cannot be read, `ConfigurationError` for what is wrong in it.
    public static func file(_ path: String) throws -> Settings {
        let absolute = AbsolutePath.resolve(path, from: ProcessEnvironment.workingDirectory)
        let folder = AbsolutePath.parent(of: absolute)
        let contents: FileContents
        do throws(SystemError) {
            guard let name = FileName(AbsolutePath.name(of: absolute)) else {
                throw SystemError("open", path: path, code: EISDIR)
            }
            contents = try Directory(path: folder).read(name, limit: limit)
        } catch {
            throw ServiceError(.noInput, path, "cannot be read", why: "\(error)", hint: "give --config FILE")
        }
        guard contents.isWhole else {
            throw ServiceError(.configuration, path, "too large for a configuration", why: "over \(limit) bytes")
        }
        guard let yaml = String(validating: contents.bytes, as: UTF8.self) else {
            throw ServiceError(.configuration, path, "not text", hint: "save the file as UTF-8")
        }
        return try SettingsReader(file: path, base: folder).read(yaml: yaml)
    }
}
