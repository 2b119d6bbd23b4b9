/// One report of the kernel on a watched directory.
public struct InotifyEvent: Hashable, Sendable {
    /// The number that ``Inotify/watch(_:for:)`` gave; -1 for an overflow.
    public let watch: Int32
    public let changes: InotifyChanges
    /// The same for the two halves of one rename, otherwise 0.
    public let cookie: UInt32
    /// The entry; `nil` where the report is about the directory itself.
    public let name: FileName?
}
