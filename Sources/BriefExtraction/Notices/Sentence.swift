/// Where sentences begin and end in a block of text.
enum Sentence {
    /// Longer ones are cut, so that work on one sentence is bounded; in bytes.
    static let longest = 4_000

    /// The sentences of a range, in order, white space trimmed.
    static func ranges(in text: [UInt8], range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        var position = range.lowerBound
        while position < range.upperBound {
            if let end = end(at: position, in: text, from: start, upTo: range.upperBound) {
                append(start..<end, in: text, to: &sentences)
                start = end
                position = end
            } else if position - start >= longest, text[position] & 0xC0 != 0x80 {
                append(start..<position, in: text, to: &sentences)
                start = position
            } else {
                position += 1
            }
        }
        append(start..<range.upperBound, in: text, to: &sentences)
        return sentences
    }

    private static func append(_ range: Range<Int>, in text: [UInt8], to sentences: inout [Range<Int>]) {
        let trimmed = trimmed(range, in: text)
        if !trimmed.isEmpty { sentences.append(trimmed) }
    }

    /// The range without white space at its ends.
    static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, text[low] <= 0x20 { low += 1 }
        while high > low, text[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }

    /// The place behind a sentence that ends at a position: a Chinese stop, or a stop (with closing quotes) before white
    /// space and a capital, digit, quote or bracket, unless the stop belongs to an abbreviation.
    private static func end(at position: Int, in text: [UInt8], from start: Int, upTo end: Int) -> Int? {
        let byte = text[position]
        if byte == 0xE3, position + 2 < end, text[position + 1] == 0x80, text[position + 2] == 0x82 {
            return position + 3
        }
        guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "!") else { return nil }
        var next = position + 1
        while next < end, text[next] == UInt8(ascii: "\"") || text[next] == UInt8(ascii: ")") { next += 1 }
        if next + 2 < end, text[next] == 0xE2, text[next + 1] == 0x80, text[next + 2] == 0x9D { next += 3 }
        guard next < end, text[next] <= 0x20 else { return nil }
        if byte == UInt8(ascii: "."), next == position + 1, isAbbreviation(before: position, in: text, from: start) {
            return nil
        }
        var follow = next
        while follow < end, text[follow] <= 0x20 { follow += 1 }
        guard follow < end else { return nil }
        if byte == UInt8(ascii: "."), isOrdinalOfDate(stop: position, follow, in: text, upTo: end) { return nil }
        let first = text[follow]
        let isLower = (0x61...0x7A).contains(first)
        return isLower ? nil : next
    }

    private static let months: Set<String> = [
        "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
        "november",
        "dezember", "december", "marts", "maj", "januari", "februari", "mars", "augusti",
    ]

    /// "15. April": a day in German and the languages of the North.
    private static func isOrdinalOfDate(stop: Int, _ follow: Int, in text: [UInt8], upTo end: Int) -> Bool {
        guard stop >= 1, (0x30...0x39).contains(text[stop - 1]), stop < 3 || !(0x30...0x39).contains(text[stop - 3])
        else {
            return false
        }
        var wordEnd = follow
        while wordEnd < end, wordEnd - follow < 12, text[wordEnd] > 0x20, text[wordEnd] != UInt8(ascii: ","),
            text[wordEnd] != UInt8(ascii: ".")
        { wordEnd += 1 }
        return months.contains(String(decoding: text[follow..<wordEnd], as: UTF8.self).lowercased())
    }

    private static let abbreviations: Set<String> = [
        "no", "nos", "inc", "ltd", "corp", "co", "vs", "v", "mr", "mrs", "ms", "dr", "st", "dept", "cap", "art", "reg",
        "ref", "pub", "fed", "rev", "sec", "para", "approx", "llc", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sept", "oct", "nov", "dec", "eg", "ie", "cf", "al", "rel", "rul", "proc", "nr", "abs", "bzw", "vgl", "ca",
        "ziff",
        "inv", "sr", "sra", "ltda", "exec", "admin", "bhd", "sdn", "pte", "assn", "bros", "gen", "gov", "hon", "sen",
        "rep",
        "messrs", "esq", "jr", "num", "núm", "arts", "pt", "pty", "div",
    ]

    /// A single letter ("U.S.") or a known short form stands before the stop.
    private static func isAbbreviation(before stop: Int, in text: [UInt8], from start: Int) -> Bool {
        var word = stop
        while word > start, stop - word < 8, WordEdge.isASCIIWord(text[word - 1]) { word -= 1 }
        if stop - word == 1 { return !(0x30...0x39).contains(text[word]) }
        return abbreviations.contains(String(decoding: text[word..<stop].map(\.lowercasedASCII), as: UTF8.self))
    }
}
