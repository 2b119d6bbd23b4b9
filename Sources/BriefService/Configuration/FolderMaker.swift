import LinuxKit

/// Opens folders of briefd's own, and makes them first.
enum FolderMaker {
    /// Opens the folder; what is missing on the way is made with mode 0750.
    static func open(_ path: String, as key: String) throws(ServiceError) -> Directory {
        do throws(SystemError) {
            return try make(path)
        } catch {
            throw ServiceError(
                .cannotCreate, path, "cannot be used as \(key)", why: "\(error)",
                hint: "make it writable for this user, or name another folder")
        }
    }

    /// Opens or makes the folder.
    static func make(_ path: String) throws(SystemError) -> Directory {
        do throws(SystemError) {
            return try Directory(path: path)
        } catch  where error.isMissing && path != "/" {
            let parent = try make(AbsolutePath.parent(of: path))
            guard let name = FileName(AbsolutePath.name(of: path)) else { throw error }
            return try parent.makeSubdirectory(name)
        }
    }
}
