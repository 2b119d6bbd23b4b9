/// What headings, introducing lines and keys say, before inner and outer scopes are one.
final class ScopeTrace {
    /// What holds for each block: all of the following as one.
    var blocks: [Scope] = []
    /// Of each section, by its heading and its dateline.
    var sections: [Scope] = []
    /// By section: the line that dates it.
    var datelines: [Int: Range<Int>] = [:]
    /// By the block of the introducing line.
    var intros: [Int: Scope] = [:]
    /// By block.
    var keys: [Int: Scope] = [:]
    /// By the place of the caption.
    var captions: [Range<Int>: Scope] = [:]
    /// The document's own date, where no scope states one.
    var published: ScopedDate?
}
