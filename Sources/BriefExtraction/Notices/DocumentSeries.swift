/// The series of document numbers that packs declare; finds their numbers in a text in one pass.
///
/// A class, because many hold it.
final class DocumentSeries: Sendable {
    struct Row: Sendable {
        var series: String
        var pattern: SeriesPattern
        var id: String
        var issuer: String?
        var role: DocumentNumberMatch.Role
        /// What may follow in a list of numbers.
        var more: SeriesPattern?
    }

    private let rows: [Row]
    private let marks: DocumentMarks
    private let nouns: NounNumbers
    /// For each pair of bytes, the index in `starters` of the rows that may begin with it; 0 is none.
    private let dispatch: [UInt16]
    private let starters: [[Int]]
    /// For each pair of bytes, whether a number may begin with it, or the noun before one.
    private let mayBeginPair: [Bool]
    /// For each row, one bit for each byte that a number of it may have as its third.
    private let thirds: [UInt64]
    /// For each row that begins with digits how many they may be, one bit a length, and like `thirds` what may follow.
    private let digits: [UInt32]
    private let followers: [UInt64]

    /// Among equally long numbers the pack that stands first wins.
    init(packs: [Pack], _ problems: inout PackProblems) {
        var rows: [Row] = []
        var marks = DocumentMarks()
        var nouns = NounNumbers()
        var keys = PackKeys()
        for pack in packs {
            let reader = SeriesPack(pack: pack)
            let (found, words) = reader.read(&keys, &nouns, &problems)
            rows += found
            for mark in words { marks.add(mark.word, id: mark.id, issuer: mark.issuer) }
        }
        self.rows = rows
        self.marks = marks
        self.nouns = nouns
        var rowsOfPair: [UInt16: [Int]] = [:]
        for (index, row) in rows.enumerated() {
            for pair in row.pattern.firstPairs { rowsOfPair[pair, default: []].append(index) }
        }
        var dispatch = [UInt16](repeating: 0, count: 1 << 16)
        var starters: [[Int]] = [[]]
        var known: [[Int]: UInt16] = [[]: 0]
        for (pair, list) in rowsOfPair {
            if known[list] == nil {
                known[list] = UInt16(starters.count)
                starters.append(list)
            }
            dispatch[Int(pair)] = known[list] ?? 0
        }
        self.starters = starters
        self.dispatch = dispatch
        var mayBeginPair = dispatch.map { $0 != 0 }
        for pair in nouns.firstPairs { mayBeginPair[Int(pair)] = true }
        mayBeginPair[Int(DocumentMarks.ordinalPair)] = true
        self.mayBeginPair = mayBeginPair
        var thirds = [UInt64](repeating: 0, count: rows.count * 4)
        for (index, row) in rows.enumerated() {
            for byte in UInt8.min...UInt8.max where row.pattern.mayHave(third: byte) {
                thirds[index * 4 + Int(byte >> 6)] |= 1 << UInt64(byte & 63)
            }
        }
        self.thirds = thirds
        var digits = [UInt32](repeating: .max, count: rows.count)
        var followers = [UInt64](repeating: .max, count: rows.count * 4)
        for (index, row) in rows.enumerated() {
            guard let (lengths, mayFollow) = row.pattern.digits(), lengths.upperBound < 32 else { continue }
            digits[index] = lengths.reduce(0) { $0 | 1 << UInt32($1) }
            for byte in UInt8.min...UInt8.max where !mayFollow(byte) {
                followers[index * 4 + Int(byte >> 6)] &= ~(1 << UInt64(byte & 63))
            }
        }
        self.digits = digits
        self.followers = followers
    }

    /// The series that are compiled in.
    static func builtIn() throws(PackError) -> DocumentSeries {
        var problems = PackProblems()
        let series = DocumentSeries(packs: PackSet().topmost(.series), &problems)
        try problems.check()
        return series
    }

