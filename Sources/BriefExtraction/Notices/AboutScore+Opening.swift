import BriefModel
import BriefReading

/// Numbers that open an item of a round-up, a line of a gazette or a list of new documents.
extension AboutScore {
    /// `Guidance 02/2026: Outsourcing of …`, `Circular 4/2026, de 9 de junio, de la …`, `Staff Notice 21-335 "…" was
    /// released`: the number opens its block, and its subject, its date or its predicate follows.
    func opensItem(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Bool {
        guard number.role == .about, !number.continuesList, number.range.lowerBound - opening(of: sentence) <= 12,
            !isBelowReferences(number.range.lowerBound)
        else { return false }
        let isItem = isNearBlockStart(sentence)
        guard isItem || followsIssue(sentence) else { return false }
        var start = number.range.upperBound
        while start < sentence.upperBound, ")] ".utf8.contains(notice.text[start]) { start += 1 }
        let rest = start..<max(start, notice.document.blocks[notice.block(at: start - 1)].text.upperBound)
        guard rest.count >= 8 else { return false }
        let near = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 80)
        if isDash(rest), notice.words(in: rest) >= 3 { return true }
        if let quote = quotes.first(in: near), quote.lowerBound - rest.lowerBound <= 6 { return true }
        let comma = notice.text[rest.lowerBound] == UInt8(ascii: ",")
        // "EBA/GL/2026/4, Guidelines on …"
        if comma, let noun = notice.cues([.instrument], in: near).first, noun.range.lowerBound - rest.lowerBound <= 12,
            notice.text[noun.range.lowerBound].isASCIIUpper, notice.words(in: rest) >= 4
        {
            return notice.cues([.repealPassive, .cite], in: near).isEmpty
        }
        if comma || notice.text[rest].starts(with: "dated ".utf8),
            notice.authorities(in: near).first != nil
                || notice.dates(in: near).first.map({ $0.text.lowerBound - rest.lowerBound <= 16 }) ?? false
        {
            return notice.cues([.repealPassive, .cite], in: near).isEmpty
        }
        guard Self.prepositions.contains(where: { notice.text[rest].starts(with: $0.utf8) }) else { return false }
        let tail = rest.lowerBound..<min(sentence.upperBound, rest.upperBound)
        // "Order No. 8/31 of the Ministry ends …": whose it is follows at once.
        if isItem, let name = notice.authorities(in: tail).first, name.range.lowerBound - rest.lowerBound <= 12,
            notice.words(in: name.range.upperBound..<tail.upperBound) >= 4
        {
            return notice.cues([.cite, .repealPassive], in: tail).isEmpty
        }
        guard let verb = notice.cues([.issue, .effect, .comment, .onIssuance], in: tail).first else { return false }
        return notice.cues([.cite, .repealPassive], in: tail.lowerBound..<verb.range.lowerBound).isEmpty
    }

    private static let prepositions = [
        "of the ", "of ", "de la ", "del ", "des ", "der ", "du ", "da ", "do ",
        "on ", "concerning ", "regarding ", "relating to ", "for ", "zu ", "zur ", "zum ", "über ", "sur ", "relative ",
        "relatif ", "sobre ", "por la que ", "que ", "tentang ", "recante ", "in materia ", "about ",
    ]

