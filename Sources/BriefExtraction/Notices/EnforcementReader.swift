import BriefModel
import BriefReading

/// Reads who an order is against and what it costs them.
struct EnforcementReader {
    let notice: NoticeText

    private var text: [UInt8] { notice.text }

    /// The names of a caption, a field, of "charges", "fines", "against"; of the running text before the title.
    func respondents(title: Range<Int>?, anchor: Range<Int>, in region: Range<Int>) -> [String] {
        let first = notice.block(at: region.lowerBound)
        let blocks = notice.document.blocks
        let head = first..<min(first + 16, blocks.count)
        let caption = Caption(notice: notice).respondents(in: head)
        if !caption.isEmpty { return caption }
        for index in head {
            for opening in ["In the Matter of ", "In the matter of ", "IN THE MATTER OF "] {
                if let start = place(of: opening, in: blocks[index].text) {
                    return RespondentNames(text: text).names(from: start, upTo: blocks[index].text.upperBound)
                }
            }
        }
        for index in head where blocks[index].text.lowerBound < region.upperBound {
            let found = parties(of: blocks[index].text)
            if !found.isEmpty { return found + named(below: index).filter { !found.contains($0) } }
        }
        if let title {
            let found = HanNames(text: text).object(in: title)
            if !found.isEmpty { return found }
        }
        // "against" in the running text names them best, a headline worst.
        let running = sentences(of: region, with: anchor)
        let reader = RespondentSentence(notice: notice)
        for range in running {
            let found = reader.against(in: range)
            if !found.isEmpty { return found }
        }
        for range in running + [title].compactMap({ $0 }) {
            let found = reader.named(in: range)
            if !found.isEmpty { return found }
        }
        let titled = title.map { reader.against(in: $0) } ?? []
        return titled.isEmpty ? listed(in: region) : titled
    }

    /// "… of the following companies": the column of names of a table below.
    private func listed(in region: Range<Int>) -> [String] {
        guard notice.cues([.charge, .penalty, .repealPassive], in: region).first != nil else { return [] }
        for block in notice.document.blocks where block.text.overlaps(region) {
            guard case .table(let place) = block.kind, let header = notice.document.tables[place].rows.first else {
                continue
            }
            let table = notice.document.tables[place]
            guard let column = header.firstIndex(where: { isParties($0) }) else { continue }
            let names = table.rows.dropFirst(max(1, table.headerRows)).compactMap { row -> String? in
                guard column < row.count, !row[column].isEmpty else { return nil }
                return oneLine(text[row[column]])
            }
            return Array(names.prefix(24))
        }
        return []
    }

    /// The header of a column of parties, with or without that of the rows' numbers: "Sr. Name of the company".
    private func isParties(_ cell: Range<Int>) -> Bool {
        var words = oneLine(text[cell]).lowercased()
        for opening in ["sr. no. ", "sr. ", "s. no. ", "sl. no. ", "no. ", "# "] where words.hasPrefix(opening) {
            words.removeFirst(opening.count)
        }
        return NoticeKey(words) == .respondent
    }

    /// `Respondent: …`, `Parties: A, a company, and B, its chairman`, `当事人：…`
    private func parties(of block: Range<Int>) -> [String] {
        let line = Sentence.trimmed(block, in: text)
        var colon = line.lowerBound
        while colon < line.upperBound, colon - line.lowerBound < 40 {
            let isWide = text[colon] == 0xEF && text[colon..<line.upperBound].starts(with: "：".utf8)
            if isWide || text[colon] == UInt8(ascii: ":") {
                guard NoticeKey(oneLine(text[line.lowerBound..<colon])) == .respondent else { return [] }
                let start = colon + (isWide ? 3 : 1)
                if isAddress(start..<line.upperBound) { return [] }
                if isWide || start < line.upperBound && text[start] >= 0xE3 {
                    return HanNames(text: text).list(start..<line.upperBound)
                }
                return RespondentNames(text: text).names(from: start, upTo: line.upperBound, isList: true)
            }
            colon += 1
        }
        return []
    }

    /// "TO: All members", "Clearing firms; back office managers": readers of a circular, no parties.
    private func isAddress(_ value: Range<Int>) -> Bool {
        var position = value.lowerBound
        while position < value.upperBound {
            while position < value.upperBound, !text[position].isASCIILetter { position += 1 }
            var end = position
            while end < value.upperBound, text[end].isASCIILetter { end += 1 }
            if end > position, Self.readers.contains(text, in: position..<end) { return true }
            position = max(end, position + 1)
        }
        return ["各", "所有", "全體", "全体"].contains { text[value].starts(with: $0.utf8) }
    }

    private static let readers = FoldedSet([
        "all", "firms", "members", "institutions", "banks", "managers", "participants", "licensees", "companies",
        "issuers", "dealers", "brokers", "exchanges", "intermediaries", "entities", "users", "clients", "officers",
        "public", "operators", "providers", "stakeholders", "insurers", "custodians", "corporations", "ceos", "every",
        "each",
    ])