    /// What announces a document number.
    var signposts: Signposts {
        var signposts = Signposts()
        for pair in mayBeginPair.indices where mayBeginPair[pair] {
            let first = UInt8(truncatingIfNeeded: pair >> 8)
            // Of words, digits and signs beyond ASCII the second byte tells more: `mayBegin`.
            if first < 0x80, !WordEdge.isASCIIWord(first) { signposts.addToByte(first, .documentNumbers) }
        }
        for byte in UInt8.min..<0x80 where DocumentMarks.mayOpen(byte) {
            signposts.addToByte(byte, .documentNumbers)
        }
        return signposts
    }

    /// Whether a number, or the year bracket of one, may begin at a place; says nothing of what stands before it.
    @inline(__always)
    func mayBegin(_ text: [UInt8], at position: Int, upTo end: Int) -> Bool {
        mayBeginPair[Self.pair(at: position, in: text, upTo: end)] || DocumentMarks.mayOpen(text[position])
    }

    /// The document numbers of a text, in order, without overlaps.
    func documentNumbers(in text: [UInt8], range: Range<Int>) -> [DocumentNumberMatch] {
        documentNumbers(in: text, range: range, at: Landmarks(of: text, in: range, by: signposts, series: self))
    }

    /// The same where the landmarks of the range are known.
    func documentNumbers(in text: [UInt8], range: Range<Int>, at landmarks: Landmarks) -> [DocumentNumberMatch] {
        var found: [DocumentNumberMatch] = []
        var next = range.lowerBound
        for mark in landmarks.marks where mark.interests.contains(.documentNumbers) && mark.place >= next {
            let position = Int(mark.place)
            let isOrdinal = DocumentMarks.isOrdinal(text, position)
            if isOrdinal || DocumentMarks.mayOpen(text[position]) {
                let reach = (found.last?.range.upperBound ?? range.lowerBound)..<range.upperBound
                let match =
                    isOrdinal
                    ? marks.match(atOrdinal: position, in: text, range: reach)
                    : marks.match(atBracket: position, in: text, range: reach)
                if let match {
                    found.append(match)
                    next = match.range.upperBound
                    continue
                }
            }
            let list = Int(dispatch[Self.pair(at: position, in: text, upTo: range.upperBound)])
            if list != 0, Self.mayBegin(at: position, in: text, from: range.lowerBound),
                let (row, match) = longestMatch(of: starters[list], at: position, in: text, upTo: range.upperBound)
            {
                // "Our Ref.: B1/15C": a number of a known series behind the word is more than a reference.
                if match.series == "reference",
                    let (row, known) = inner(of: match, in: text, upTo: range.upperBound), known.role == .about
                {
                    found.append(known)
                    next = known.range.upperBound
                    appendList(after: known, row: row, in: text, upTo: range.upperBound, to: &found, &next)
                    continue
                }
                found.append(match)
                next = match.range.upperBound
                appendList(after: match, row: row, in: text, upTo: range.upperBound, to: &found, &next)
            } else if Self.mayBegin(at: position, in: text, from: range.lowerBound),
                let match = nouns.match(at: position, in: text, upTo: range.upperBound)
            {
                // "Guidelines EBA/GL/2026/4": a known series behind the noun keeps its own name.
                let known = inner(of: match, in: text, upTo: range.upperBound)?.1
                var best = match
                if var named = known, named.range.upperBound >= match.range.upperBound {
                    named.range = match.range.lowerBound..<named.range.upperBound
                    best = named
                }
                found.append(best)
                next = best.range.upperBound
            }
        }
        return found
    }

    private static func pair(at position: Int, in text: [UInt8], upTo end: Int) -> Int {
        Int(text[position]) << 8 | (position + 1 < end ? Int(text[position + 1]) : 0)
    }

