/// The decimal digits of a number in ASCII, most significant first; kept in place.
struct DecimalDigits {
    private var stored = InlineArray<40, UInt8>(repeating: UInt8(ascii: "0"))
    private var start = 40

    init(_ number: UInt128) {
        var rest = number
        while rest > UInt128(UInt64.max) {
            push(UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        push(all: UInt64(truncatingIfNeeded: rest))
    }

    init(_ number: UInt64) {
        push(all: number)
    }

    /// At least 1: zero is `0`.
    var count: Int { 40 - start }

    subscript(index: Int) -> UInt8 { stored[start + index] }

    private mutating func push(all number: UInt64) {
        var rest = number
        repeat {
            push(UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
    }

    private mutating func push(_ digit: UInt8) {
        start -= 1
        stored[start] = UInt8(ascii: "0") + digit
    }
}
