/// A text without some of its bytes (the second of each doubled quote), and where its ranges went.
struct QuoteRemoval {
    private(set) var arena = Arena()
    private let dropped: [Int]

    /// To the source; the identity when nothing is dropped.
    var map: OffsetMap { dropped.isEmpty ? .identity : arena.map }

    init(_ source: [UInt8], dropping dropped: [Int]) {
        self.dropped = dropped
        guard !dropped.isEmpty else {
            arena.text = source
            return
        }
        arena.text.reserveCapacity(source.count)
        var start = 0
        for offset in dropped {
            arena.appendVerbatim(source, start..<offset, part: 0)
            start = offset + 1
        }
        arena.appendVerbatim(source, start..<source.count, part: 0)
    }

    func moved(_ range: Range<Int>) -> Range<Int> {
        if dropped.isEmpty { return range }
        let start = moved(range.lowerBound)
        return start..<max(start, moved(range.upperBound))
    }

    /// By bisection: how many bytes are gone before an offset.
    private func moved(_ offset: Int) -> Int {
        var (low, high) = (0, dropped.count)
        while low < high {
            let middle = (low + high) / 2
            if dropped[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return offset - low
    }
}
