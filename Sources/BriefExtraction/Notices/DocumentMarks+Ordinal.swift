/// Numbers in the form 第…号: behind the mark of an office (`台央外字第1150018832號`), behind a sort of document
/// (`令第219号`, `公告2026年第9号`), or a code of several parts alone (`第014/B/2026-DSB號`).
extension DocumentMarks {
    /// True where 第 stands.
    @inline(__always)
    static func isOrdinal(_ text: [UInt8], _ position: Int) -> Bool {
        text[position] == 0xE7 && position + 2 < text.count && text[position + 1] == 0xAC && text[position + 2] == 0xAC
    }

    /// The first two bytes of 第.
    static let ordinalPair: UInt16 = 0xE7AC

    private static let sorts: [[UInt8]] = [
        "令", "公告", "通告", "通知", "通函", "决定", "決定", "决定书", "決定書", "行政命令", "批示", "傳閱文件", "传阅文件", "函",
        "决议", "決議", "通報", "通报", "告示", "布告", "訓令", "命令", "府令", "公示",
    ].map { Array($0.utf8) }

    /// The number whose 第 stands at a place; it may reach back to the start of the range.
    func match(atOrdinal ordinal: Int, in text: [UInt8], range: Range<Int>) -> DocumentNumberMatch? {
        var start = ordinal + 3
        while start < range.upperBound, text[start] == 0x20 { start += 1 }
        var end = start
        var hasDigit = false
        while end < range.upperBound, end - start < 40, SeriesPattern.Run.code.has(text[end]) {
            hasDigit = hasDigit || text[end].isASCIIDigit
            end += 1
        }
        guard hasDigit else { return nil }
        let code = start..<end
        while end < range.upperBound, text[end] == 0x20 { end += 1 }
        guard let closed = Self.closing(in: text, at: end, upTo: range.upperBound) else { return nil }
        var before = ordinal
        while before > range.lowerBound, text[before - 1] == 0x20 { before -= 1 }
        let printed = oneLine(text[code])
        func made(_ range: Range<Int>, _ id: String, _ issuer: String?) -> DocumentNumberMatch {
            DocumentNumberMatch(
                range: range, name: oneLine(text[range]), id: id, series: "cn-document", issuer: issuer, role: .about)
        }
        if Self.ends("字", at: before, in: text, from: range.lowerBound) {
            guard let mark = markStart(before: before - 3, in: text, from: range.lowerBound) else { return nil }
            let name = oneLine(text[mark..<before - 3])
            return made(mark..<closed, "\(known(name)?.id ?? "cn/\(name)")/\(printed)", known(name)?.issuer)
        }
        // 第021/B/2019-DSB/AMCM號: a code with letters is the number, 第 and 號 are its frame.
        if NounNumbers.isCompound(text[code]), text[code].contains(where: \.isASCIILetter) {
            return DocumentNumberMatch(
                range: code, name: printed, id: "any/\(printed)", series: "cn-document", issuer: nil, role: .about)
        }
        let dated = Self.year(before: before, in: text, from: range.lowerBound)
        var sortEnd = dated ?? before
        while sortEnd > range.lowerBound, text[sortEnd - 1] == 0x20 { sortEnd -= 1 }
        if Self.sorts.contains(where: { Self.ends($0, at: sortEnd, in: text, from: range.lowerBound) }),
            let mark = markStart(before: sortEnd, in: text, from: range.lowerBound)
        {
            let name = oneLine(text[mark..<sortEnd])
            let year = dated.map { oneLine(text[$0..<$0 + 4]) + "/" } ?? ""
            return made(mark..<closed, "\(known(name)?.id ?? "cn/\(name)")/\(year)\(printed)", known(name)?.issuer)
        }
        // 2026年第5号 on a line of its own below 令.
        if let dated, dated == range.lowerBound || text[dated - 1] <= 0x20 {
            return made(dated..<closed, "cn//\(oneLine(text[dated..<dated + 4]))/\(printed)", nil)
        }
        // 第021/B/2019-DSB/AMCM號: the code says that it is one.
        guard NounNumbers.isCompound(text[code]), before == range.lowerBound || !Self.isDigit(text[before - 1]) else {
            return nil
        }
        return DocumentNumberMatch(
            range: code, name: printed, id: "any/\(printed)", series: "cn-document", issuer: nil, role: .about)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte.isASCIIDigit }

    /// Where a year begins that 年 and then the place follow: `2026年`, `115年`.
    private static func year(before end: Int, in text: [UInt8], from floor: Int) -> Int? {
        guard ends("年", at: end, in: text, from: floor) else { return nil }
        var start = end - 3
        while start > floor, text[start - 1] == 0x20 { start -= 1 }
        let stop = start
        while start > floor, text[start - 1].isASCIIDigit { start -= 1 }
        return stop - start == 4 ? start : nil
    }

    private static func ends(_ word: String, at end: Int, in text: [UInt8], from floor: Int) -> Bool {
        ends(Array(word.utf8), at: end, in: text, from: floor)
    }

    private static func ends(_ word: [UInt8], at end: Int, in text: [UInt8], from floor: Int) -> Bool {
        end - word.count >= floor && text[end - word.count..<end].elementsEqual(word)
    }

    /// Behind 号 or 號.
    private static func closing(in text: [UInt8], at start: Int, upTo end: Int) -> Int? {
        for sign in ["号", "號", "号令", "號令"] {
            let bytes = Array(sign.utf8)
            if start + bytes.count <= end, text[start..<start + bytes.count].elementsEqual(bytes) {
                return start + 3
            }
        }
        return nil
    }
}
