/// The printed marker at the start of a list item, provision or numbered heading.
struct Label: Hashable, Sendable {
    /// How it is printed; (IV) and (5) are one family, because instruments change digits within a list.
    enum Family: Hashable, Sendable {
        /// `•`, `-`, an emoji: the scalar tells lists apart.
        case bullet(UInt32)
        /// `1.`, `1、`
        case numberDot
        /// `1)`
        case numberClose
        /// `(1)`, `(IX)`, `（3）`
        case bracket
        /// `(a)`
        case letterBracket
        /// `A.`
        case letterDot
        /// `a)`
        case letterClose
        /// `I.`
        case romanDot
        /// `一、`
        case hanComma
        /// `（一）`
        case hanBracket
        /// `第三条`, `Article 3`
        case article
        /// `第三章`, `Chapter 3`, `Part II`
        case chapter
        /// `Section 3`, `第三节`, `§ 3`
        case section
        /// `①`
        case circled
        /// `#1`
        case rank
    }

    var family: Family
    /// The number it states; `nil` for bullets.
    var value: Int?
    /// Without white space.
    var range: Range<Int>
    /// Where the text after it starts.
    var textStart: Int

    var isBullet: Bool {
        if case .bullet = family { true } else { false }
    }

    /// Letters are markers only where the letter before or after them is one too: "J. Doe" is a name.
    var needsNeighbour: Bool { family == .letterDot || family == .letterClose }

    /// Articles and sections are never within the list above them.
    var startsOver: Bool { namesSections || family == .article }

    /// Families that number the sections of a text rather than the items of a list.
    var namesSections: Bool {
        switch family {
        case .romanDot, .hanComma, .chapter, .section, .letterDot: true
        default: false
        }
    }
}
