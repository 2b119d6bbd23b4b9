/// Byte classes and look-ups that all readers share; positions are byte offsets, nothing here builds strings.
extension [UInt8] {
    /// The scalar that starts at a position and its length in bytes; a byte that starts none reads as U+FFFD.
    func scalar(at index: Int) -> (value: UInt32, length: Int) {
        let first = self[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, index + length <= count else { return (0xFFFD, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for next in self[index + 1..<index + length] {
            guard next & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(next & 0x3F)
        }
        return (value, length)
    }

    /// The scalar that ends before a position and its length.
    func scalar(before index: Int, in range: Range<Int>) -> (value: UInt32, length: Int)? {
        guard index > range.lowerBound else { return nil }
        var start = index - 1
        while start > range.lowerBound, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
        let read = scalar(at: start)
        return read.length == index - start ? read : (0xFFFD, 1)
    }

    /// Without an early end, so that many bytes are looked at in one instruction.
    var isASCII: Bool {
        var all: UInt8 = 0
        for byte in self { all |= byte }
        return all < 0x80
    }

    /// Do lower-case bytes stand at a position? ASCII letters match in either case.
    func matches(_ lower: [UInt8], at index: Int, before end: Int) -> Bool {
        guard index >= 0, index + lower.count <= end else { return false }
        for offset in lower.indices where self[index + offset].lowercased != lower[offset] { return false }
        return true
    }

    func matches(_ lower: String, at index: Int, before end: Int) -> Bool {
        guard index >= 0, index + lower.utf8.count <= end else { return false }
        var place = index
        for byte in lower.utf8 {
            guard self[place].lowercased == byte else { return false }
            place += 1
        }
        return true
    }

    /// Does the range hold exactly these lower-case bytes, ASCII letters in either case?
    func equals(_ lower: [UInt8], in range: Range<Int>) -> Bool {
        range.count == lower.count && matches(lower, at: range.lowerBound, before: range.upperBound)
    }

    func equals(_ lower: ArraySlice<UInt8>, in range: Range<Int>) -> Bool {
        range.count == lower.count && zip(range, lower).allSatisfy { self[$0].lowercased == $1 }
    }

    /// The range without white space (ASCII, no-break, ideographic) and byte order marks at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            let length = spaceLength(at: start, before: end)
            if length == 0 { break }
            start += length
        }
        while start < end, let last = scalar(before: end, in: start..<end), last.value.isSpace { end -= last.length }
        return start..<end
    }

    /// How many bytes of white space start at a position: 0 for none.
    func spaceLength(at index: Int, before end: Int) -> Int {
        let byte = self[index]
        if byte.isASCIIWhitespace { return 1 }
        guard byte == 0xC2 || byte == 0xE3 || byte == 0xE2 || byte == 0xEF else { return 0 }
        let (value, length) = scalar(at: index)
        return value.isSpace && index + length <= end ? length : 0
    }

    /// The width in columns; ideographs and full-width forms take two.
    func columns(_ range: Range<Int>) -> Int {
        var columns = 0
        for byte in self[range] where byte & 0xC0 != 0x80 {
            columns += byte >= 0xE3 ? 2 : 1
        }
        return columns
    }
}

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isUpper: Bool { self &- 0x41 < 26 }
    var isLower: Bool { self &- 0x61 < 26 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}

extension UInt32 {
    /// ASCII white space, no-break, en/em and ideographic spaces, zero-width space and the byte order mark.
    var isSpace: Bool {
        switch self {
        case 0x20, 0x09...0x0D, 0xA0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// CJK ideographs of the basic planes in use.
    var isHan: Bool { (0x3400...0x9FFF).contains(self) || (0xF900...0xFAFF).contains(self) }

    /// Hiragana and katakana.
    var isKana: Bool { (0x3041...0x30FF).contains(self) && self != 0x30FB }
}
