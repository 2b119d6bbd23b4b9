import LinuxKit
import Synchronization

/// A folder of briefd's own, which is made again when somebody removed it.
final class OwnFolder: Sendable {
    let path: String
    private let handle: Mutex<Directory>

    /// Makes the folder where it is missing.
    init(path: String, as key: String) throws(ServiceError) {
        self.path = path
        handle = Mutex(try FolderMaker.open(path, as: key))
    }

    /// The folder that stands at the path now.
    func directory() throws(SystemError) -> Directory {
        let last = handle.withLock(\.self)
        if last.isStillAtItsPath() { return last }
        let made = try FolderMaker.make(path)
        handle.withLock { $0 = made }
        return made
    }
}
