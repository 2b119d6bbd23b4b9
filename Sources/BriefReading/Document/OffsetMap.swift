import BriefModel

/// Says for each byte of a document's text which bytes of which part it came from.
public struct OffsetMap: Hashable, Sendable {
    /// A stretch of text from one place.
    struct Run: Hashable, Sendable {
        /// Small on purpose: hostile files have millions of runs.
        private let textStart: UInt32
        private let sourceStart: UInt32
        private var sourceLength: UInt32
        private let partIndex: UInt32
        /// The text bytes are the source bytes, one for one; otherwise the whole run came from the whole range
        /// (an entity, an escape).
        let isVerbatim: Bool

        init(text: Int, part: Int, source: Range<Int>, isVerbatim: Bool) {
            self.textStart = UInt32(text)
            self.sourceStart = UInt32(source.lowerBound)
            self.sourceLength = UInt32(source.count)
            self.partIndex = UInt32(part)
            self.isVerbatim = isVerbatim
        }

        var text: Int { Int(textStart) }
        var part: Int { Int(partIndex) }
        var source: Range<Int> { Int(sourceStart)..<Int(sourceStart) + Int(sourceLength) }

        mutating func extend(by count: Int) {
            sourceLength += UInt32(count)
        }
    }

    /// By `text`, without gaps. Empty means the text is the first part, byte for byte.
    private var runs: [Run] = []
    /// How many bytes of text the runs cover.
    private var length = 0

    /// True when the text is the first part, byte for byte.
    public var isIdentity: Bool { runs.isEmpty }

    /// The text is the file itself.
    public static let identity = OffsetMap()

    public init() {}

    /// Adds text that stands in the source as it is.
    public mutating func appendVerbatim(count: Int, part: Int, from start: Int) {
        guard count > 0 else { return }
        if let last = runs.last, last.isVerbatim, last.part == part, last.source.upperBound == start {
            runs[runs.count - 1].extend(by: count)
        } else {
            runs.append(Run(text: length, part: part, source: start..<start + count, isVerbatim: true))
        }
        length += count
    }

    /// Adds text that some source bytes stand for; an empty range is for text that nothing stands for (a separator).
    public mutating func appendDecoded(count: Int, part: Int, from source: Range<Int>) {
        guard count > 0 else { return }
        runs.append(Run(text: length, part: part, source: source, isVerbatim: false))
        length += count
    }

    /// Adds a range of another text that has a map of its own; where that map is the identity, of that part.
    mutating func append(_ range: Range<Int>, through other: OffsetMap, part: Int) {
        guard !other.runs.isEmpty, !range.isEmpty else {
            return appendVerbatim(count: range.count, part: part, from: range.lowerBound)
        }
        var index = other.index(of: range.lowerBound)
        var start = range.lowerBound
        while start < range.upperBound {
            let run = other.runs[index]
            let next = index + 1 < other.runs.count ? other.runs[index + 1].text : other.length
            let end = max(start + 1, min(next, range.upperBound))
            if run.isVerbatim {
                appendVerbatim(count: end - start, part: run.part, from: run.source.lowerBound + start - run.text)
            } else {
                appendDecoded(count: end - start, part: run.part, from: run.source)
            }
            start = end
            index = min(index + 1, other.runs.count - 1)
        }
    }

    /// This map, made over a decoded text, as one over the file that the text was decoded from by `base`.
    func rebased(onto base: OffsetMap) -> OffsetMap {
        guard !base.runs.isEmpty else { return self }
        guard !runs.isEmpty else { return base }
        var result = OffsetMap()
        for (position, run) in runs.enumerated() {
            let end = position + 1 < runs.count ? runs[position + 1].text : length
            guard run.isVerbatim, run.part == 0 else {
                let place = base.source(of: run.source)
                result.appendDecoded(count: end - run.text, part: place.part, from: place.range)
                continue
            }
            result.append(run.source, through: base, part: 0)
        }
        return result
    }

    /// The same map where each part has moved one place on; `count` is the length of the text.
    func movedOnePart(on count: Int) -> OffsetMap {
        var moved = OffsetMap()
        if runs.isEmpty { moved.appendVerbatim(count: count, part: 1, from: 0) }
        for (position, run) in runs.enumerated() {
            let end = position + 1 < runs.count ? runs[position + 1].text : length
            if run.isVerbatim {
                moved.appendVerbatim(count: end - run.text, part: run.part + 1, from: run.source.lowerBound)
            } else {
                moved.appendDecoded(count: end - run.text, part: run.part + 1, from: run.source)
            }
        }
        return moved
    }

    /// The place of a text range, by the name of its part.
    func span(of range: Range<Int>, parts: [DocumentPart]) -> SourceSpan {
        let place = source(of: range)
        return SourceSpan(part: parts[place.part].name, range: place.range)
    }

    /// The smallest source range that holds all of a text range; a range over several parts is cut to its first part.
    func source(of range: Range<Int>) -> (part: Int, range: Range<Int>) {
        guard !runs.isEmpty else { return (0, range) }
        let firstIndex = index(of: range.lowerBound)
        let first = runs[firstIndex]
        let start =
            first.isVerbatim
            ? min(first.source.lowerBound + range.lowerBound - first.text, first.source.upperBound)
            : first.source.lowerBound
        guard !range.isEmpty else { return (first.part, start..<start) }
        var lastIndex = index(of: range.upperBound - 1)
        while runs[lastIndex].part != first.part { lastIndex -= 1 }
        let last = runs[lastIndex]
        let end =
            last.isVerbatim
            ? min(last.source.lowerBound + range.upperBound - last.text, last.source.upperBound)
            : last.source.upperBound
        return (first.part, start..<max(start, end))
    }

    /// The run that a text offset is in, by bisection.
    private func index(of offset: Int) -> Int {
        var (low, high) = (0, runs.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if runs[middle].text <= offset { low = middle } else { high = middle - 1 }
        }
        return low
    }
}
