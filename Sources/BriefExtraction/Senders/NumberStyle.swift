/// What a dot and a comma do in numbers; the raw values show it.
enum NumberStyle: String, Hashable, Sendable, CaseIterable {
    /// Nobody says: each number tells by itself, as far as it does.
    case open
    case decimalPoint = "1,234.5"
    case decimalComma = "1.234,5"
}
