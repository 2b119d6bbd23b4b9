/// Finds names in the input without making strings of them; names must differ in their first eight bytes.
struct HTMLNameTable<Value: Sendable>: Sendable {
    private var entries: [UInt64: (name: [UInt8], value: Value)] = [:]

    init(_ names: [(String, Value)]) {
        for (name, value) in names {
            let bytes = Array(name.utf8)
            entries[HTMLNameTable.key(bytes, bytes.indices)] = (bytes, value)
        }
    }

    /// The value of a name in lower or upper case.
    func value(of range: Range<Int>, in bytes: [UInt8]) -> Value? {
        guard let entry = entries[HTMLNameTable.key(bytes, range)], entry.name.count == range.count else { return nil }
        var offset = 8
        while offset < range.count {
            if bytes[range.lowerBound + offset].asciiLowercased != entry.name[offset] { return nil }
            offset += 1
        }
        return entry.value
    }

    /// The first eight bytes in lower case.
    static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var key: UInt64 = 0
        for byte in bytes[range.lowerBound..<Swift.min(range.upperBound, range.lowerBound + 8)] {
            key = key << 8 | UInt64(byte.asciiLowercased)
        }
        return key
    }
}
