/// Reads the names of people and firms in a list: "Acme Finance Inc., a Delaware company, and its founders, A. Roe and B. Poe".
struct RespondentNames {
    let text: [UInt8]

    private static let forms: Set<String> = [
        "inc", "inc.", "ltd", "ltd.", "llc", "l.l.c", "l.l.c.", "limited", "corp", "corp.", "co", "co.", "lp", "l.p.",
        "llp",
        "plc", "ag", "gmbh", "s.a.", "sa", "nv", "n.v.", "bv", "b.v.", "pte", "pte.", "pty", "oü", "uab", "se", "kg",
        "fze",
        "dmcc", "fzco", "sarl", "s.r.l.", "spa", "s.p.a.", "ab", "as", "oy", "bhd", "sdn", "dac", "n.a.", "ltda",
        "ltda.", "s/a",
        "s.a", "kk", "k.k.", "lda", "jr", "jr.", "sr.", "ii", "iii",
    ]
    /// Forms that in capitals may as well open a name.
    private static let ambiguous: Set<String> = ["spa", "as", "ab", "se", "sa", "ag", "kg", "nv", "bv", "kk"]
    private static let romance: Set<String> = [
        "o", "os", "as", "la", "el", "los", "las", "le", "les", "il", "die", "der", "den", "das",
    ]
    private static let currencies = [
        "£", "€", "¥", "₹", "₩", "US$", "A$", "C$", "HK$", "S$", "R$", "EUR", "USD", "GBP", "CHF", "INR", "Rs", "RM",
        "KRW", "JPY", "AED",
    ]
    private static let small: Set<String> = [
        "of", "the", "de", "la", "da", "do", "dos", "van", "der", "von", "den", "del", "di", "e", "y", "bin", "al",
    ]
    /// Words that open a description rather than a name.
    private static let articles: Set<String> = [
        "a", "an", "the", "its", "their", "his", "her", "two", "three", "four", "five", "one", "six", "both", "former",
        "several", "certain", "other", "individuals",
    ]

    private struct Word {
        var string: String
        var endsPiece: Bool
    }

