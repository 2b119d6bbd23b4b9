/// A heading and what stands under it; the scope of dates, units, subjects and directions.
public struct Section: Hashable, Sendable {
    public enum Role: Hashable, Sendable {
        case body
        /// Pointers to other texts: "You may also like", "Related reading".
        case related
        /// Menus, share bars, cookie notes, legal footers.
        case navigation
        /// What readers wrote below a text.
        case comments
    }

    /// The text of the heading; `nil` for the document itself.
    public var heading: Range<Int>?
    /// 0 for the document itself, else the heading's level.
    public var level: Int
    /// The index of the section around this one.
    public var parent: Int?
    public var role: Role

    public init(heading: Range<Int>? = nil, level: Int = 0, parent: Int? = nil, role: Role = .body) {
        self.heading = heading
        self.level = level
        self.parent = parent
        self.role = role
    }
}
