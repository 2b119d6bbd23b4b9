import BriefModel
import BriefReading

/// Numbers that only their place makes one: a bare code on a line of the letterhead (`2026-34` under "Press Release"), or in
/// brackets behind the headline of an exchange's notice (`(88/26)`).
struct HeadNumbers {
    let document: Document
    /// Numbers and dates that are already read, in text order.
    let taken: [Range<Int>]

    private var text: [UInt8] { document.text }
    private static let deepest = 14
    private static let farthest = 1_600

    /// Words of a line or key that say that a code beside them numbers this text.
    private static let marks: Set<String> = [
        "press release", "news release", "media release", "for immediate release", "release", "communiqué",
        "communique", "communiqué de presse", "comunicado", "comunicado de imprensa", "nota de prensa",
        "comunicato stampa", "pressemitteilung", "medienmitteilung", "siaran pers", "exchange notice", "market notice",
        "notice", "public notice", "trading notice", "listing notice", "member notice", "circular", "bulletin",
        "rundschreiben", "circulaire", "advisory", "regulatory notice", "information notice", "enforcement notice",
        "market bulletin", "product notice", "release number", "release no", "press release no", "notice no",
        "notice number", "circular no", "number", "no", "nr", "reference", "ref", "our ref", "document number",
        "document no", "special executive report", "circular ref", "circular reference", "notice ref",
        "notice reference",
        "ref. no", "ref no", "reference no", "our reference", "file ref", "document ref", "document reference",
        "announcement no", "announcement number", "trader alert", "equity trader alert", "information memo", "memo no",
        "market information", "technical notice", "regulatory bulletin", "press releases", "news", "media statement",
        "discussion paper", "consultation paper", "guidelines", "directive", "communication", "aviso",
        "instrução", "decisão", "resolución", "comunicación", "nr.", "az", "gz", "geschäftszeichen", "aktenzeichen",
        "press release number", "bulletin no", "your ref", "通函", "公告", "通知", "新聞稿", "新闻稿", "文号",
        "發文字號", "编号", "編號", "số", "karar no", "sayı", "sayı no", "decision no", "decree no", "dnr", "dnro",
        "diarienummer", "j.nr",
        "sagsnr", "č.j", "čj", "č. j", "sp. zn", "znak", "sygnatura", "iktatószám", "ügyiratszám", "kenmerk",
        "onze referentie", "referencia", "expediente", "processo", "protocollo", "prot", "réf", "référence",
        "n/réf", "unser zeichen", "disposición", "comunicación a", "nomor", "no. siaran pers", "№",
    ]

    private static let markWords = FoldedSet(marks)

    /// The codes, in text order.
    func numbers() -> [DocumentNumberMatch] {
        var found: [DocumentNumberMatch] = []
        var isMarked = false
        var above = 0..<0
        for index in document.blocks.indices.prefix(Self.deepest) {
            let block = document.blocks[index]
            guard block.text.lowerBound < Self.farthest, document.sections[block.section].role == .body else { break }
            if case .table = block.kind { continue }
            for line in text[block.text].split(separator: 0x0A) {
                let range = Sentence.trimmed(line.startIndex..<line.endIndex, in: text)
                if let decree = decree(range, below: above) { found.append(decree) }
                if !range.isEmpty { above = range }
                if isMark(range) { isMarked = true }
                for column in columns(range) {
                    if let code = wholeLine(column, isMarked: isMarked) ?? (isMarked ? bracketed(column) : nil) {
                        found.append(made(code))
                    }
                }
            }
        }
        return found
    }

    /// 第24号 alone below a line that ends with 令, often behind the name of its office: both are the number.
    private func decree(_ line: Range<Int>, below above: Range<Int>) -> DocumentNumberMatch? {
        guard (7...16).contains(line.count), text[line].starts(with: "第".utf8), (3...90).contains(above.count),
            ["号", "號"].contains(where: { text[line].suffix(3).elementsEqual($0.utf8) }),
            ["令", "公告", "通告"].contains(where: { text[above].suffix($0.utf8.count).elementsEqual($0.utf8) }),
            !taken.contains(where: { $0.overlaps(line) })
        else { return nil }
        let code = text[line].dropFirst(3).dropLast(3).filter { $0 > 0x20 }
        guard !code.isEmpty, code.allSatisfy(\.isASCIIDigit) else { return nil }
        let office = oneLine(text[above])
        let printed = String(decoding: code, as: UTF8.self)
        return DocumentNumberMatch(
            range: line, name: "\(office)第\(printed)\(oneLine(text[line].suffix(3)))", id: "cn/\(office)/\(printed)",
            series: "cn-document", role: .about)
    }

    /// A line, or what stands beside each other in it with wide gaps between.
    private func columns(_ line: Range<Int>) -> [Range<Int>] {
        var columns: [Range<Int>] = []
        var start = line.lowerBound
        for index in line where text[index] == 0x20 && index + 3 < line.upperBound {
            guard text[index..<index + 3].allSatisfy({ $0 == 0x20 }) else { continue }
            if index > start { columns.append(Sentence.trimmed(start..<index, in: text)) }
            start = index + 1
        }
        columns.append(Sentence.trimmed(start..<line.upperBound, in: text))
        return columns.filter { !$0.isEmpty }
    }

