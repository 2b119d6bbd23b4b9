import Glibc
import LinuxKit

/// The watches on one folder and, for its loss and return, on its parent; and the open folder itself.
///
/// The parent tells at once of a removal, of which the folder's own watch hears nothing while anybody has it open.
struct WatchedFolder: ~Copyable {
    enum News {
        case change(FileChange, FileName)
        case overflow
        case lost(SystemError)
        /// Something came up in the parent while the folder was lost.
        case mayBeBack
    }

    let path: String
    private var inotify: Inotify
    private var ownWatch: Int32 = -1
    private var parentWatch: Int32 = -1
    private let parent: (path: String, entry: FileName)?
    private(set) var directory: Directory?

    init(path: String) throws(SystemError) {
        self.path = path
        parent = split(path)
        inotify = try Inotify()
    }

    /// The number to poll.
    var raw: Int32 { inotify.raw }

    /// Watches the folder, then opens it, so that nothing falls between the watch and a scan of what is open.
    mutating func attach() throws(SystemError) {
        // While this is tried, the folder may come as well as go.
        watchParent(for: departures.union(returns))
        do throws(SystemError) {
            ownWatch = try inotify.watch(path, for: ownChanges)
            directory = try Directory(path: path)
        } catch {
            detach()
            throw error
        }
        watchParent(for: departures)
    }

    /// Lets go of the folder and waits for its return.
    mutating func detach() {
        if ownWatch >= 0 { inotify.forget(ownWatch) }
        ownWatch = -1
        directory = nil
        watchParent(for: returns)
    }

    /// The reports that wait, as many as one read gives; empty when there are none.
    mutating func news() throws(SystemError) -> [News]? {
        let events = try inotify.read()
        return events.isEmpty ? nil : events.compactMap { news(of: $0) }
    }

    /// Why the folder is lost, if it is.
    func loss() -> SystemError? {
        guard let directory, !directory.isStillAtItsPath() else { return nil }
        return SystemError.folderGone(path)
    }

    private mutating func news(of event: InotifyEvent) -> News? {
        if event.changes.contains(.overflow) { return .overflow }
        if event.watch == parentWatch && event.watch != ownWatch { return parentNews(of: event) }
        guard event.watch == ownWatch else { return nil }
        guard let name = event.name else {
            let ends: InotifyChanges = [.selfDeleted, .selfMoved, .unmounted, .ignored]
            return event.changes.isDisjoint(with: ends) ? nil : .lost(SystemError.folderGone(path))
        }
        // A folder that comes is refused at once; what becomes of it afterwards is no news.
        if event.changes.contains(.isDirectory), event.changes.isDisjoint(with: [.created, .movedIn]) { return nil }
        return FileChange(event).map { .change($0, name) }
    }

    private mutating func parentNews(of event: InotifyEvent) -> News? {
        if event.changes.contains(.ignored) { parentWatch = -1 }
        guard let parent, event.name == parent.entry else { return nil }
        if directory == nil { return .mayBeBack }
        return loss().map { .lost($0) }
    }

    /// Without a watch on the parent, which may be forbidden, the timer has to do.
    private mutating func watchParent(for changes: InotifyChanges) {
        guard let parent else { return }
        parentWatch = (try? inotify.watch(parent.path, for: changes)) ?? -1
    }
}

private let departures: InotifyChanges = [.deleted, .movedOut]
private let returns: InotifyChanges = [.created, .movedIn, .attributes]
private let ownChanges: InotifyChanges = [
    .created, .modified, .closedAfterWriting, .movedIn, .movedOut, .deleted, .attributes, .selfDeleted, .selfMoved,
]

extension SystemError {
    fileprivate static func folderGone(_ path: String) -> SystemError {
        SystemError("watch", path: path, code: ENOENT, hint: "it is taken up again when it is back")
    }
}

/// The path of the parent and the name in it; `nil` where the last part is no name.
private func split(_ path: String) -> (path: String, entry: FileName)? {
    var bytes = [UInt8](path.utf8)[...]
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let slash = bytes.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { $0 + 1 } ?? bytes.startIndex
    guard let entry = FileName([UInt8](bytes[start...])) else { return nil }
    let parent = slash.map { $0 == 0 ? "/" : String(decoding: bytes[..<$0], as: UTF8.self) } ?? "."
    return (parent, entry)
}

extension FileChange {
    /// `nil` for reports that say nothing about a file.
    fileprivate init?(_ event: InotifyEvent) {
        let changes = event.changes
        if changes.contains(.created) {
            self = .created
        } else if changes.contains(.modified) {
            self = .modified
        } else if changes.contains(.closedAfterWriting) {
            self = .closed
        } else if changes.contains(.movedIn) {
            self = .movedIn(cookie: event.cookie)
        } else if changes.contains(.movedOut) {
            self = .movedOut(cookie: event.cookie)
        } else if changes.contains(.deleted) {
            self = .deleted
        } else if changes.contains(.attributes) {
            self = .attributes
        } else {
            return nil
        }
    }
}