    /// Titles before the names of people.
    private static let honorifics: Set<String> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "messrs", "messrs.", "herr", "frau", "herrn", "monsieur",
        "madame", "mme", "sra", "sra.", "señor", "señora", "sig.", "dott.", "shri", "smt", "smt.",
    ]
    /// Words of institutions, whose names go on behind "of".
    private static let institutions: Set<String> = [
        "bank", "institute", "university", "house", "church", "board", "trust", "society", "association", "company",
        "fund", "exchange", "banco", "banque", "union", "federation", "college", "order", "council", "chamber",
    ]

    /// - Parameter isList: it is a field of parties: descriptions in small letters part the names, they do not end them.
    func names(from start: Int, upTo end: Int, isList: Bool = false) -> [String] {
        var names: [String] = []
        var current: [String] = []
        var isDescribing = false
        var describesPlace = false
        func flush() {
            if !current.isEmpty, isName(current) { names.append(current.joined(separator: " ")) }
            current = []
        }
        for word in words(start, end) {
            let bare = word.string.lowercased()
            let isForm = Self.forms.contains(bare)
            if Self.honorifics.contains(bare), current.isEmpty { continue }
            // "multou o Banco …", "gegen die … AG"
            if Self.romance.contains(word.string), current.isEmpty, names.isEmpty { continue }
            // "fined Norwell Bank £3 million": an amount ends the name.
            if word.string.utf8.contains(where: { $0 == UInt8(ascii: "$") })
                || Self.currencies.contains(where: { word.string.hasPrefix($0) })
            {
                break
            }
            let opensName = word.string == word.string.uppercased() && Self.ambiguous.contains(bare)
            if isForm, current.isEmpty, let last = names.last, !(opensName && endsWithForm(last)) {
                names.removeLast()
                current = [last + ",", word.string]
            } else if bare == "and" || bare == "&" || bare == "und" || bare == "et" || bare == "y" || bare == "e" {
                if bare == "&", !current.isEmpty {
                    current.append(word.string)
                    continue
                }
                flush()
                (isDescribing, describesPlace) = (false, false)
            } else if Self.articles.contains(bare), current.isEmpty,
                word.string.first?.isLowercase == true || bare == "a" || bare == "two" || bare == "three"
            {
                isDescribing = true
            } else if isDescribing {
                // "based in Austin, Texas": the place is no name.
                if bare == "in" || bare == "of" || bare == "at" { describesPlace = true }
                if word.endsPiece {
                    isDescribing = describesPlace
                    describesPlace = false
                }
                continue
            } else if bare == "of" || bare == "from", current.count >= 2, !isInstitution(current) {
                // "Dwayne R. Poe of Aurora, Colorado": a person's place is no name.
                flush()
                (isDescribing, describesPlace) = (true, true)
            } else if isCapital(word.string) || isForm || !current.isEmpty && Self.small.contains(bare) {
                current.append(word.string)
            } else if isList, names.count + (current.isEmpty ? 0 : 1) > 0 {
                flush()
                isDescribing = true
            } else {
                // "and its founders," goes on; any other small word ends the list.
                break
            }
            if word.endsPiece { flush() }
            if names.count >= 12 { break }
        }
        flush()
        return names
    }

    private func endsWithForm(_ name: String) -> Bool {
        name.split(separator: " ").last.map { Self.forms.contains($0.lowercased()) } ?? false
    }

    private func isInstitution(_ words: [String]) -> Bool {
        words.contains { Self.institutions.contains($0.lowercased()) }
    }

    private func isName(_ words: [String]) -> Bool {
        guard let first = words.first, words.joined().utf8.count >= 3 else { return false }
        return !["All", "The", "An", "A", "For", "With", "In", "On", "Over", "After", "Respondent", "Respondents"]
            .contains(first) || words.count > 1 && first != "For" && first != "With" && first != "Over"
    }

    private func isCapital(_ word: String) -> Bool {
        guard let first = word.utf8.first else { return false }
        if first == UInt8(ascii: "("), let next = word.utf8.dropFirst().first { return next.isASCIIUpper }
        return (0x41...0x5A).contains(first) || first >= 0xC3 || (0x30...0x39).contains(first)
    }

    private func isPartOfName(_ slice: ArraySlice<UInt8>, upTo end: Int) -> Bool {
        guard slice.last == UInt8(ascii: ")"), slice.count <= 20, slice.dropFirst().first?.isASCIIUpper ?? false else {
            return false
        }
        let next = text[slice.endIndex..<end].drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") }
        return Self.forms.contains(String(decoding: next, as: UTF8.self).lowercased())
    }

    /// Words up to a stop; commas and semicolons end a piece, an aside in brackets is left out.
    private func words(_ start: Int, _ end: Int) -> [Word] {
        var words: [Word] = []
        var depth = 0
        for slice in text[start..<end].split(whereSeparator: { $0 <= 0x20 }) {
            if words.count >= 60 { break }
            // "Harrow Securities (Asia) Limited": one capitalized word in brackets before a legal form is of the name.
            let opens = slice.first == UInt8(ascii: "(") && !isPartOfName(slice, upTo: end)
            if opens { depth += 1 }
            if depth > 0 {
                if slice.contains(UInt8(ascii: ")")) {
                    depth = 0
                    if slice.last == UInt8(ascii: ","), !words.isEmpty { words[words.count - 1].endsPiece = true }
                }
                continue
            }
            var string = String(decoding: slice, as: UTF8.self)
            let isForm = Self.forms.contains(string.lowercased())
            let endsSentence =
                string.hasSuffix(".") && !isForm && string.utf8.count > 2 && !string.dropLast().contains(".")
            let endsPiece = string.hasSuffix(",") || string.hasSuffix(";") || string.hasSuffix(":")
            while let last = string.last, ",;:\"".contains(last) { string.removeLast() }
            if endsSentence { string.removeLast() }
            if string.hasSuffix("'s") || string.hasSuffix("’s") { string.removeLast(2) }
            if !string.isEmpty { words.append(Word(string: string, endsPiece: endsPiece)) }
            if endsSentence { break }
        }
        return words
    }
}
