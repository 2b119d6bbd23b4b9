import BriefModel
import BriefReading

/// Finds the titles of lists whose lines close with who published each and when: "3)  Title    KBX 14:31",
/// "· Title    Hanbit    8분 전".
///
/// Three lines in a row at least, of one make. Times that rise are an agenda.
struct StampedLines {
    let document: Document
    let cutter: HeadlineText
    let labels: HeadlineLabels

    private var text: [UInt8] { document.text }
    /// Beyond so many lines nothing is looked for.
    private static let most = 2000

    private struct Line {
        let title: Range<Int>
        /// The minutes of the clock time that closes it.
        let clock: Int?
        /// A name stands beside its time.
        let isNamed: Bool
        let isAge: Bool
    }

    func titles() -> [Range<Int>] {
        guard document.format == .text || document.format == .email || document.format == .markdown else { return [] }
        var titles: [Range<Int>] = []
        var run: [Line] = []
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == 0x0A {
            let whole = Sentence.trimmed(start..<index, in: text)
            start = index + 1
            if whole.isEmpty { continue }
            if let line = line(whole) {
                run.append(line)
            } else {
                titles += list(run)
                run = []
            }
            if run.count == Self.most { break }
        }
        return titles + list(run)
    }

    private func list(_ run: [Line]) -> [Range<Int>] {
        guard run.count > 2 else { return [] }
        let named = run.count(where: \.isNamed)
        let clocks = run.compactMap(\.clock)
        let falls = zip(clocks, clocks.dropFirst()).count { $0 > $1 }
        let isNews =
            run.allSatisfy(\.isAge)
            || clocks.count == run.count && falls * 8 >= (clocks.count - 1) * 7
        let forms = run.map { HeadlineForm($0.title, in: text, cutter: cutter, labels: labels) }
        let verbs = forms.count(where: \.hasVerb)
        guard isNews, forms.allSatisfy({ $0.isShort && $0.hasHead }),
            forms.count(where: { $0.hasStop || $0.isData }) * 4 <= run.count,
            verbs * (named * 2 > run.count ? 4 : 2) >= run.count
        else { return [] }
        return zip(run, forms).filter { !$1.hasStop && !$1.isData }.map(\.0.title)
    }

    private func line(_ whole: Range<Int>) -> Line? {
        guard whole.count >= 20, whole.count <= 240, text[whole].suffix(24).contains(where: \.isASCIIDigit) else {
            return nil
        }
        let line = cutter.trimmed(afterRank(whole))
        let title = cutter.withoutSource(line)
        guard title.count >= 12, title.upperBound < line.upperBound else { return nil }
        let tail = Sentence.trimmed(title.upperBound..<line.upperBound, in: text)
        guard text[tail].contains(where: \.isASCIIDigit) else { return nil }
        let stamp = HeadlineStamp(text: text, labels: labels)
        return Line(
            title: title, clock: clock(tail), isNamed: !stamp.isStamp(tail),
            isAge: stamp.isStamp(tail, isAge: true) || stamp.ageStart(tail) != nil)
    }

    /// The minutes of the last clock time of a stretch.
    private func clock(_ tail: Range<Int>) -> Int? {
        guard let colon = text[tail].lastIndex(of: UInt8(ascii: ":")), colon > tail.lowerBound,
            colon + 2 < tail.upperBound, text[colon - 1].isASCIIDigit, text[colon + 1].isASCIIDigit,
            text[colon + 2].isASCIIDigit
        else { return nil }
        let hours = text[tail.lowerBound..<colon].reversed().prefix { $0.isASCIIDigit }.prefix(2).reversed()
        let hour = hours.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return hour * 60 + Int(text[colon + 1] - 0x30) * 10 + Int(text[colon + 2] - 0x30)
    }

    /// Behind "3)", "12.", "4、".
    private func afterRank(_ line: Range<Int>) -> Range<Int> {
        let digits = text[line].prefix { $0.isASCIIDigit }
        guard (1...3).contains(digits.count), digits.endIndex + 1 < line.upperBound else { return line }
        let rest = text[digits.endIndex..<line.upperBound]
        if ".)".utf8.contains(text[digits.endIndex]), text[digits.endIndex + 1].isWhite {
            return digits.endIndex + 2..<line.upperBound
        }
        return rest.starts(with: "、".utf8) ? digits.endIndex + 3..<line.upperBound : line
    }
}
