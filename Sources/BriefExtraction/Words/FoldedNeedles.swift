import BriefReading

/// A few phrases in lower case, looked for in a text whose ASCII letters match in either case and whose white space is
/// all one blank.
///
/// Asks each byte of the text whether a phrase begins with it, so that a stretch without any is read once.
struct FoldedNeedles: Sendable {
    /// The phrases, in the order in which they were given.
    let phrases: [[UInt8]]
    /// By the first byte of a place: the phrases that begin with it, one bit each.
    private let starts: [UInt64]
    /// By the byte behind it: the phrases that may go on with it.
    private let seconds: [UInt64]
    /// What each byte of a text counts as.
    private let folded: [UInt8]

    /// - Parameters:
    ///   - phrases: At most 64, none empty, in lower case unless case counts.
    ///   - foldsBlanks: Whether any white space of a text is a blank of a phrase.
    ///   - foldsCase: Whether capitals of a text are small letters of a phrase.
    init(_ phrases: [String], foldsBlanks: Bool = true, foldsCase: Bool = true) {
        precondition(phrases.count <= 64)
        self.phrases = phrases.map { Array($0.utf8) }
        var starts: [UInt64] = Array(repeating: 0, count: 256)
        folded = (0...UInt8.max).map { foldsBlanks && $0.isWhite ? 0x20 : foldsCase ? $0.lowercasedASCII : $0 }
        for (index, phrase) in self.phrases.enumerated() {
            for byte in folded.indices where folded[byte] == phrase[0] { starts[byte] |= 1 << UInt64(index) }
        }
        self.starts = starts
        var seconds: [UInt64] = Array(repeating: 0, count: 256)
        for (index, phrase) in self.phrases.enumerated() {
            for byte in folded.indices where phrase.count == 1 || folded[byte] == phrase[1] {
                seconds[byte] |= 1 << UInt64(index)
            }
        }
        self.seconds = seconds
    }

    /// The phrases that may stand at a place, one bit each.
    @inline(__always)
    private func candidates(in text: [UInt8], at position: Int, before end: Int) -> UInt64 {
        let left = starts[Int(text[position])]
        return left == 0 || position + 1 >= end ? left : left & seconds[Int(text[position + 1])]
    }

    /// Does any phrase stand in a range of a text?
    func occur(in text: [UInt8], _ range: Range<Int>) -> Bool {
        for position in range where starts[Int(text[position])] != 0 {
            if phrase(in: text, at: position, before: range.upperBound) != nil { return true }
        }
        return false
    }

    /// The first of the phrases that stands at a place and of which a condition on its end holds.
    @inline(__always)
    func phrase(
        in text: [UInt8], at position: Int, before end: Int, where holds: (_ end: Int) -> Bool = { _ in true }
    ) -> Int? {
        guard position < end else { return nil }
        var left = candidates(in: text, at: position, before: end)
        while left != 0 {
            let index = left.trailingZeroBitCount
            left &= left - 1
            if stands(phrases[index], in: text, at: position, before: end),
                holds(position + phrases[index].count)
            {
                return index
            }
        }
        return nil
    }

    /// The phrase that a range of a text is.
    func phrase(in text: [UInt8], _ range: Range<Int>) -> Int? {
        phrase(in: text, at: range.lowerBound, before: range.upperBound) { $0 == range.upperBound }
    }

    /// Calls `body` with each phrase that stands in a range of a text and its place, in the order of the places.
    @inline(__always)
    func forEach(in text: [UInt8], _ range: Range<Int>, _ body: (_ phrase: Int, _ place: Int) -> Void) {
        for position in range {
            var left = candidates(in: text, at: position, before: range.upperBound)
            while left != 0 {
                let index = left.trailingZeroBitCount
                left &= left - 1
                if stands(phrases[index], in: text, at: position, before: range.upperBound) { body(index, position) }
            }
        }
    }

    private func stands(_ phrase: [UInt8], in text: [UInt8], at position: Int, before end: Int) -> Bool {
        guard position + phrase.count <= end else { return false }
        for offset in phrase.indices where folded[Int(text[position + offset])] != phrase[offset] { return false }
        return true
    }
}