    /// The number of a known series that begins behind the last blank or colon of a match.
    private func inner(
        of match: DocumentNumberMatch, in text: [UInt8], upTo end: Int
    ) -> (Row, DocumentNumberMatch)? {
        guard let blank = text[match.range].lastIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: ":") }) else {
            return nil
        }
        let list = Int(dispatch[Self.pair(at: blank + 1, in: text, upTo: end)])
        return longestMatch(of: starters[list], at: blank + 1, in: text, upTo: end)
    }

    private func longestMatch(
        of candidates: [Int], at start: Int, in text: [UInt8], upTo end: Int
    ) -> (Row, DocumentNumberMatch)? {
        var best: (row: Int, end: Int)?
        let third = start + 2 < end ? text[start + 2] : 0
        var digitsEnd = start
        while digitsEnd < end, text[digitsEnd].isDigit { digitsEnd += 1 }
        let length: UInt32 = digitsEnd == start ? .max : 1 << UInt32(min(digitsEnd - start, 31))
        let follower = digitsEnd < end && digitsEnd > start ? text[digitsEnd] : nil
        for index in candidates {
            let isThird = thirds[index * 4 + Int(third >> 6)] & 1 << UInt64(third & 63) != 0
            guard isThird || start + 2 >= end, digits[index] & length != 0,
                follower.map({ followers[index * 4 + Int($0 >> 6)] & 1 << UInt64($0 & 63) != 0 }) ?? true,
                let stop = rows[index].pattern.end(in: text, at: start, upTo: end),
                stop > best?.end ?? 0,
                !WordEdge.isWord(at: stop, in: text, upTo: end)
            else { continue }
            best = (index, stop)
        }
        guard let best else { return nil }
        let row = rows[best.row]
        let captures = row.pattern.captures(in: text, at: start, upTo: end)
        return (row, Self.made(row, start..<best.end, captures, in: text))
    }

    /// Reads on in "Nos. 33-11275; 34-99678 and IA-6554".
    private func appendList(
        after first: DocumentNumberMatch, row: Row, in text: [UInt8], upTo end: Int,
        to found: inout [DocumentNumberMatch], _ position: inout Int
    ) {
        guard let more = row.more else { return }
        while let start = Self.afterListSeparator(in: text, from: position, upTo: end),
            let stop = more.end(in: text, at: start, upTo: end), !WordEdge.isWord(at: stop, in: text, upTo: end)
        {
            let captures = more.captures(in: text, at: start, upTo: end)
            var next = Self.made(row, start..<stop, captures, in: text)
            next.continuesList = true
            found.append(next)
            position = stop
        }
    }

    private static func made(
        _ row: Row, _ range: Range<Int>, _ captures: [String: String], in text: [UInt8]
    ) -> DocumentNumberMatch {
        var id: [UInt8] = []
        var rest = Array(row.id.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "{"), let name = rest.popFirst() {
                id += Array((captures[String(decoding: [name], as: UTF8.self)] ?? "").utf8)
                _ = rest.popFirst()
            } else {
                id.append(byte)
            }
        }
        return DocumentNumberMatch(
            range: range, name: oneLine(text[range]), id: String(decoding: id, as: UTF8.self), series: row.series,
            issuer: row.issuer, role: row.role)
    }

    /// No number begins inside a word, a path, a decimal or another number.
    private static func mayBegin(at position: Int, in text: [UInt8], from start: Int) -> Bool {
        guard position > start else { return true }
        if WordEdge.isWord(before: position, in: text) { return false }
        return ![UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$")]
            .contains(text[position - 1])
    }

    private static func afterListSeparator(in text: [UInt8], from start: Int, upTo end: Int) -> Int? {
        for separator in ["; and ", ", and ", " and ", "; ", ", ", " & "] {
            let bytes = Array(separator.utf8)
            if start + bytes.count < end, text[start..<start + bytes.count].elementsEqual(bytes) {
                return start + bytes.count
            }
        }
        return nil
    }
}

/// The bytes as text, with one space for each run of white space.
func oneLine(_ bytes: ArraySlice<UInt8>) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(bytes.count)
    for byte in bytes {
        if byte <= 0x20 {
            if let last = line.last, last != 0x20 { line.append(0x20) }
        } else {
            line.append(byte)
        }
    }
    if line.last == 0x20 { line.removeLast() }
    return String(decoding: line, as: UTF8.self)
}
