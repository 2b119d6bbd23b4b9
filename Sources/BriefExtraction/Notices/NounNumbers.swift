/// Numbers of series that no pack names, by their general shape: a noun of an instrument, names, a number word, a code
/// (`Circular CSSF 26/903`, `Enforcement Notice VARA/EN/2026/017`, `Resolución General N° 1069/2026`).
///
/// The nouns and number words are the rows `noun` and `sign` of the series pack.
struct NounNumbers: Sendable {
    /// By their first two bytes, small letters, longest first.
    private var nouns: [[[UInt8]]] = [[]]
    /// By the first two bytes: where in `nouns` they are, 0 for none.
    private var places = [UInt16](repeating: 0, count: 1 << 16)
    private var signs: [[UInt8]] = []
    /// By the first two bytes: the third letters of nouns, as bits; the highest is anything else.
    private var thirds = [UInt32](repeating: 0, count: 1 << 16)

    /// Words of the names of newsletters.
    private static let periodicals = FoldedSet([
        "veille", "newsletter", "digest", "weekly", "daily", "monthly", "quarterly", "briefing", "issue", "watch",
        "roundup", "morning", "hebdo", "hebdomadaire", "quotidien", "quotidienne", "mensuel", "mensuelle", "semanal",
        "mensual", "mensal", "diario", "settimanale", "mensile", "quotidiana", "wochenbrief", "wochenbericht",
        "infobrief", "d'information", "presse-info", "journal", "research", "podcast", "chapter", "page", "edition",
    ])

    /// Between noun and code stand at most so many names.
    private static let mostNames = 4
    private static let longestCode = 40

    mutating func addNoun(_ noun: String) {
        let bytes = Array(noun.lowercased().utf8)
        guard bytes.count >= 3 else { return }
        let pair = UInt16(bytes[0]) << 8 | UInt16(bytes[1])
        if places[Int(pair)] == 0 {
            places[Int(pair)] = UInt16(nouns.count)
            nouns.append([])
        }
        let place = Int(places[Int(pair)])
        guard !nouns[place].contains(bytes) else { return }
        nouns[place].append(bytes)
        thirds[Int(pair)] |= Self.bit(of: bytes[2])
        nouns[place].sort { $0.count > $1.count }
    }

    mutating func addSign(_ sign: String) {
        signs.append(Array(sign.utf8))
        signs.sort { $0.count > $1.count }
    }

    /// The pairs of bytes that the nouns begin with, in either case.
    var firstPairs: [UInt16] {
        places.indices.filter { places[$0] != 0 }.flatMap { pair in
            let (first, second) = (UInt8(pair >> 8), UInt8(truncatingIfNeeded: pair))
            return [first, first.uppercasedASCII].flatMap { one in
                [second, second.uppercasedASCII].map { UInt16(one) << 8 | UInt16($0) }
            }
        }
    }

    /// The number whose noun begins at a place that begins a word.
    func match(at start: Int, in text: [UInt8], upTo end: Int) -> DocumentNumberMatch? {
        guard start + 4 < end, text[start] >= 0x80 || text[start].isASCIILetter else { return nil }
        let pair = UInt16(text[start].lowercasedASCII) << 8 | UInt16(text[start + 1].lowercasedASCII)
        let third = Self.bit(of: text[start + 2].lowercasedASCII)
        guard thirds[Int(pair)] & third != 0 else { return nil }
        for noun in nouns[Int(places[Int(pair)])] where isWord(noun, at: start, in: text, upTo: end) {
            let found = number(noun: start..<start + noun.count, in: text, upTo: end)
            // "la circulaire CSSF 26/911": without a capital only a code of several parts is a number.
            guard (0x61...0x7A).contains(text[start]), let found else { return found }
            let code = text[found.range].split(separator: 0x20).last ?? []
            let isSigned = found.name.contains("°") || found.name.contains("º") || found.name.contains("o. ")
            if isSigned, code.count >= 4, code.allSatisfy(\.isASCIIDigit) { return found }
            return Self.isCompound(code)
                && (found.issuer != nil || Self.isReference(code) || found.name.contains("o.")
                    || found.name.contains("°")
                    || found.name.contains("º") || found.name.contains("r."))
                ? found : nil
        }
        return nil
    }

    private static func bit(of third: UInt8) -> UInt32 { 1 << UInt32(min(third &- UInt8(ascii: "a"), 31)) }

