import BriefModel
import BriefReading

/// Numbers that the abbreviation of an authority opens: `FINTRAC-2026-OA002`, `BNM/RH/ED 028-31`, whoever it is.
struct AuthorityCodes {
    let text: [UInt8]
    /// The lexicon's matches in the whole text.
    let names: [LexiconMatch]
    /// Numbers and dates that are already read, in text order.
    let taken: [Range<Int>]

    private static let longest = 40

    /// The codes, in text order.
    func numbers() -> [DocumentNumberMatch] {
        (headline().map { [$0] } ?? []) + coded()
    }

    /// `MAS 658` alone on the first line of a page.
    private func headline() -> DocumentNumberMatch? {
        guard let name = names.first(where: { $0.entry(of: .authority) != nil }), name.range.lowerBound < 120,
            NounNumbers.isAcronym(text[name.range]), name.range.upperBound + 2 < text.count,
            text[name.range.upperBound] == 0x20
        else { return nil }
        let line = (text[..<name.range.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
        var end = name.range.upperBound + 1
        while end < text.count, text[end].isASCIIDigit { end += 1 }
        let code = name.range.lowerBound..<end
        guard
            (3...5).contains(end - name.range.upperBound - 1)
                && text[line..<name.range.lowerBound].allSatisfy({ $0 <= 0x20 }),
            end == text.count || text[end] == 0x0A || text[end] == 0x0D, !taken.contains(where: { $0.overlaps(code) })
        else { return nil }
        let printed = oneLine(text[code])
        return DocumentNumberMatch(
            range: code, name: printed, id: "any/\(printed)", series: "coded",
            issuer: name.entry(of: .authority)?.short, role: .about)
    }

    private func coded() -> [DocumentNumberMatch] {
        names.compactMap { name in
            guard let entry = name.entry(of: .authority), NounNumbers.isAcronym(text[name.range]),
                isCodeStart(name.range), let code = code(from: name.range.lowerBound),
                !taken.contains(where: { $0.overlaps(code) })
            else { return nil }
            let printed = oneLine(text[code])
            // In the United States such codes are those of dockets; letters of somebody whom the text does not name are
            // those of an office.
            let isNamed = names.contains { $0.entry(of: .authority) == entry && !isCodeStart($0.range) }
            let isDocket = !isNamed || entry.jurisdiction?.hasPrefix("US") ?? false
            return DocumentNumberMatch(
                range: code, name: printed, id: "any/\(printed)", series: "coded", issuer: entry.short,
                role: isDocket ? .reference : .about)
        }
    }

    private func isCodeStart(_ name: Range<Int>) -> Bool {
        guard name.upperBound < text.count, "-/".utf8.contains(text[name.upperBound]) else { return false }
        guard name.lowerBound > 0 else { return true }
        return !WordEdge.isWord(before: name.lowerBound, in: text)
            && !"-/.@_".utf8.contains(text[name.lowerBound - 1])
    }

    /// At least three parts, one of them of figures; the figures may stand behind a blank.
    private func code(from start: Int) -> Range<Int>? {
        var end = start
        while end < text.count, end - start < Self.longest, SeriesPattern.Run.code.has(text[end]) { end += 1 }
        while end > start, !WordEdge.isASCIIWord(text[end - 1]) { end -= 1 }
        guard Self.parts(text[start..<end]) >= 3, !text[start..<end].contains(where: \.isASCIILower) else { return nil }
        if !text[start..<end].contains(where: \.isASCIIDigit) {
            guard end < text.count, text[end] == 0x20,
                let stop = NounNumbers.codeEnd(in: text, from: end + 1, upTo: text.count),
                NounNumbers.isCompound(text[end + 1..<stop])
            else { return nil }
            end = stop
        }
        return WordEdge.isWord(at: end, in: text, upTo: text.count) ? nil : start..<end
    }

    private static func parts(_ code: ArraySlice<UInt8>) -> Int {
        code.split { "-/_".utf8.contains($0) }.count
    }
}
