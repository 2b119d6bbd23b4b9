/// The named character references in a form that can be bisected; parsed once, at first use.
struct HTMLReferenceTable: Sendable {
    struct Entry: Sendable {
        /// Where the name stands in `names`.
        let name: Range<Int>
        let value: HTMLReference
        /// The reference may be written without its semicolon (`&amp`), as before HTML 5.
        let isLegacy: Bool
    }

    static let shared = HTMLReferenceTable(HTMLReferenceNames.text)
    /// `CounterClockwiseContourIntegral`
    static let longestName = 31
    /// `frac12`
    static let longestLegacyName = 6

    private let names: [UInt8]
    private let entries: [Entry]

    init(_ source: StaticString) {
        names = Array(source.description.utf8)
        var entries: [Entry] = []
        entries.reserveCapacity(2200)
        for field in names.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
            guard let mark = field.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "!") }) else {
                continue
            }
            let scalars = field[(mark + 1)...].split(separator: UInt8(ascii: ",")).compactMap { digits in
                UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
            }
            guard let first = scalars.first else { continue }
            let value = HTMLReference(first, scalars.count > 1 ? scalars[1] : nil)
            entries.append(
                Entry(name: field.startIndex..<mark, value: value, isLegacy: names[mark] == UInt8(ascii: "!")))
        }
        self.entries = entries
    }

    /// The entry whose name is exactly those bytes.
    func entry(named bytes: [UInt8], in range: Range<Int>) -> Entry? {
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            switch compare(entries[middle].name, with: bytes, in: range) {
            case 0: return entries[middle]
            case ..<0: low = middle + 1
            default: high = middle
            }
        }
        return nil
    }

    /// Byte order: negative when the name of the table comes first.
    private func compare(_ name: Range<Int>, with bytes: [UInt8], in range: Range<Int>) -> Int {
        let common = min(name.count, range.count)
        for offset in 0..<common {
            let difference = Int(names[name.lowerBound + offset]) - Int(bytes[range.lowerBound + offset])
            if difference != 0 { return difference }
        }
        return name.count - range.count
    }
}