    private func isWord(_ noun: [UInt8], at start: Int, in text: [UInt8], upTo end: Int) -> Bool {
        guard start + noun.count < end else { return false }
        for (offset, byte) in noun.enumerated() {
            let place = start + offset
            if text[place].lowercasedASCII == byte { continue }
            // Ã reads as ã: the second byte of Latin letters with marks.
            guard place > start, text[place - 1] == 0xC3, (0x80...0x9E).contains(text[place]),
                text[place] | 0x20 == byte
            else {
                return false
            }
        }
        return !WordEdge.isWord(at: start + noun.count, in: text, upTo: end)
    }

    private func number(noun: Range<Int>, in text: [UInt8], upTo end: Int) -> DocumentNumberMatch? {
        var position = noun.upperBound
        var names: [Range<Int>] = []
        var isSigned = false
        // "Press Release: 2025-2026/1": behind a colon only a code of several parts.
        if position + 1 < end, text[position] == UInt8(ascii: ":"), Self.isBlank(text, position + 1) {
            var code = position + 1
            while code < end, text[code] == 0x20 { code += 1 }
            guard let stop = Self.codeEnd(in: text, from: code, upTo: end), Self.isCompound(text[code..<stop]),
                text[code].isASCIIDigit
            else { return nil }
            return made(noun, names, code..<stop, in: text)
        }
        while true {
            guard let word = Self.nextWord(in: text, from: &position, upTo: end) else { return nil }
            if let sign = sign(at: word, in: text, upTo: end) {
                var code = sign
                while code < end, Self.isBlank(text, code) || text[code] == UInt8(ascii: ":") { code += 1 }
                guard let stop = Self.codeEnd(in: text, from: code, upTo: end) else {
                    // "Notification No. KorKhor. 9/2570": letters of the office stand before the code.
                    let office = Self.wordEnd(in: text, from: code, upTo: end)
                    guard !isSigned, office > code, office - code <= 16, Self.isName(text[code..<office]) else {
                        return nil
                    }
                    isSigned = true
                    position = office < end && text[office] == UInt8(ascii: ".") ? office + 1 : office
                    continue
                }
                return made(noun, names, code..<Self.withYear(stop, in: text, upTo: end), in: text)
            }
            if let stop = Self.codeEnd(in: text, from: word, upTo: end) {
                let isCompound = Self.isCompound(text[word..<stop])
                let isShort = !names.isEmpty && Self.isAcronym(text[names[names.count - 1]]) && stop - word >= 2
                if isCompound || isShort { return made(noun, names, word..<stop, in: text) }
                let year = Self.withYear(stop, in: text, upTo: end)
                return year > stop ? made(noun, names, word..<year, in: text) : nil
            }
            let stop = Self.wordEnd(in: text, from: word, upTo: end)
            guard names.count < Self.mostNames, stop > word, Self.isName(text[word..<stop]) else { return nil }
            // "Regulatory Watch No. 6": it numbers a letter to readers, no instrument.
            if Self.periodicals.contains(text, in: word..<stop) { return nil }
            names.append(word..<stop)
            position = stop
        }
    }

    private func made(
        _ noun: Range<Int>, _ names: [Range<Int>], _ code: Range<Int>, in text: [UInt8]
    ) -> DocumentNumberMatch {
        let issuer = names.last { Self.isAcronym(text[$0]) }.map { String(decoding: text[$0], as: UTF8.self) }
        var key = text[noun].map(\.lowercasedASCII)
        if let first = key.first { key[0] = (0x61...0x7A).contains(first) ? first & 0xDF : first }
        let printed = oneLine(text[code])
        let id = Self.isCompound(text[code]) ? "any/\(printed)" : "\(String(decoding: key, as: UTF8.self))/\(printed)"
        return DocumentNumberMatch(
            range: noun.lowerBound..<code.upperBound, name: oneLine(text[noun.lowerBound..<code.upperBound]), id: id,
            series: "numbered", issuer: issuer, role: .about)
    }

    /// `FPR/DIR/PUB/CIR/001/044`: capitals and figures in at least three parts.
    static func isReference(_ code: ArraySlice<UInt8>) -> Bool {
        let parts = code.split(separator: UInt8(ascii: "/"))
        return parts.count >= 3 && parts.contains { part in part.allSatisfy { (0x41...0x5A).contains($0) } }
    }

    // MARK: Parts

    /// Behind blanks with at most one line break; `nil` at the end.
    private static func nextWord(in text: [UInt8], from position: inout Int, upTo end: Int) -> Int? {
        let start = position
        while position < end, isBlank(text, position), position - start < 12 { position += 1 }
        return position > start && position < end ? position : nil
    }

