import BriefReading

/// Cuts the names of papers off the lines of a press review: where most lines carry a name in the same place and one
/// of these names is known, all of them are names ("… (Rest of World)", "… – Harbour Post", "Harbour Post: …").
struct HeadlineSources {
    let document: Document
    let cutter: HeadlineText
    let labels: HeadlineLabels

    /// Where in a line its source stands.
    private enum Place: CaseIterable {
        case bracket, dash, colon, lead
    }

    private var text: [UInt8] { document.text }

    /// The lines without the sources that they agree in.
    func cut(_ lines: [Range<Int>]) -> [Range<Int>] {
        guard lines.count > 1 else { return lines }
        let trimmed = lines.map(cutter.trimmed)
        for place in Place.allCases {
            let named = trimmed.map { parts(of: $0, place) }
            let count = named.count { $0 != nil }
            guard count > 1, count * 3 >= lines.count * 2,
                named.contains(where: { $0.map { labels.isSource(text, $0.name) } ?? false })
            else { continue }
            return zip(lines, named).map { $1?.title ?? $0 }
        }
        return lines
    }

    private func parts(of line: Range<Int>, _ place: Place) -> (title: Range<Int>, name: Range<Int>)? {
        let title: Range<Int>
        let name: Range<Int>
        switch place {
        case .bracket:
            guard let open = cutter.bracketStart(line) else { return nil }
            (title, name) = (line.lowerBound..<open, open + 1..<line.upperBound - 1)
        case .dash:
            guard let dash = cutter.lastDash(line) else { return nil }
            (title, name) = (line.lowerBound..<dash.lowerBound, dash.upperBound..<line.upperBound)
        case .colon:
            guard let colon = text[line].prefix(40).firstIndex(of: UInt8(ascii: ":")) else { return nil }
            (title, name) = (colon + 1..<line.upperBound, line.lowerBound..<colon)
        case .lead:
            guard let dash = text[line].prefix(24).firstIndex(of: UInt8(ascii: "-")), dash > line.lowerBound,
                text[dash - 1] == 0x20, dash + 1 < line.upperBound, text[dash + 1] == 0x20
            else { return nil }
            (title, name) = (dash + 1..<line.upperBound, line.lowerBound..<dash)
        }
        let (head, source) = (cutter.trimmed(title), Sentence.trimmed(name, in: text))
        return head.count >= 12 && isName(source) ? (head, source) : nil
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
