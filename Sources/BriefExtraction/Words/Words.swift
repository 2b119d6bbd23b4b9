/// Cuts text into words and marks: a run of Latin letters, digits and inner `'-.&` is a word, a CJK character is a word,
/// every other character is a mark of its own. White space only separates.
struct Words: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private var position: Int
    private let end: Int

    init(in text: [UInt8], range: Range<Int>) {
        self.text = text
        self.position = range.lowerBound
        self.end = range.upperBound
    }

    mutating func next() -> Range<Int>? {
        while position < end, text[position].isWhite { position += 1 }
        guard position < end else { return nil }
        let start = position
        if text[start] < 0x80 {
            position = text[start].isASCIIAlphanumeric ? wordEnd(from: start) : start + 1
            return start..<position
        }
        let length = characterLength(at: start)
        if length >= 3, isIdeograph(at: start) {
            position = start + length
        } else if isWordByte(at: start) {
            // A sign that the end of the range cuts is a mark.
            position = Swift.max(wordEnd(from: start), Swift.min(end, start + length))
        } else {
            position = Swift.min(end, start + length)
        }
        return start..<position
    }

    /// Letters and digits of any script but CJK go on; `'`, `-`, `.`, `&` and `/` only between two of them.
    private func wordEnd(from start: Int) -> Int {
        var index = start
        while index < end {
            if text[index].isASCIIAlphanumeric {
                index += 1
            } else if text[index] >= 0x80, isWordByte(at: index), !(text[index] >= 0xE0 && isIdeograph(at: index)) {
                index += characterLength(at: index)
            } else if index > start, let joiner = joinerLength(at: index), index + joiner < end,
                text[index + joiner].isASCIIAlphanumeric
            {
                index += joiner
            } else {
                break
            }
        }
        return Swift.min(index, end)
    }

    private func joinerLength(at index: Int) -> Int? {
        switch text[index] {
        case UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "&"): return 1
        case UInt8(ascii: "."):
            // "U.S." and "BRK.B" are words; a full stop before a space or a longer word is not.
            return text[index - 1].isASCIIAlphanumeric ? 1 : nil
        case 0xE2:
            // U+2019, the apostrophe of typesetters.
            let isApostrophe = index + 2 < end && text[index + 1] == 0x80 && text[index + 2] == 0x99
            return isApostrophe ? 3 : nil
        default: return nil
        }
    }

    private func isWordByte(at index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return byte.isASCIIAlphanumeric }
        // Latin, Greek, Cyrillic and further alphabets; not general punctuation (E2 80…), not CJK punctuation (E3 80).
        if byte >= 0xC3 && byte <= 0xDF { return true }
        if byte == 0xE0 || byte == 0xE1 { return true }
        return byte >= 0xE3 && isIdeograph(at: index)
    }

    /// CJK ideographs, kana, hangul.
    private func isIdeograph(at index: Int) -> Bool {
        guard index + 2 < text.count else { return false }
        let (first, second) = (text[index], text[index + 1])
        switch first {
        case 0xE3: return second >= 0x81  // kana and later; E3 80 is punctuation
        case 0xE4...0xE9: return true
        case 0xEA: return second >= 0xB0
        case 0xEB...0xED: return true
        default: return false
        }
    }

    private func characterLength(at index: Int) -> Int {
        let length: Int =
            switch text[index] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 1
            }
        return Swift.min(length, end - index)
    }
}

extension UInt8 {
    var isWhite: Bool { self == 0x20 || self &- 0x09 < 5 }
    var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isASCIIUpper: Bool { self &- UInt8(ascii: "A") < 26 }
    var isASCIILower: Bool { self &- UInt8(ascii: "a") < 26 }
    var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
    var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
}
