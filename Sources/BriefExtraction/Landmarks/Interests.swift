/// Which scanners may find something at a place of a text.
struct Interests: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let names = Interests(rawValue: 1 << 0)
    static let documentNumbers = Interests(rawValue: 1 << 1)
    /// Cashtags, URLs, addresses.
    static let symbols = Interests(rawValue: 1 << 2)
    static let dates = Interests(rawValue: 1 << 3)
    static let quantities = Interests(rawValue: 1 << 4)
}
