/// What happened to a name in the folder.
enum FileChange: Hashable {
    case created
    case modified
    case closed
    /// The cookie is the same in the two halves of one rename.
    case movedIn(cookie: UInt32)
    case movedOut(cookie: UInt32)
    case deleted
    case attributes
}
