public import LinuxKit

/// What a watched folder has to say.
public enum FolderEvent: Hashable, Sendable {
    /// A file is complete, for the first time or again with another identity.
    case file(StableFile)
    /// An entry is not a file to read; said once for as long as it stands.
    case refused(FileName, RefusalReason)
    /// A file was seen, but deleted or moved out before it was complete.
    case vanished(FileName)
    /// A scan is complete; it met this many names that are not ignored.
    case scanned(files: Int)
    /// The kernel dropped reports; a scan makes up for them.
    case overflow
    /// A complete file cannot be read; said once, and the file is tried again when its attributes change and at each
    /// scan.
    case unreadable(FileName, SystemError)
    /// The folder was deleted, moved, unmounted or closed to us; it is tried again until it is back.
    case folderLost(SystemError)
    /// The folder is watched again and a scan follows; handles opened on it before lead to the old one.
    case folderBack
}
