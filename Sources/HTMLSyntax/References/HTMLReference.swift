/// What a character reference stands for: one code point, or two (`&NotEqualTilde;`).
public struct HTMLReference: Hashable, Sendable {
    public let first: Unicode.Scalar
    public let second: Unicode.Scalar?

    public init(_ first: Unicode.Scalar, _ second: Unicode.Scalar? = nil) {
        self.first = first
        self.second = second
    }

    /// Adds the code points as UTF-8.
    public func append(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8.encode(first).map { Array($0) } ?? [])
        if let second { bytes.append(contentsOf: UTF8.encode(second).map { Array($0) } ?? []) }
    }

    /// U+FFFD, for what cannot be a character.
    static let replacement = HTMLReference("\u{FFFD}")
}

extension HTMLReference {
    /// Reads the reference whose `&` is at a position; `nil` when the text there is not one.
    ///
    /// In attribute values a name without semicolon before `=` or an alphanumeric is text (`?a=1&copy=2`).
    /// Source: HTML standard, sections 13.2.5.72 to 13.2.5.80.
    static func read(
        _ bytes: [UInt8], at ampersand: Int, before end: Int, inAttribute: Bool
    ) -> (value: HTMLReference, next: Int)? {
        let start = ampersand + 1
        guard start < end else { return nil }
        if bytes[start] == UInt8(ascii: "#") { return numeric(bytes, after: start, before: end) }
        var stop = start
        while stop < end, stop - start <= HTMLReferenceTable.longestName, bytes[stop].isASCIIAlphanumeric { stop += 1 }
        guard stop > start + 1 else { return nil }
        let table = HTMLReferenceTable.shared
        if stop < end, bytes[stop] == UInt8(ascii: ";"), let entry = table.entry(named: bytes, in: start..<stop) {
            return (entry.value, stop + 1)
        }
        var length = min(stop - start, HTMLReferenceTable.longestLegacyName)
        while length >= 2 {
            let next = start + length
            if let entry = table.entry(named: bytes, in: start..<next), entry.isLegacy {
                let isText =
                    inAttribute && next < end && (bytes[next] == UInt8(ascii: "=") || bytes[next].isASCIIAlphanumeric)
                return isText ? nil : (entry.value, next)
            }
            length -= 1
        }
        return nil
    }

    /// `&#8364;`, `&#x20AC;`, with or without semicolon.
    private static func numeric(
        _ bytes: [UInt8], after sign: Int, before end: Int
    ) -> (value: HTMLReference, next: Int)? {
        var position = sign + 1
        var radix: UInt32 = 10
        if position < end, bytes[position] | 0x20 == UInt8(ascii: "x") {
            radix = 16
            position += 1
        }
        let digits = position
        var code: UInt32 = 0
        while position < end, let digit = bytes[position].digitValue(radix: radix) {
            code = min(code * radix + digit, 0x110000)
            position += 1
        }
        guard position > digits else { return nil }
        if position < end, bytes[position] == UInt8(ascii: ";") { position += 1 }
        return (character(code), position)
    }

    private static func character(_ code: UInt32) -> HTMLReference {
        if (0x80...0x9F).contains(code) { return HTMLReference(windows1252[Int(code - 0x80)]) }
        guard code != 0, let scalar = Unicode.Scalar(code) else { return replacement }
        return HTMLReference(scalar)
    }

    /// 0x80…0x9F, which authors mean as windows-1252; five of them are unassigned and stay controls.
    private static let windows1252: [Unicode.Scalar] = Array(
        """
        \u{20AC}\u{81}\u{201A}\u{0192}\u{201E}\u{2026}\u{2020}\u{2021}\u{02C6}\u{2030}\u{0160}\u{2039}\u{0152}\u{8D}\
        \u{017D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{02DC}\u{2122}\u{0161}\u{203A}\
        \u{0153}\u{9D}\u{017E}\u{0178}
        """.unicodeScalars)
}
