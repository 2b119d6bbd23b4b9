/// The pieces of a masthead.
extension HeadlineLabels {
    /// What dots, bars, dashes, brackets, gaps and line ends part.
    static func pieces(_ text: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            let mark = partingLength(text, index, in: range)
            if mark > 0 {
                let piece = Sentence.trimmed(start..<index, in: text)
                if !piece.isEmpty { found.append(piece) }
                start = index + mark
            }
            index += max(1, mark)
        }
        let piece = Sentence.trimmed(start..<range.upperBound, in: text)
        if !piece.isEmpty { found.append(piece) }
        return found
    }

    private static func partingLength(_ text: [UInt8], _ index: Int, in range: Range<Int>) -> Int {
        let rest = text[index..<range.upperBound]
        switch text[index] {
        case UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), 0x0A, 0x09:
            return 1
        case 0x20:
            if rest.starts(with: "  ".utf8) { return 2 }
            return parting.first { rest.starts(with: $0) }?.count ?? 0
        case 0xC2, 0xEF, 0xE2, 0xE3: return tight.first { rest.starts(with: $0) }?.count ?? 0
        default: return 0
        }
    }

    private static let parting = [" - ", " – ", " — ", " // ", " / ", " : "].map { Array($0.utf8) }
    private static let tight = ["·", "•", "｜", "（", "）", "【", "】", "—", "　"].map { Array($0.utf8) }

    /// Where figures end, with the unit of East Asian dates and counts behind them: "6月", "3日", "5월".
    static func dateEnd(_ text: [UInt8], _ start: Int, in range: Range<Int>) -> Int {
        let end = text[start..<range.upperBound].drop { $0.isASCIIDigit }.startIndex
        let unit = units.first { text[end..<range.upperBound].starts(with: $0) }
        return end + (unit?.count ?? 0)
    }

    private static let units = ["年", "月", "日", "号", "號", "期", "时", "時", "点", "點", "条", "條", "년", "월", "일", "호", "시"]
        .map { Array($0.utf8) }
}
