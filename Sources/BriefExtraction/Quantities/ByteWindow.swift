/// The part of a text that a scanner may look at; every byte outside of it reads as zero.
struct ByteWindow {
    let bytes: [UInt8]
    let range: Range<Int>
    /// How its numbers are written.
    let numbers: NumberStyle
    /// Of the phrase table that reads this text; `nil` for a reader that asks once about a word.
    let memo: PhraseMemo?

    init(_ bytes: [UInt8], _ range: Range<Int>, numbers: NumberStyle = .open, memo: PhraseMemo? = nil) {
        self.memo = memo
        self.numbers = numbers
        self.bytes = bytes
        self.range = range.clamped(to: 0..<bytes.count)
    }

    @inline(__always)
    subscript(position: Int) -> UInt8 {
        position >= range.lowerBound && position < range.upperBound ? bytes[position] : 0
    }

    /// Whether this text stands at a position, byte for byte.
    func has(_ text: String, at position: Int) -> Bool {
        var place = position
        for byte in text.utf8 {
            guard self[place] == byte else { return false }
            place += 1
        }
        return true
    }

    /// The place after the ASCII letters that begin at a position.
    func endOfLetters(_ position: Int) -> Int {
        var place = position
        guard place >= range.lowerBound else { return place }
        while place < range.upperBound, bytes[place].isLetter { place += 1 }
        return place
    }

    /// The place after the ASCII letters and digits that begin at a position.
    func endOfWord(_ position: Int) -> Int {
        var place = position
        while self[place].isLetter || self[place].isDigit { place += 1 }
        return place
    }

    /// The first of the ASCII letters that end before a position.
    func startOfLetters(before position: Int) -> Int {
        var place = position
        while self[place - 1].isLetter { place -= 1 }
        return place
    }

    /// The length of the UTF-8 sequence that starts with this byte; 1 for a stray byte.
    func scalarLength(_ position: Int) -> Int {
        switch self[position] {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }

    /// The place after at most `limit` spaces: blank, tab, no-break, thin, narrow and ideographic space,
    /// and one line break when the next line goes on in lower case (a wrapped line).
    func skippingSpaces(_ position: Int, atMost limit: Int = 3) -> Int {
        // Mostly there is none, or one blank.
        let first = self[position]
        if first > 0x20, first < 0x80 { return position }
        if first == 0x20, case let second = self[position + 1], second > 0x20, second < 0x80 { return position + 1 }
        var place = position
        for _ in 0..<limit {
            let width = spaceWidth(place)
            if width == 0 { break }
            place += width
        }
        let next = self[place] == 0x0D ? place + 1 : place
        if self[next] == 0x0A, self[next + 1].isLowercase { return next + 1 }
        return place
    }

    /// The bytes of the space at a position, 0 when there is none.
    func spaceWidth(_ position: Int) -> Int {
        switch self[position] {
        case 0x20, 0x09: return 1
        case 0xC2: return self[position + 1] == 0xA0 ? 2 : 0
        case 0xE2:
            guard self[position + 1] == 0x80 else { return 0 }
            return (0x80...0x8A).contains(self[position + 2]) || self[position + 2] == 0xAF ? 3 : 0
        case 0xE3: return self[position + 1] == 0x80 && self[position + 2] == 0x80 ? 3 : 0
        default: return 0
        }
    }

    /// The place before at most `limit` spaces that end at a position.
    func skippingSpacesBack(_ position: Int, atMost limit: Int = 3) -> Int {
        var place = position
        for _ in 0..<limit {
            if self[place - 1] == 0x20 || self[place - 1] == 0x09 {
                place -= 1
            } else if spaceWidth(place - 2) == 2 {
                place -= 2
            } else if spaceWidth(place - 3) == 3 {
                place -= 3
            } else {
                break
            }
        }
        return place
    }
}

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isSpace: Bool { self == 0x20 || self == 0x09 }
    var isUppercase: Bool { self &- 0x41 < 26 }
    var isLowercase: Bool { self &- 0x61 < 26 }
    /// ASCII letters in lower case; other bytes unchanged.
    var lowercased: UInt8 { isUppercase ? self | 0x20 : self }
}
