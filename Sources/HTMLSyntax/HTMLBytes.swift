extension UInt8 {
    /// Tab, line feed, form feed, carriage return, space: what separates the parts of a tag.
    var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }

    var isASCIILetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

    var isASCIIAlphanumeric: Bool { isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

    /// `A`…`Z` as `a`…`z`, everything else as it is.
    var asciiLowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }

    /// The value as a digit, `nil` when it is none in that radix (10 or 16).
    func digitValue(radix: UInt32) -> UInt32? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16: UInt32(self - UInt8(ascii: "a")) + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F") where radix == 16: UInt32(self - UInt8(ascii: "A")) + 10
        default: nil
        }
    }
}

extension [UInt8] {
    /// Whether the bytes from a position on spell a word, in either case.
    func hasWord(_ word: StaticString, at position: Int, before end: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= end else { return false }
        var offset = 0
        for unit in word.description.utf8 {
            if self[position + offset].asciiLowercased != unit { return false }
            offset += 1
        }
        return true
    }
}
