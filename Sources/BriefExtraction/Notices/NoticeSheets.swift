import BriefModel
import BriefReading

/// Reads data sheets in running text: lines of `key: value`, one or several beside each other, that tell of one
/// instrument after the other (`| Regulator : …`, `发文字号：…    发布日期：…`).
struct NoticeSheets {
    struct Sheet {
        var keyed: KeyedNotice
        /// From its first line to the next sheet.
        var region: Range<Int>
    }

    private struct Field {
        var key: NoticeKey
        var value: Range<Int>
        var isPublication: Bool
    }

    let notice: NoticeText

    private var text: [UInt8] { notice.text }
    private static let longestKey = 40

    /// The sheets of a text with at least two; a single one is the letterhead of a page.
    func found() -> [Sheet] {
        var sheets: [Sheet] = []
        var open: (keyed: KeyedNotice, start: Int, keys: Set<NoticeKey>, isParted: Bool)?
        // The line above the card, that is its title where no field says it.
        var above: Range<Int>?
        func close(at end: Int) {
            if open?.keyed.title == nil, let title = above {
                open?.keyed.title = title
                open?.start = title.lowerBound
            }
            if let open, isWhole(open.keyed, fields: open.keys.count) {
                sheets.append(Sheet(keyed: open.keyed, region: open.start..<end))
            }
            open = nil
            above = nil
        }
        var start = 0
        // The last line without fields: over a card it is the title.
        var headline: Range<Int>?
        while start < text.count {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.count
            let fields = end - start <= 600 ? fields(start..<end) : []
            if fields.isEmpty {
                if text[start..<end].contains(where: { $0 >= 0x80 || $0.isASCIIAlphanumeric }) {
                    open?.isParted = true
                    headline = start..<end
                }
            } else {
                let repeats = fields.contains { field in
                    [.title, .number, .issuer].contains(field.key) && open?.keys.contains(field.key) ?? false
                }
                if let current = open, repeats || current.isParted && (current.keyed.title != nil || above != nil) {
                    let end = headline.map { titleAbove($0, start) != nil ? $0.lowerBound : start } ?? start
                    close(at: max(end, current.start))
                }
                if open == nil {
                    open = (KeyedNotice(block: notice.block(at: start)), start, [], false)
                    above = headline.flatMap { titleAbove($0, start) }
                }
                for field in fields {
                    // The day of publication goes before that of signature.
                    if field.key == .published, field.isPublication { open?.keyed.published = nil }
                    open?.keyed.set(field.key, field.value)
                    open?.keys.insert(field.key)
                }
            }
            start = end + 1
        }
        close(at: text.count)
        for index in sheets.indices.dropLast() {
            sheets[index].region = sheets[index].region.lowerBound..<sheets[index + 1].region.lowerBound
        }
        return sheets.count >= 2 ? sheets : []
    }

    /// The line right above a card's first field, without the label of a list.
    private func titleAbove(_ line: Range<Int>, _ start: Int) -> Range<Int>? {
        guard text[line.upperBound..<start].allSatisfy({ $0 <= 0x20 }), start - line.upperBound <= 3 else { return nil }
        var low = Sentence.trimmed(line, in: text).lowerBound
        let marker = text[low..<line.upperBound].prefix { $0.isASCIIDigit || "().[]#*/-".utf8.contains($0) }
        if !marker.isEmpty, marker.count <= 5, marker.endIndex < line.upperBound, text[marker.endIndex] == 0x20 {
            low = marker.endIndex + 1
        }
        let title = Sentence.trimmed(low..<line.upperBound, in: text)
        guard (12...300).contains(title.count), notice.words(in: title) >= 3,
            !".:;,".utf8.contains(text[title.upperBound - 1])
        else { return nil }
        return title
    }

    /// A title and a number or an authority, in at least three fields.
    private func isWhole(_ keyed: KeyedNotice, fields: Int) -> Bool {
        let isDated = keyed.number != nil && keyed.published != nil
        guard keyed.title != nil, fields >= 3 || isDated else { return false }
        return keyed.number.map { text[$0].contains(where: \.isASCIIDigit) } ?? false
            || keyed.issuers.contains { !notice.authorities(in: $0).isEmpty }
    }

    /// The fields of a line whose keys say something of an instrument.
    private func fields(_ line: Range<Int>) -> [Field] {
        var found: [Field] = []
        for cell in cells(line) {
            guard let colon = colon(in: cell) else { continue }
            let printed = key(cell.lowerBound..<colon.lowerBound)
            guard let key = NoticeKey(printed) else { continue }
            let value = Sentence.trimmed(colon.upperBound..<cell.upperBound, in: text)
            let isPublication = ["发布", "發布", "公布", "ublish", "ublicat"].contains { printed.contains($0) }
            if !value.isEmpty { found.append(Field(key: key, value: value, isPublication: isPublication)) }
        }
        return found
    }

    /// A key as printed, without the blanks that spread the signs of Chinese ones ("标　　题").
    private func key(_ range: Range<Int>) -> String {
        let printed = oneLine(text[range])
        guard text[range].contains(where: { $0 >= 0xE3 }) else { return printed }
        return String(printed.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" })
    }

    /// The stretches between bars, tabs and gaps of two blanks.
    private func cells(_ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for index in line {
            let isGap =
                text[index] == UInt8(ascii: "|") || text[index] == 0x09
                || text[index] == 0x20 && index + 1 < line.upperBound && text[index + 1] == 0x20
            guard isGap, hasColon(start..<index) else {
                if isGap, text[start..<index].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "|") }) {
                    start = index + 1
                }
                continue
            }
            // "Regulator  : …": the gap stands before the colon.
            if followsColon(index, line.upperBound) { continue }
            cells.append(start..<index)
            start = index + 1
        }
        cells.append(start..<line.upperBound)
        return cells.map { Sentence.trimmed($0, in: text) }.filter { !$0.isEmpty }
    }

    private func hasColon(_ range: Range<Int>) -> Bool {
        guard let colon = colon(in: range) else { return false }
        return text[colon.upperBound..<range.upperBound].contains { $0 > 0x20 }
    }

    private func followsColon(_ index: Int, _ end: Int) -> Bool {
        var next = index
        while next < end, text[next] == 0x20 { next += 1 }
        return next < end && text[next] == UInt8(ascii: ":")
    }

    private func colon(in cell: Range<Int>) -> Range<Int>? {
        for index in cell.prefix(Self.longestKey) {
            if text[index] == UInt8(ascii: ":") { return index..<index + 1 }
            if text[index] == 0xEF, text[index..<cell.upperBound].starts(with: "：".utf8) { return index..<index + 3 }
        }
        return nil
    }
}
