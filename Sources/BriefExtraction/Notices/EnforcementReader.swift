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
            let line = Sentence.trimmed(blocks[index].text, in: text)
            guard let colon = text[line].prefix(40).firstIndex(of: UInt8(ascii: ":")),
                NoticeKey(oneLine(text[line.lowerBound..<colon])) == .respondent,
                let first = RespondentNames(text: text).names(from: colon + 1, upTo: line.upperBound).first
            else { continue }
            return [first]
        }
        // "against" in the running text names them best, a headline worst.
        let running = sentences(of: region, with: anchor)
        for range in running {
            let found = against(in: range)
            if !found.isEmpty { return found }
        }
        for range in running + [title].compactMap({ $0 }) {
            let found = charged(in: range)
            if !found.isEmpty { return found }
        }
        return title.map { against(in: $0) } ?? []
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

    /// Whom a charge, a penalty or an order is against.
    private func against(in range: Range<Int>) -> [String] {
        guard !notice.cues([.charge, .penalty, .issue], in: range).isEmpty else { return [] }
        for opening in [" against ", " gegen ", " contre ", " contra ", " contro "] {
            if let start = place(of: opening, in: range) {
                return RespondentNames(text: text).names(from: start, upTo: range.upperBound)
            }
        }
        return []
    }

    /// Whom an authority charges, fines or orders.
    private func charged(in range: Range<Int>) -> [String] {
        guard let verb = notice.cues([.charge], in: range).first else { return [] }
        let names = RespondentNames(text: text)
        guard notice.authorities(in: range.lowerBound..<verb.range.lowerBound).last != nil else { return [] }
        var start = verb.range.upperBound
        // "imposed a fine of $1 million on X"
        if oneLine(text[verb.range]).lowercased().hasPrefix("impose") {
            guard
                let on = place(of: " on ", in: start..<range.upperBound)
                    ?? place(of: " upon ", in: start..<range.upperBound)
            else { return [] }
            start = on
        }
        return names.names(from: start, upTo: range.upperBound)
    }

    /// Money in sentences that speak of a penalty, and stands within twelve words of that.
    /// - Parameter jurisdiction: Where its issuer sits: a bare `$` is that place's dollar.
    func penalties(in range: Range<Int>, jurisdiction: String? = nil) -> [Notice.Penalty] {
        var found: [Notice.Penalty] = []
        for money in notice.quantities(in: range) where money.kind == .money {
            let sentence = notice.sentence(at: money.text.lowerBound)
            let isNear = notice.cues([.penalty, .charge], in: sentence).contains { cue in
                let gap =
                    cue.range.lowerBound < money.text.lowerBound
                    ? cue.range.upperBound..<max(cue.range.upperBound, money.text.lowerBound)
                    : money.text.upperBound..<max(money.text.upperBound, cue.range.lowerBound)
                return notice.fits(gap, words: 12)
            }
            guard isNear, let value = money.value else { continue }
            let isBare = money.unit == "USD" && text[money.text].starts(with: "$".utf8)
            let dollar = isBare ? jurisdiction.flatMap { Self.dollars[String($0.prefix(2))] } : nil
            let penalty = Notice.Penalty(amount: value, unit: dollar ?? money.unit)
            if !found.contains(penalty) { found.append(penalty) }
        }
        return found
    }

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
