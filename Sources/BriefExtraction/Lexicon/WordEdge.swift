/// Where words begin and end in UTF-8 text. Chinese, Japanese and Korean signs have no edges of their own.
enum WordEdge {
    /// True when a letter or digit (of a script with spaces between words) ends just before the index.
    static func isWord(before index: Int, in text: [UInt8], from start: Int = 0) -> Bool {
        guard index > start else { return false }
        let byte = text[index - 1]
        if byte < 0x80 { return isASCIIWord(byte) }
        var lead = index - 1
        while lead > start, lead > index - 4, text[lead] & 0xC0 == 0x80 { lead -= 1 }
        return isLetterLead(text[lead])
    }

    /// True when a letter or digit (of a script with spaces between words) begins at the index.
    static func isWord(at index: Int, in text: [UInt8], upTo end: Int) -> Bool {
        guard index < end else { return false }
        let byte = text[index]
        return byte < 0x80 ? isASCIIWord(byte) : isLetterLead(byte)
    }

    @inline(__always)
    static func isASCIIWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }

    /// The first byte of a scalar in U+00C0…U+1FFF: letters of alphabets (with few exceptions that do not matter here).
    private static func isLetterLead(_ byte: UInt8) -> Bool { (0xC3...0xE1).contains(byte) }
}
