import BriefReading

/// What a whole text says about whether its figures may be flows of a market.
///
/// Words such as "gain", "put" and "left" move money in market reports and much else elsewhere; a text without a word of
/// funds, chains, exchanges or shares has no flows by them.
struct FlowEvidence {
    /// The text names markets often enough to believe weak cues.
    let isMarketText: Bool
    let isAboutFunds: Bool
    /// The text speaks of flows more than in passing.
    let isFlowText: Bool
    /// The only currency of a text in a language that leaves it out where it is clear; English states it each time.
    let currency: String?
    /// What defined terms stand for: "company" of `Northlight Holdings, Inc. (the "Company")`.
    let aliases: [String: String]

    init(document: Document, analyzer: Analyzer, scans: [Scan]) {
        let known = KnownWords(document: document, cues: analyzer.cues)
        var flowWords = 0
        var markets: Set<Int32> = []
        var fundWords = 0
        for known in known.words {
            let (word, range) = (known.id, known.range)
            guard let senses = analyzer.cues.senses(ofWord: word) else { continue }
            for sense in senses {
                switch sense.kind {
                case .noun where document.text.reads("flow", within: range) || document.language != "en":
                    flowWords += 1
                case .fund:
                    fundWords += 1
                    markets.insert(word)
                case .share, .index, .market, .chain: markets.insert(word)
                default: break
                }
            }
        }
        var names: Set<String> = []
        for match in scans.lazy.flatMap(\.names) where !match.entry.flags.contains(.needsContext) {
            switch match.entry.kind {
            case .chain, .asset, .venue, .fund, .issuer, .market, .exchange:
                names.insert(match.entry.name)
            default: break
            }
        }
        let tags = scans.reduce(0) { $0 + $1.symbols.count { $0.kind == .cashtag } }
        let count = markets.count + names.count + min(tags, 2)
        // Texts in scripts without spaces are judged by their own packs' phrases.
        isMarketText = known.wide > 40 || count >= 2 || (count == 1 && flowWords > 0)
        isAboutFunds = fundWords >= 3
        isFlowText = isMarketText && (flowWords >= 2 || (flowWords == 1 && fundWords > 0))
        currency = document.language == "en" ? nil : FlowEvidence.currency(of: scans)
        aliases = FlowEvidence.aliases(in: document)
    }

    private static func currency(of scans: [Scan]) -> String? {
        var found: String?
        for quantity in scans.lazy.flatMap(\.quantities) where quantity.kind == .money && quantity.hasScale {
            guard let unit = quantity.unit, quantity.unitCandidates.isEmpty || unit == "USD", found ?? unit == unit
            else {
                return nil
            }
            found = unit
        }
        return found
    }

    /// `NAME (the "Term")`
    private static func aliases(in document: Document) -> [String: String] {
        var found: [String: String] = [:]
        let text = document.text
        for block in document.blocks where found.count < 8 {
            var index = block.text.lowerBound
            while index < block.text.upperBound {
                defer { index += 1 }
                guard text[index] == UInt8(ascii: "("), let (term, end) = term(after: index, in: text, block.text),
                    let name = name(before: index, in: text, block.text)
                else { continue }
                found[term.lowercased()] = name
                found["the " + term.lowercased()] = name
                if let other = secondTerm(after: end, in: text, block.text) {
                    found[other.lowercased()] = name
                    found["the " + other.lowercased()] = name
                }
            }
        }
        return found
    }

    private static func term(after open: Int, in text: [UInt8], _ block: Range<Int>) -> (String, Int)? {
        var index = open + 1
        if text[index..<min(index + 4, block.upperBound)].elementsEqual("the ".utf8) { index += 4 }
        let quotes: [[UInt8]] = [Array("\"".utf8), Array("“".utf8)]
        guard index < block.upperBound,
            let quote = quotes.first(where: { text[index..<block.upperBound].starts(with: $0) })
        else { return nil }
        let start = index + quote.count
        var end = start
        while end < block.upperBound, end - start < 24, text[end].isASCIILetter { end += 1 }
        guard end > start, end < block.upperBound, !text[end].isASCIIAlphanumeric, text[end] != 0x20 else { return nil }
        return (String(decoding: text[start..<end], as: UTF8.self), end)
    }

    /// The other of `("Halden" or the "Group")`.
    private static func secondTerm(after end: Int, in text: [UInt8], _ block: Range<Int>) -> String? {
        let quote = text[end] == UInt8(ascii: "\"") ? 1 : 3
        var index = min(end + quote, block.upperBound)
        while index < block.upperBound, text[index] == 0x20 || text[index] == UInt8(ascii: ",") { index += 1 }
        guard text[index..<block.upperBound].starts(with: "or ".utf8) else { return nil }
        return term(after: index + 2, in: text, block)?.0
    }

    /// The capitalized words before the bracket, without a legal form.
    private static func name(before open: Int, in text: [UInt8], _ block: Range<Int>) -> String? {
        var start = open
        var words = 0
        while start > block.lowerBound, words < 6 {
            var end = start
            while end > block.lowerBound, text[end - 1] == 0x20 { end -= 1 }
            var word = end
            while word > block.lowerBound, text[word - 1] != 0x20 { word -= 1 }
            guard word < end, text[word].isASCIIUpper || text[word] >= 0xC3 else { break }
            if words > 0, text[end - 1] == UInt8(ascii: ","), !isLegalForm(text[start..<open]) { break }
            start = word
            words += 1
        }
        var name = String(decoding: text[start..<open], as: UTF8.self)
        while name.last == " " || name.last == "," { name.removeLast() }
        for form in [
            ", Inc.", " Inc.", ", Ltd.", " Ltd.", " Limited", " plc", " PLC", ", LLC", " LLC", " Corp.", " Corporation",
            " N.V.", " S.A.", " AG", " SE",
        ]
        where name.hasSuffix(form) {
            name.removeLast(form.count)
        }
        return name.isEmpty ? nil : name
    }

    private static func isLegalForm(_ bytes: ArraySlice<UInt8>) -> Bool {
        ["inc", "ltd", "llc", "corp", "plc", "limited", "n.v", "s.a"].contains { form in
            bytes.prefix(form.utf8.count).map { $0 | 0x20 }.elementsEqual(form.utf8.map { $0 | 0x20 })
        }
    }
}
