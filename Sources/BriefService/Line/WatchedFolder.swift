import LinuxKit
import Synchronization

/// The handle of the watched folder, which may go away and come back.
final class WatchedFolder: Sendable {
    let path: String
    private let handle: Mutex<Directory?>

    init(path: String) throws(SystemError) {
        self.path = path
        handle = Mutex(try Directory(path: path))
    }

    /// `nil` while the folder is away.
    var directory: Directory? { handle.withLock(\.self) }

    func close() {
        handle.withLock { $0 = nil }
    }

    /// Opens what stands at the path now.
    func open() {
        let directory = try? Directory(path: path)
        handle.withLock { $0 = directory }
    }
}
