extension HTMLTokenizer {
    /// Comment start state and those it leads to; `start` is at `<!--`.
    mutating func comment(from start: Int) -> HTMLToken {
        let content = start + 4
        if let token = abruptComment(from: start, contentAt: content) { return token }
        var index = content
        while index + 2 < end {
            if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-") {
                let third = bytes[index + 2]
                if third == UInt8(ascii: ">") { return closeComment(from: start, content..<index, next: index + 3) }
                if third == UInt8(ascii: "!"), index + 3 < end, bytes[index + 3] == UInt8(ascii: ">") {
                    return closeComment(from: start, content..<index, next: index + 4)
                }
            }
            index += 1
        }
        return closeComment(from: start, content..<unclosedContentEnd(from: content), next: end)
    }

    /// `<!-->` and `<!--->` are empty comments.
    private mutating func abruptComment(from start: Int, contentAt content: Int) -> HTMLToken? {
        let dashes = content < end && bytes[content] == UInt8(ascii: "-") ? 1 : 0
        guard content + dashes < end, bytes[content + dashes] == UInt8(ascii: ">") else { return nil }
        return closeComment(from: start, content..<content, next: content + dashes + 1)
    }

    /// At the end of the input a begun `-->` or `--!>` does not belong to the content.
    private func unclosedContentEnd(from content: Int) -> Int {
        func endsWith(_ suffix: StaticString) -> Bool {
            end - content >= suffix.utf8CodeUnitCount
                && bytes.hasWord(suffix, at: end - suffix.utf8CodeUnitCount, before: end)
        }
        if endsWith("--!") { return end - 3 }
        if endsWith("--") { return end - 2 }
        return endsWith("-") ? end - 1 : end
    }

    private mutating func closeComment(from start: Int, _ content: Range<Int>, next: Int) -> HTMLToken {
        position = next
        return HTMLToken(.comment(content), start..<next)
    }

    /// Bogus comment state: everything up to `>`.
    mutating func bogusComment(from start: Int, contentAt content: Int) -> HTMLToken {
        var index = content
        while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
        return closeComment(from: start, content..<index, next: min(index + 1, end))
    }
}
