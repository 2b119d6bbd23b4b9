import CLinux

/// Kinds of report, to ask for and to receive (inotify(7)).
public struct InotifyChanges: OptionSet, Hashable, Sendable {
    public let rawValue: UInt32

    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    private init(_ mask: Int32) {
        rawValue = UInt32(bitPattern: mask)
    }

    public static let created = InotifyChanges(IN_CREATE)
    public static let modified = InotifyChanges(IN_MODIFY)
    public static let closedAfterWriting = InotifyChanges(IN_CLOSE_WRITE)
    public static let movedIn = InotifyChanges(IN_MOVED_TO)
    public static let movedOut = InotifyChanges(IN_MOVED_FROM)
    public static let deleted = InotifyChanges(IN_DELETE)
    /// Permissions, times, links.
    public static let attributes = InotifyChanges(IN_ATTRIB)
    /// The watched directory itself is gone.
    public static let selfDeleted = InotifyChanges(IN_DELETE_SELF)
    /// The watched directory itself was renamed.
    public static let selfMoved = InotifyChanges(IN_MOVE_SELF)

    /// Received only: the entry is a directory.
    public static let isDirectory = InotifyChanges(IN_ISDIR)
    /// Received only: the queue was full and reports are lost.
    public static let overflow = InotifyChanges(IN_Q_OVERFLOW)
    /// Received only: the file system was unmounted.
    public static let unmounted = InotifyChanges(IN_UNMOUNT)
    /// Received only: the watch has ended.
    public static let ignored = InotifyChanges(IN_IGNORED)
}
