import BriefReading

/// Cuts off what stands beside the titles of a list, before or behind them: where most lines carry a name in the same
/// place and one of these names is known, or all carry one and names come again, all of them are names of papers or
/// departments ("… (Rest of World)", "… – Harbour Post", "Harbour Post: …", "[Energy] …").
struct HeadlineSources {
    let document: Document
    let cutter: HeadlineText
    let labels: HeadlineLabels

    /// Where in a line its source stands.
    private enum Place: CaseIterable {
        case bracket, gap, dash, colon, lead, tag
    }

    private var text: [UInt8] { document.text }

    /// The lines without the sources that they agree in.
    func cut(_ lines: [Range<Int>]) -> [Range<Int>] {
        guard lines.count > 1 else { return lines.map(cutAmongItems) }
        var lines = uncounted(lines)
        // One on each side at most; times and known names may hide others.
        for _ in 0..<2 {
            guard let named = names(of: lines.map(cutter.trimmed)) ?? names(of: lines.map(cutter.withoutSource)) else {
                return lines
            }
            lines = zip(lines, named).map { $1?.title ?? $0 }
        }
        return lines
    }

    /// One item alone, as it would be cut among all items of the text, where these are a few.
    private func cutAmongItems(_ line: Range<Int>) -> Range<Int> {
        var items: [Range<Int>] = []
        for block in document.blocks where block.label != nil {
            if items.count == 40 { return line }
            items.append(block.text)
        }
        guard items.count > 2, let place = items.firstIndex(of: line) else { return line }
        return cut(items)[place]
    }

    private func names(of lines: [Range<Int>]) -> [(title: Range<Int>, name: Range<Int>)?]? {
        for place in Place.allCases {
            if let named = names(of: lines, place) { return named }
        }
        return nil
    }

    /// The titles and names of lines that agree in having a name in one place; `nil` where they do not.
    private func names(of lines: [Range<Int>], _ place: Place) -> [(title: Range<Int>, name: Range<Int>)?]? {
        let named = lines.map { parts(of: $0, place) }
        let names = named.compactMap { $0?.name }
        guard names.count > 1, names.count * 3 >= lines.count * 2 else { return nil }
        if names.contains(where: { labels.isSource(text, $0) }) { return named }
        // Tickers in brackets belong to their titles.
        guard names.count > 2, names.count == lines.count, names.allSatisfy({ $0.count <= 32 }),
            place == .tag || names.contains(where: { text[$0].contains { $0.isASCIILower || $0 >= 0x80 } })
        else { return nil }
        let distinct = Set(names.map { text[$0] }).count
        switch place {
        case .bracket, .gap, .dash: return distinct < names.count || place != .dash ? named : nil
        case .colon, .lead: return distinct * 2 <= names.count ? named : nil
        case .tag: return named
        }
    }

    private func parts(of line: Range<Int>, _ place: Place) -> (title: Range<Int>, name: Range<Int>)? {
        let title: Range<Int>
        let name: Range<Int>
        switch place {
        case .bracket:
            guard let bracket = cutter.bracket(line) else { return nil }
            (title, name) = (line.lowerBound..<bracket.start, bracket.inner)
        case .dash:
            guard let dash = cutter.lastDash(line) else { return nil }
            (title, name) = (line.lowerBound..<dash.lowerBound, dash.upperBound..<line.upperBound)
        case .colon:
            guard let colon = colon(line) else { return nil }
            (title, name) = (colon.upperBound..<line.upperBound, line.lowerBound..<colon.lowerBound)
        case .lead:
            guard let dash = text[line].prefix(24).firstIndex(of: UInt8(ascii: "-")), dash > line.lowerBound,
                text[dash - 1] == 0x20, dash + 1 < line.upperBound, text[dash + 1] == 0x20
            else { return nil }
            (title, name) = (dash + 1..<line.upperBound, line.lowerBound..<dash)
        case .gap:
            guard let gap = cutter.lastGap(line) else { return nil }
            (title, name) = (line.lowerBound..<gap.lowerBound, gap.upperBound..<line.upperBound)
        case .tag:
            guard let tag = tag(line) else { return nil }
            (title, name) = (tag.upperBound + 1..<line.upperBound, tag)
        }
        let (head, source) = (cutter.trimmed(title), Sentence.trimmed(name, in: text))
        let isKnown = isName(source) || place == .tag && HeadlineStamp(text: text, labels: labels).isStamp(source)
        return head.count >= 12 && isKnown ? (head, source) : nil
    }

    /// The first colon of a line, of whatever width.
    private func colon(_ line: Range<Int>) -> Range<Int>? {
        line.prefix(40).first { text[$0] == UInt8(ascii: ":") || text[$0..<line.upperBound].starts(with: "：".utf8) }
            .map { $0..<$0 + (text[$0] == UInt8(ascii: ":") ? 1 : 3) }
    }

    /// Lines that are counted by letters, "a. …", "b) …", without them.
    private func uncounted(_ lines: [Range<Int>]) -> [Range<Int>] {
        let heads = lines.map { Sentence.trimmed($0, in: text) }
        let isCounted = heads.enumerated().allSatisfy { index, line in
            line.count > 8 && index < 26 && text[line.lowerBound].lowercasedASCII == UInt8(ascii: "a") + UInt8(index)
                && ".)".utf8.contains(text[line.lowerBound + 1]) && text[line.lowerBound + 2] == 0x20
        }
        return isCounted ? heads.map { $0.lowerBound + 3..<$0.upperBound } : lines
    }

    /// What stands in brackets at the start of a line, or before a gap.
    private func tag(_ line: Range<Int>) -> Range<Int>? {
        guard let first = text[line].first else { return nil }
        let head = text[line].prefix(32)
        if first == UInt8(ascii: "[") || first == UInt8(ascii: "(") {
            let close = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
            return head.firstIndex(of: close).map { line.lowerBound + 1..<$0 }
        }
        return head.indices.first {
            text[$0] == 0x09 || text[$0] == 0x20 && $0 + 1 < line.upperBound && text[$0 + 1] == 0x20
        }
        .map { line.lowerBound..<$0 }
    }

    /// One to five words, none of them small but "of" and the like, no figures.
    private func isName(_ range: Range<Int>) -> Bool {
        guard (2...40).contains(range.count), !text[range].contains(where: \.isASCIIDigit) else { return false }
        let words = text[range].split(separator: 0x20)
        return (1...5).contains(words.count)
            && words.allSatisfy { word in
                !(word.first?.isASCIILower ?? true) || Self.small.contains { word.elementsEqual($0.utf8) }
            }
    }

    private static let small = [
        "of", "the", "on", "and", "de", "du", "la", "le", "del", "der", "die", "das", "el", "il",
    ]
}
