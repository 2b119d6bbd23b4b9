import BriefReading

/// Finds the block that a place of the text stands in.
struct BlockIndex {
    /// Start, end and index of each block, by start.
    private let spans: [(start: Int, end: Int, block: Int)]

    init(document: Document) {
        spans = document.blocks.indices
            .map { (document.blocks[$0].text.lowerBound, document.blocks[$0].text.upperBound, $0) }
            .sorted { ($0.0, -$0.1, $0.2) < ($1.0, -$1.1, $1.2) }
    }

    func block(at place: Int) -> Int? {
        var index = spans.partitioningIndex { $0.start > place }
        while index > 0 {
            index -= 1
            if spans[index].end > place { return spans[index].block }
            if spans[index].end < place, spans[index].start < place { return nil }
        }
        return nil
    }
}
