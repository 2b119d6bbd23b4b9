import BriefModel
import BriefReading

/// A headline that was found, before it is numbered.
struct HeadlineCandidate {
    var headline: Headline
    var evidence: Range<Int>
    var rule: String
    var confidence: Int
    var flags: RecordFlags = []
    var section: Int
}

/// Finds the items of headline lists, and the titles of teasers of related texts.
struct HeadlineReader {
    let document: Document
    let scopes: ScopeTable

    func headlines() -> [HeadlineCandidate] {
        document.blocks.indices.compactMap { headline(document.blocks[$0], scope: scopes.scope(ofBlock: $0)) }
    }

    private func headline(_ block: Block, scope: Scope) -> HeadlineCandidate? {
        let section = document.sections[block.section]
        switch block.kind {
        case .heading:
            // A labelled heading ("II. …") is a section of the text under a teaser, not another teaser.
            guard block.label == nil, section.role == .related, let parent = section.parent,
                document.sections[parent].role == .related
            else { return nil }
            return candidate(block.text, block, rule: "headline.teaser", flags: .related)
        case .item, .field, .paragraph:
            if let key = block.key, scope.isHeadlines {
                return candidate(key.upperBound..<block.text.upperBound, block, rule: "headline.label", flags: [])
            }
            let isListed = scope.isHeadlines || scopes.scope(ofSection: block.section).isHeadlines
            guard isListed, section.role == .body, case .item = block.kind else { return nil }
            return candidate(block.text, block, rule: "headline.list", flags: [])
        case .byline, .quote, .table: return nil
        }
    }

    private func candidate(
        _ range: Range<Int>, _ block: Block, rule: String, flags: RecordFlags
    ) -> HeadlineCandidate? {
        let text = trimmed(range)
        guard text.count >= 8 else { return nil }
        let symbols = SymbolScanner(text: document.text, range: text).filter { $0.kind == .cashtag }
            .map { String(document.string($0.text).dropFirst()) }
        return HeadlineCandidate(
            headline: Headline(text: document.readable(text), symbols: symbols), evidence: text, rule: rule,
            confidence: flags.isEmpty ? 90 : 70, flags: flags, section: block.section)
    }

    /// Without the colon and white space around it.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, document.text[start].isWhite || document.text[start] == UInt8(ascii: ":") { start += 1 }
        if document.text[start..<end].starts(with: "：".utf8) { start += 3 }
        while start < end, document.text[start].isWhite { start += 1 }
        while end > start, document.text[end - 1].isWhite { end -= 1 }
        return start..<end
    }
}
