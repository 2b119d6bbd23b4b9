import BriefReading

/// Reads headlines that running text strings together behind a label: "In other news, …; …; and …", "Elsewhere: “…”,
/// “…”", and short sentences under a label.
struct HeadlineProse {
    let document: Document
    let labels: HeadlineLabels

    private var text: [UInt8] { document.text }

    func parts(of index: Int) -> [Range<Int>] {
        let block = document.blocks[index]
        guard block.kind == .paragraph || block.kind == .field, block.label == nil, block.text.count <= 1_200 else {
            return []
        }
        let cutter = HeadlineText(document: document, labels: labels)
        func areHeadlines(_ parts: [Range<Int>]) -> Bool {
            guard parts.count >= 2 else { return false }
            let forms = parts.map { HeadlineForm($0, in: text, cutter: cutter, labels: labels) }
            return forms.allSatisfy { $0.isShort && !$0.isData }
                && forms.count(where: \.hasVerb) * 2 >= forms.count
        }
        if let start = labels.labelEnd(text, block.text) {
            let rest = start..<block.text.upperBound
            let quoted = cutter.quoted(in: rest)
            if areHeadlines(quoted) { return quoted }
            let parts = cutter.parts(of: rest, isValue: true).map(cutter.withoutStop)
            if areHeadlines(parts) { return parts }
        }
        // Short sentences right below a label.
        guard isBelowLabel(index), !labels.endsList(text, block.text) else { return [] }
        let sentences = Sentence.ranges(in: text, range: block.text).map(cutter.withoutStop)
        return sentences.count > 2 && areHeadlines(sentences) && sentences.allSatisfy { $0.count <= 90 }
            ? sentences : []
    }

    private func isBelowLabel(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let above = document.blocks[index - 1]
        return above.text.count <= 60 && labels.strength(of: text, above.text) == .strong
    }
}