    /// Where a sentence begins behind a label of one or two words: "EXCHANGE: …", "12874   …".
    func opening(of sentence: Range<Int>) -> Int {
        if let line = behindHeadline(sentence) { return line }
        let text = notice.text
        var place = sentence.lowerBound
        while place < sentence.upperBound, place - sentence.lowerBound < 28 {
            let byte = text[place]
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "|") {
                var next = place + 1
                while next < sentence.upperBound, text[next] == 0x20 || "*_".utf8.contains(text[next]) { next += 1 }
                return next > place + 1 ? next : sentence.lowerBound
            }
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") { break }
            place += 1
        }
        place = sentence.lowerBound
        while place < sentence.upperBound, text[place].isASCIIDigit { place += 1 }
        if place > sentence.lowerBound, place + 1 < sentence.upperBound, text[place] == 0x20, text[place + 1] == 0x20 {
            while place < sentence.upperBound, text[place] == 0x20 { place += 1 }
            return place
        }
        return sentence.lowerBound
    }

    /// A short first line over a long one is a headline: the sentence begins below it.
    private func behindHeadline(_ sentence: Range<Int>) -> Int? {
        let text = notice.text
        guard let end = text[sentence].prefix(90).firstIndex(of: 0x0A) else { return nil }
        let next = text[(end + 1)..<sentence.upperBound].firstIndex(of: 0x0A) ?? sentence.upperBound
        var start = end + 1
        while start < next, text[start] <= 0x20 || "*_".utf8.contains(text[start]) { start += 1 }
        guard start < next, text[start].isASCIIUpper || text[start] >= 0x80,
            (end - sentence.lowerBound) * 3 < (next - start) * 2
        else { return nil }
        return start
    }

    /// "By Order No. 12 of 3 May (“…”), the agency …", "Par décision n° 12, …": the sentence tells what was done by it.
    func opensAsMeans(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Bool {
        let start = opening(of: sentence)
        guard number.role == .about, start < number.range.lowerBound, number.range.lowerBound - start <= 40,
            Self.means.contains(where: { notice.text[start...].starts(with: $0) })
        else { return false }
        let rest = number.range.upperBound..<max(number.range.upperBound, sentence.upperBound)
        return notice.cues([.cite, .repealActive], in: start..<number.range.lowerBound).allSatisfy {
            $0.range.lowerBound == start
        } && !notice.authorities(in: rest).isEmpty
    }

    private static let means = [
        "By ", "Through ", "Via ", "With ", "In ", "Par ", "Par sa ", "Dans ", "Mit ", "Durch ", "Per ", "Por ",
        "Mediante ", "Com a ", "Pela ", "Pelo ", "Con ", "Con la ", "A través de ", "Lewat ", "Melalui ",
    ].map { Array($0.utf8) }

    /// "The board printed the rules in the Gazette. Communiqué No. 3 on …": a sentence of the block before says who
    /// issues.
    private func followsIssue(_ sentence: Range<Int>) -> Bool {
        let block = notice.document.blocks[notice.block(at: sentence.lowerBound)].text
        let before = block.lowerBound..<max(block.lowerBound, sentence.lowerBound)
        return before.count < 600 && !notice.authorities(in: before).isEmpty
            && !notice.cues([.issue], in: before).isEmpty
            && notice.numbers(in: before).allSatisfy { $0.role != .about }
    }

    /// Only a label of at most three words stands before the sentence in its block: "SWITZERLAND. …".
    private func isNearBlockStart(_ sentence: Range<Int>) -> Bool {
        let block = notice.document.blocks[notice.block(at: sentence.lowerBound)].text
        let before = block.lowerBound..<max(block.lowerBound, sentence.lowerBound)
        return before.count <= 40 && notice.fits(before, words: 3)
    }

    private func isDash(_ rest: Range<Int>) -> Bool {
        let text = notice.text[rest]
        return [": ", ":\n", "：", "– ", "— ", "- ", "| "].contains { text.starts(with: $0.utf8) }
    }

    /// The heading above says that older texts follow.
    private func isBelowReferences(_ place: Int) -> Bool {
        let section = notice.document.blocks[notice.block(at: place)].section
        guard let heading = notice.document.sections[section].heading else { return false }
        let words = Array(oneLine(notice.text[heading]).lowercased().utf8)
        return Self.references.contains { words.reads($0, within: words.indices) }
    }

    private static let references = [
        "reference", "related", "legal basis", "background", "see also", "annex", "appendix", "repeal", "superseded",
        "withdrawn", "further reading", "footnote", "rechtsgrundlage", "bibliograph", "sources",
    ]
}
