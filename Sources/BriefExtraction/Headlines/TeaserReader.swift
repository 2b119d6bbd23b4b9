import BriefModel
import BriefReading

/// Reads pointers to other texts: "You may also like", "Related articles".
struct TeaserReader {
    let document: Document
    let labels: HeadlineLabels

    /// The titles in one related section.
    func teasers(in section: Int, _ blocks: [Int]) -> [HeadlineCandidate] {
        let cutter = HeadlineText(document: document, labels: labels)
        var found: [HeadlineCandidate] = []
        let isTeaser = document.sections[section].parent.map { document.sections[$0].role == .related } ?? false
        var isText = false
        for index in blocks {
            let block = document.blocks[index]
            switch block.kind {
            case .heading:
                // A labelled heading ("II. …") is a section of the text under a teaser, not another teaser.
                guard isTeaser, block.label == nil else { continue }
                isText = true
            case .item where !isTeaser: break
            case .paragraph, .field:
                // Under a teaser's title stands its text.
                guard !isText, !isTeaser, cutter.looksLikeHeadline(value(of: block)),
                    !labels.endsList(document.text, block.text)
                else { continue }
            case .item, .byline, .quote, .table: continue
            }
            for part in cutter.parts(of: value(of: block), isValue: false) {
                found.append(
                    HeadlineCandidate(
                        headline: Headline(text: document.readable(part), symbols: cutter.symbols(in: part)),
                        evidence: part, rule: "headline.teaser", confidence: 70, flags: .related, section: section))
            }
        }
        return found
    }

    /// Behind the label of an aside ("Related reading: …").
    private func value(of block: Block) -> Range<Int> {
        guard let key = block.key, document.sections[block.section].heading == key else { return block.text }
        return key.upperBound..<block.text.upperBound
    }
}
