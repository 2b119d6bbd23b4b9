/// The closed list of things a reader of a record must know about it.
public struct RecordFlags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    public static let approximate = RecordFlags(rawValue: 1 << 0)
    public static let range = RecordFlags(rawValue: 1 << 1)
    public static let ambiguousUnit = RecordFlags(rawValue: 1 << 2)
    public static let ambiguousDirection = RecordFlags(rawValue: 1 << 3)
    public static let conflict = RecordFlags(rawValue: 1 << 4)
    public static let priorPeriod = RecordFlags(rawValue: 1 << 5)
    public static let cumulative = RecordFlags(rawValue: 1 << 6)
    public static let total = RecordFlags(rawValue: 1 << 7)
    public static let index = RecordFlags(rawValue: 1 << 8)
    public static let quoted = RecordFlags(rawValue: 1 << 9)
    public static let related = RecordFlags(rawValue: 1 << 10)
    public static let inferredSubject = RecordFlags(rawValue: 1 << 11)

    /// The names of the record contract, in its order.
    public static let allNames = [
        "approximate", "range", "ambiguous-unit", "ambiguous-direction", "conflict", "prior-period", "cumulative",
        "total", "index", "quoted", "related", "inferred-subject",
    ]

    /// The names of the flags that are set, in the contract's order.
    public var names: [String] {
        if isEmpty { return [] }
        return RecordFlags.allNames.indices
            .filter { contains(RecordFlags(rawValue: 1 << UInt16($0))) }
            .map { RecordFlags.allNames[$0] }
    }
}