    private static func isBlank(_ text: [UInt8], _ position: Int) -> Bool {
        switch text[position] {
        case 0x20, 0x09, 0x0A: true
        case 0xC2: position + 1 < text.count && text[position + 1] == 0xA0
        case 0xA0: position > 0 && text[position - 1] == 0xC2
        default: false
        }
    }

    private func sign(at start: Int, in text: [UInt8], upTo end: Int) -> Int? {
        for sign in signs where start + sign.count < end && text[start..<start + sign.count].elementsEqual(sign) {
            let stop = start + sign.count
            let next = text[stop]
            let isBlank = Self.isBlank(text, stop)
            if isBlank || (0x30...0x39).contains(next) || next == UInt8(ascii: ":") { return stop }
        }
        return nil
    }

    /// Letters, digits and `./-_` with a digit, without small words: `26/903`, `VARA/EN/2026/017`, `M-2026-014`.
    static func codeEnd(in text: [UInt8], from start: Int, upTo end: Int) -> Int? {
        var stop = start
        var smallRun = 0
        var hasDigit = false
        while stop < end, stop - start < longestCode {
            let byte = text[stop]
            guard WordEdge.isASCIIWord(byte) || (0x2D...0x2F).contains(byte) || byte == 0x5F else { break }
            if (0x61...0x7A).contains(byte) { smallRun += 1 } else { smallRun = 0 }
            if smallRun > 2 { return nil }
            hasDigit = hasDigit || (0x30...0x39).contains(byte)
            stop += 1
        }
        while stop > start, !WordEdge.isASCIIWord(text[stop - 1]) { stop -= 1 }
        guard hasDigit, stop > start, WordEdge.isASCIIWord(text[start]) else { return nil }
        return WordEdge.isWord(at: stop, in: text, upTo: end) ? nil : stop
    }

    /// " of 2026", ", Series of 2026" belongs to a code that is a mere number.
    private static func withYear(_ stop: Int, in text: [UInt8], upTo end: Int) -> Int {
        for opening in [" of 20", ", Series of 20", ", series of 20", " TAHUN 20", " Tahun 20", " OF 20"].map({
            Array($0.utf8)
        }) {
            let year = stop + opening.count + 2
            guard year <= end, text[stop..<stop + opening.count].elementsEqual(opening),
                text[year - 2..<year].allSatisfy({ (0x30...0x39).contains($0) }),
                !WordEdge.isWord(at: year, in: text, upTo: end)
            else { continue }
            return year
        }
        return stop
    }

    /// Digits on at least one side of a dash or slash, and no plain date, ratio or page range.
    static func isCompound(_ code: ArraySlice<UInt8>) -> Bool {
        let parts = code.split { $0 == 0x2F || $0 == 0x2D }
        guard parts.count >= 2, code.count >= 4 else { return false }
        let numeric = parts.filter { $0.allSatisfy { (0x30...0x39).contains($0) } }
        guard !numeric.isEmpty else { return false }
        // 11/06/2026 and 2026-06-11 are dates.
        if parts.count == 3, numeric.count == 3 {
            let lengths = numeric.map(\.count)
            if lengths == [4, 2, 2] || lengths == [2, 2, 4] || lengths == [1, 2, 4] || lengths == [2, 1, 4] {
                return false
            }
        }
        // "10b-5" of a rule, "30-day"
        return numeric.contains { $0.count >= 2 }
            && !parts.contains { part in
                part.count > 1 && (0x61...0x7A).contains(part[part.endIndex - 1])
                    && (0x30...0x39).contains(part[part.startIndex])
            }
    }

    private static func wordEnd(in text: [UInt8], from start: Int, upTo end: Int) -> Int {
        var stop = start
        while stop < end, text[stop] >= 0x80 || WordEdge.isASCIIWord(text[stop]) || text[stop] == UInt8(ascii: "-") {
            if isBlank(text, stop) { break }
            stop += 1
        }
        return stop
    }

    /// A capitalized word: of the authority or of the sort of instrument.
    private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        if ["de", "da", "do", "du", "der"].contains(where: { word.elementsEqual($0.utf8) }) { return true }
        return (0x41...0x5A).contains(first) || first >= 0xC3
    }

    static func isAcronym(_ word: ArraySlice<UInt8>) -> Bool {
        (2...8).contains(word.count) && word.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
