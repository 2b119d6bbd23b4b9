/// Finds bare URLs (`http`, `https`) in text.
enum LinkScanner {
    /// The ranges of the URLs, in order.
    static func links(_ text: [UInt8], in range: Range<Int>, limit: Int) -> [Range<Int>] {
        var links: [Range<Int>] = []
        let bytes = text.span
        var index = range.lowerBound
        while index + 3 < range.upperBound, links.count < limit {
            guard bytes[index] == 0x3A, bytes[index + 1] == 0x2F, bytes[index + 2] == 0x2F,
                let start = schemeStart(text, before: index, in: range)
            else {
                index += 1
                continue
            }
            let end = end(text, from: index + 3, in: range)
            if end > index + 3 { links.append(start..<end) }
            index = max(end, index + 3)
        }
        return links
    }

    private static func schemeStart(_ text: [UInt8], before colon: Int, in range: Range<Int>) -> Int? {
        for scheme in schemes {
            let start = colon - scheme.count
            guard start >= range.lowerBound, text.matches(scheme, at: start, before: colon) else { continue }
            if start == range.lowerBound || !text[start - 1].isLetter { return start }
        }
        return nil
    }

    /// Up to white space, a quote, an angle bracket or a byte beyond ASCII, without the stops and unmatched brackets
    /// that belong to the sentence around it.
    private static func end(_ text: [UInt8], from start: Int, in range: Range<Int>) -> Int {
        var end = start
        var open = 0
        scan: while end < range.upperBound {
            switch text[end] {
            case 0...0x20, 0x7F..., 0x22, 0x3C, 0x3E, 0x60, 0x5C, 0x7C, 0x7B, 0x7D, 0x5E: break scan
            case 0x28, 0x5B: open += 1
            case 0x29, 0x5D:
                if open == 0 { break scan }
                open -= 1
            default: break
            }
            end += 1
        }
        while end > start, trailing.contains(text[end - 1]) { end -= 1 }
        return end
    }

    private static let trailing = Set(".,;:!?'*_".utf8)
    private static let schemes = [Array("https".utf8), Array("http".utf8)]
}
