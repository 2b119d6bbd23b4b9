/// What words say about how real the facts beside them are, whatever the text is about.
enum Stance: String, Sendable, CaseIterable {
    /// Opens a supposition, which goes on to the end of its paragraph: "Suppose …".
    case supposing
    /// Opens a sentence that holds only if something else does: "If …".
    case conditional
    /// Says of its sentence that it is made up.
    case invented
    /// Promises or demands what has not happened: "will", "must".
    case promised
    /// A person tells it of themselves or another: "we", "he".
    case personal
    /// Heads a section of examples.
    case illustrative
    /// Words that may stand before one that opens a sentence: "now", "so".
    case lead
}

/// Some stances, as bits.
struct Stances: Hashable, Sendable {
    private var bits: UInt8 = 0

    var isEmpty: Bool { bits == 0 }

    mutating func insert(_ stance: Stance) { bits |= Self.bit(stance) }

    func contains(_ stance: Stance) -> Bool { bits & Self.bit(stance) != 0 }

    private static func bit(_ stance: Stance) -> UInt8 {
        switch stance {
        case .supposing: 1
        case .conditional: 2
        case .invented: 4
        case .promised: 8
        case .personal: 16
        case .illustrative: 32
        case .lead: 64
        }
    }
}