    /// The line, or its words before a wide gap or a code, are a mark.
    private func isMark(_ line: Range<Int>) -> Bool {
        guard line.count <= 160 else { return false }
        if let isMark = isPlainMark(line) { return isMark }
        if isMarkInWords(line) { return true }
        // Columns of a letterhead: "Financial Services Commission        Press Release"
        var column = line.lowerBound
        var position = line.lowerBound
        while position <= line.upperBound {
            let isGap =
                position == line.upperBound
                || position + 2 <= line.upperBound && text[position] == 0x20 && text[position + 1] == 0x20
            if isGap || text[position] == UInt8(ascii: "|") {
                if isMarkInWords(column..<position) { return true }
                column = min(position + 1, line.upperBound)
            }
            position += 1
        }
        return false
    }

    /// By the letters of any script; long stretches are refused unseen.
    private func isMarkInWords(_ range: Range<Int>) -> Bool {
        guard text[range].count(where: { $0 > 0x20 && !Self.isTrimmed($0) }) <= Self.markWords.longest * 2 else {
            return false
        }
        return Self.marks.contains(oneLine(text[range]).lowercased().trimming(of: " .:–—-#"))
    }

    /// The same for a line of printable ASCII, by its bytes; `nil` for any other.
    private func isPlainMark(_ line: Range<Int>) -> Bool? {
        var column = line.lowerBound
        var hasGap = false
        for position in line {
            let byte = text[position]
            guard byte &- 0x20 < 0x5F else { return nil }
            let isGap = byte == 0x20 && position + 1 < line.upperBound && text[position + 1] == 0x20
            guard isGap || byte == UInt8(ascii: "|") else { continue }
            hasGap = hasGap || isGap
            if isMarkWord(column..<position) { return true }
            column = position + 1
        }
        // Blanks inside count as one: leave such a line to the slower way.
        if hasGap, text[line].count(where: { $0 != 0x20 }) <= Self.markWords.longest { return nil }
        return isMarkWord(column..<line.upperBound) || isMarkWord(line)
    }

    /// Without the signs at its ends.
    private func isMarkWord(_ words: Range<Int>) -> Bool {
        var (low, high) = (words.lowerBound, words.upperBound)
        while low < high, Self.isTrimmed(text[low]) { low += 1 }
        while high > low, Self.isTrimmed(text[high - 1]) { high -= 1 }
        return low < high && Self.markWords.contains(text, in: low..<high)
    }

    private static func isTrimmed(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "#"): true
        default: false
        }
    }

    /// `2026-34`, `No. 2026-34`, `Press Release 24/2026`, `Ref: ABC/12/2026`
    private func wholeLine(_ line: Range<Int>, isMarked: Bool) -> Range<Int>? {
        guard line.count <= 80 else { return nil }
        var end = line.upperBound
        while end > line.lowerBound, ")]. ".utf8.contains(text[end - 1]) { end -= 1 }
        var start = end
        while start > line.lowerBound, !" :([#".utf8.contains(text[start - 1]) { start -= 1 }
        guard let code = code(start..<end) else { return nil }
        let words = oneLine(text[line.lowerBound..<start]).lowercased().trimming(of: " .:–—-#([")
        if words.isEmpty { return isMarked || isReference(code) ? code : nil }
        return Self.marks.contains(words) ? code : nil
    }

    /// `… on the Main Market (88/26)`
    private func bracketed(_ line: Range<Int>) -> Range<Int>? {
        guard line.count >= 24, line.count <= 300, text[line.upperBound - 1] == UInt8(ascii: ")"),
            let open = text[line].lastIndex(of: UInt8(ascii: "("))
        else { return nil }
        return code(open + 1..<line.upperBound - 1)
    }

    private func code(_ range: Range<Int>) -> Range<Int>? {
        guard (4...36).contains(range.count),
            NounNumbers.codeEnd(in: text, from: range.lowerBound, upTo: range.upperBound)
                == range.upperBound, NounNumbers.isCompound(text[range]), !taken.contains(where: { $0.overlaps(range) })
        else { return nil }
        return range
    }

    /// `FPR/DIR/PUB/CIR/001/044`: capitals and figures in at least four parts number a letter wherever they stand alone.
    private func isReference(_ code: Range<Int>) -> Bool {
        let parts = text[code].split(separator: UInt8(ascii: "/"))
        // G5/2026: letters, a count and the year.
        if parts.count == 2, let first = parts.first?.first, first.isASCIIUpper, let year = parts.last,
            year.count == 4, year.starts(with: "20".utf8), year.allSatisfy(\.isASCIIDigit)
        {
            return true
        }
        return parts.count >= 4 && parts.contains { part in part.allSatisfy { (0x41...0x5A).contains($0) } }
    }

    private func made(_ range: Range<Int>) -> DocumentNumberMatch {
        let name = oneLine(text[range])
        return DocumentNumberMatch(range: range, name: name, id: "any/\(name)", series: "head", role: .about)
    }
}

extension String {
    /// Without the given signs at both ends.
    func trimming(of signs: String) -> String {
        var rest = self[...]
        while let first = rest.utf8.first {
            // An ASCII sign before another byte of ASCII stands alone; others may take marks with them.
            let isAlone = first < 0x80 && rest.utf8.dropFirst().first ?? 0 < 0x80
            guard isAlone ? signs.utf8.contains(first) : rest.first.map(signs.contains) ?? false else { break }
            rest.removeFirst()
        }
        while let last = rest.utf8.last {
            let isAlone = last < 0x80 && rest.utf8.dropLast().last ?? 0 < 0x80
            guard isAlone ? signs.utf8.contains(last) : rest.last.map(signs.contains) ?? false else { break }
            rest.removeLast()
        }
        return rest.utf8.count == utf8.count ? self : String(rest)
    }
}