    /// 陈某，男，1979年出生，时任…: further parties on lines of their own below the first.
    private func named(below index: Int) -> [String] {
        var found: [String] = []
        let blocks = notice.document.blocks
        for block in blocks[index..<min(index + 6, blocks.count)] {
            for line in text[block.text].split(separator: 0x0A) {
                let range = Sentence.trimmed(line.startIndex..<line.endIndex, in: text)
                for mark in ["，男", "，女", ",男", ",女"] {
                    guard
                        let end = text[range].prefix(40).indices.first(where: {
                            text[$0..<range.upperBound].starts(with: mark.utf8)
                        })
                    else { continue }
                    let name = oneLine(text[range.lowerBound..<end])
                    if name.utf8.count <= 24, text[range.lowerBound] >= 0xE3, !name.contains("："), !found.contains(name)
                    {
                        found.append(name)
                    }
                }
            }
        }
        return found
    }

    /// The first sentences of a region, and the anchor's.
    private func sentences(of region: Range<Int>, with anchor: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for block in notice.document.blocks.indices
        where notice.document.blocks[block].text.overlaps(region) && !notice.isAside(block) && !notice.isHeading(block)
        {
            found += notice.sentences[block].prefix(8 - min(8, found.count))
            if found.count >= 8 { break }
        }
        return [notice.sentence(at: anchor.lowerBound)].filter { !notice.isHeading(notice.block(at: $0.lowerBound)) }
            + found
    }

    /// Money in sentences that speak of a penalty, and stands within twelve words of that.
    /// - Parameter jurisdiction: Where its issuer sits: a bare `$` is that place's dollar.
    func penalties(in range: Range<Int>, jurisdiction: String? = nil) -> [Notice.Penalty] {
        var exact: [Notice.Penalty] = []
        var rounded: [Notice.Penalty] = []
        for money in notice.quantities(in: range) where money.kind == .money {
            let sentence = notice.sentence(at: money.text.lowerBound)
            guard let value = money.value, isPenalty(money, in: sentence), !isMaximum(money, in: sentence) else {
                continue
            }
            let isBare = money.unit == "USD" && text[money.text].starts(with: "$".utf8)
            let dollar = isBare ? jurisdiction.flatMap { Self.dollars[String($0.prefix(2))] } : nil
            let penalty = Notice.Penalty(amount: value, unit: dollar ?? money.unit)
            if money.bound != nil {
                if !rounded.contains(penalty) { rounded.append(penalty) }
            } else if !exact.contains(penalty) {
                exact.append(penalty)
            }
        }
        // "Nearly €9 million" of a headline is the exact sum of the text.
        return exact.isEmpty ? rounded : exact
    }

    private func isPenalty(_ money: Quantity, in sentence: Range<Int>) -> Bool {
        notice.cues([.penalty, .charge], in: sentence).contains { cue in
            let gap =
                cue.range.lowerBound < money.text.lowerBound
                ? cue.range.upperBound..<max(cue.range.upperBound, money.text.lowerBound)
                : money.text.upperBound..<max(money.text.upperBound, cue.range.lowerBound)
            return notice.fits(gap, words: 12)
        }
    }

    /// "a penalty of up to £1 million", "total fines of …", "€3 million, reduced by 30% to …": no penalty of this order.
    private func isMaximum(_ money: Quantity, in sentence: Range<Int>) -> Bool {
        let before = oneLine(text[max(sentence.lowerBound, money.text.lowerBound - 48)..<money.text.lowerBound])
            .lowercased()
        let words = Array(before.utf8)
        if [
            "total", "up to", "not exceeding", "maximum", "at most", "bringing", "bis zu", "jusqu'à", "hasta", "最高",
            "不超过", "累計", "累计", "合計",
        ]
        .contains(where: { words.reads($0, within: words.indices) || before.hasSuffix($0) }),
            !words.reads("in total", within: words.indices)
        {
            return true
        }
        let opening = Array(oneLine(text[sentence]).lowercased().utf8)
        if ["would have imposed", "would have been", "were it not", "but for", "could face", "may be fined"].contains(
            where: { opening.finds($0, within: opening.indices) })
        {
            return true
        }
        if money.bound != nil, oneLine(text[money.text]).lowercased().hasPrefix("up to") { return true }
        // An abbreviation in the figure ("Rs. 5 lakh") may have ended its sentence too soon.
        let end = max(money.text.upperBound, min(sentence.upperBound, money.text.upperBound + 40))
        let after = oneLine(text[money.text.upperBound..<end])
            .lowercased()
        return Self.reductions.contains { after.hasPrefix($0) }
    }

    private static let reductions = [
        ", reduced", " reduced", ", which was reduced", " (reduced", ", discounted", " discounted", ", before",
        " before discount", " before a", " before the", ", lowered", ", cut to", " cut to",
    ]

    private static let dollars = [
        "AU": "AUD", "CA": "CAD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD", "JM": "JMD", "BS": "BSD",
        "BB": "BBD", "TT": "TTD", "FJ": "FJD", "NA": "NAD",
    ]

    private func place(of phrase: String, in range: Range<Int>) -> Int? {
        let bytes = Array(phrase.utf8)
        var position = range.lowerBound
        while position + bytes.count <= range.upperBound {
            if text[position] == bytes[0], text[position..<position + bytes.count].elementsEqual(bytes) {
                return position + bytes.count
            }
            position += 1
        }
        return nil
    }
}
