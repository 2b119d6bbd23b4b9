import BriefModel
import BriefReading

/// Titles of pages, letterheads and lists of fields: lines that stand alone.
extension TitleReader {
    /// The line of a page that reads as its title: the first below the number's line, else the nearest heading above.
    func headerLine(near block: Int) -> Range<Int>? {
        let blocks = notice.document.blocks
        var fallback: Range<Int>?
        for index in block..<min(block + 12, blocks.count) where !notice.isAside(index) {
            if let keyed = keyedTitle(index) { return keyed }
            if let announced = announcedTitle(index) { return fallback ?? announced }
            if index > block, isProse(index) { break }
            guard let line = pageTitle(index) else { continue }
            if notice.isHeading(index) || !notice.cues([.instrument], in: line).isEmpty || isSummary(line) {
                return line
            }
            fallback = fallback ?? line
        }
        for index in (max(0, block - 12)..<block).reversed() where !notice.isAside(index) {
            if let keyed = keyedTitle(index) { return keyed }
            if notice.isHeading(index), let line = pageTitle(index) { return line }
            if fallback == nil { fallback = pageTitle(index) }
        }
        return fallback
    }

    /// 《…办法》已经…审议通过，现予公布: a decree opens with the name of what it makes known.
    private func announcedTitle(_ index: Int) -> Range<Int>? {
        let block = notice.document.blocks[index].text
        guard text[block].starts(with: "《".utf8), let quote = quotes.first(in: block),
            quote.lowerBound - block.lowerBound <= 3,
            !notice.cues([.issue, .effect], in: quote.upperBound..<max(quote.upperBound, block.upperBound)).isEmpty
        else { return nil }
        return trimmedTitle(quote)
    }

    /// Running text: below it no title follows.
    private func isProse(_ index: Int) -> Bool {
        let block = notice.document.blocks[index]
        if notice.isHeading(index) { return false }
        if case .table = block.kind { return false }
        return notice.sentences[index].count > 1 || block.text.count > 300
            || block.text.count > 120 && (notice.text[block.text].last.map { ".:;".utf8.contains($0) } ?? false)
            || block.text.count > 60 && text[block.text].suffix(3).elementsEqual("。".utf8)
    }

    /// `Subject: …`, `Title: …`, `Re: …`
    private func keyedTitle(_ index: Int) -> Range<Int>? {
        let block = notice.document.blocks[index]
        if case .table = block.kind { return tabledTitle(block) }
        if let key = block.key {
            guard key.upperBound < block.text.upperBound, NoticeKey(oneLine(text[key])) == .title else { return nil }
            return titleLike(behindColon(key.upperBound..<block.text.upperBound))
        }
        guard let colon = text[block.text].prefix(16).firstIndex(of: UInt8(ascii: ":")),
            NoticeKey(oneLine(text[block.text.lowerBound..<colon])) == .title
        else { return nil }
        return titleLike(behindColon(colon..<block.text.upperBound))
    }

    /// The cell behind a cell that says "title".
    private func tabledTitle(_ block: Block) -> Range<Int>? {
        guard case .table(let index) = block.kind else { return nil }
        for row in notice.document.tables[index].rows {
            for (place, cell) in row.enumerated().dropLast() where NoticeKey(oneLine(text[cell])) == .title {
                return titleLike(row[place + 1])
            }
        }
        return nil
    }

    private func behindColon(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, text[start] == UInt8(ascii: ":") || text[start] <= 0x20 { start += 1 }
        if text[start..<range.upperBound].starts(with: "：".utf8) { start += 3 }
        // A line that begins with a capital below a short one is no more of the title.
        if let end = text[start..<range.upperBound].firstIndex(of: 0x0A), end - start >= 12, end - start < 90 {
            var next = end + 1
            while next < range.upperBound, text[next] <= 0x20 { next += 1 }
            let isParted = next < range.upperBound && isCapital(next) && next - end <= 2
            let goesOn = text[start..<end].split(separator: 0x20).last.map { $0.allSatisfy(\.isASCIILower) } ?? false
            if isParted, !goesOn || text[next..<range.upperBound].count > 120 { return start..<end }
        }
        return start..<range.upperBound
    }

    /// The block when it is one short line of words that is neither a date, a number, an address nor an authority.
    private func pageTitle(_ index: Int) -> Range<Int>? {
        let block = notice.document.blocks[index]
        if let summary = summary(block.text) { return summary }
        // "Crypto-Asset Safekeeping: Updated Procedures" is no field.
        let isKeyed =
            isField(block.text)
            || block.key.map { notice.words(in: $0) < 2 || hasDigit(behind: $0, in: block.text) } ?? false
        guard !isBare(block.text), block.text.count <= 300, !isKeyed, block.label == nil,
            notice.sentences[index].count <= 1,
            let line = titleLike(block.text), notice.words(in: line) >= 3
        else { return nil }
        let end = Sentence.trimmed(block.text, in: text)
        if let last = text[end].last, !notice.isHeading(index),
            last == UInt8(ascii: ".") || last == UInt8(ascii: ",") || last == UInt8(ascii: ":")
                || ["。", "：", "；"].contains(where: { text[end].suffix(3).elementsEqual($0.utf8) })
        {
            return nil
        }
        var rest = line.count
        for other in notice.numbers(in: line) { rest -= other.range.count }
        for other in notice.authorities(in: line) where !isHeadlineSubject(other, line) { rest -= other.range.count }
        for date in notice.dates(in: line) { rest -= date.text.count }
        // "MEDIA RELEASE (26-118MR)"
        if !notice.numbers(in: line).isEmpty {
            for cue in notice.cues([.instrument], in: line)
            where notice.numbers(in: line).allSatisfy({ !$0.range.overlaps(cue.range) }) { rest -= cue.range.count }
        }
        // Menus and footers: "About us | Careers | Privacy"
        guard rest >= 10, !Self.isTrail(text[line]), text[line].count(where: { $0 == UInt8(ascii: "|") }) < 3 else {
            return nil
        }
        let opening = oneLine(text[line].prefix(40)).lowercased()
        let addresses = [
            "to ", "to:", "dear ", "madam", "all ", "the chief", "the manag", "for immediate", "press release",
            "please ", "by:", "17 cfr", "12 cfr", "31 cfr", "an alle", "à tous", "aux ", "news and press", "home /",
            "home >",
            "当前位置", "table of contents", "contents", "inhalt", "sommaire", "índice", "indice", "目录", "目次",
            "office of the", "series of", "before the", "united states of america", "washington", "yours ",
        ]
        if addresses.contains(where: { opening.hasPrefix($0) }) || isFormula(line) { return nil }
        return line
    }

    /// "Home > Circulars > 2026": where a page stands on its site.
    static func isTrail(_ line: ArraySlice<UInt8>) -> Bool {
        let text = Array(line)
        return text.finds(" > ", within: text.indices) || text.finds(" › ", within: text.indices)
            || text.finds(" » ", within: text.indices) || text.finds(" / Home", within: text.indices)
            || text.finds(" ＞ ", within: text.indices) || text.finds("首页 / ", within: text.indices)
            || line.last == UInt8(ascii: "/") || line.last == UInt8(ascii: ">")
    }

    /// "Firm Reference Number: 712044": a value in figures is no part of a title.
    private func hasDigit(behind key: Range<Int>, in block: Range<Int>) -> Bool {
        let value = text[min(key.upperBound, block.upperBound)..<block.upperBound]
        return value.count(where: \.isASCIIDigit) * 4 > value.count
    }

    /// Lines of a letterhead that are no title: "NOTICE TO BANKS AND THE PUBLIC", "ESMA – PUBLIC USE", "Auf Grund des …
    /// wird verordnet:".
    private func isFormula(_ line: Range<Int>) -> Bool {
        let words = oneLine(text[line]).lowercased()
        let isAddress = ["notice to ", "circular to ", "letter to ", "memorandum to ", "bulletin to ", "advisory to "]
            .contains { words.hasPrefix($0) }
        let letters = Array(words.utf8)
        let hasSubject = [" on ", " re ", " regarding ", " concerning ", ":", " about "].contains {
            letters.finds($0, within: letters.indices)
        }
        if isAddress, !hasSubject { return true }
        let marks = [
            "public use", "regular use", "for official use", "unclassified", "restricted use", "not for distribution",
        ]
        if marks.contains(where: { words.hasSuffix($0) }) { return true }
        return [
            "auf grund ", "aufgrund ", "gestützt auf", "vu ", "having regard", "le président", "el presidente",
            "o presidente", "a diretoria", "il presidente", "o diretor", "el consejo", "la comisión,", "in exercise of",
            "the council of", "whereas", "in the matter of", "for immediate release", "respondent",
            "board of directors",
            "chief executive", "chief compliance", "chairman", "chairperson", "managing director", "members of",
            "to:", "series ", "embargo", "contact", "bundesgesetzblatt", "statutory instruments", "diário oficial",
            "boletín oficial", "journal officiel", "gazzetta ufficiale", "official gazette", "federal register",
            "share this", "share:", "print this", "email this", "skip to", "follow us", "jahrgang", "ausgegeben",
            "read aloud", "last updated", "last modified", "date modified", "in this section", "on this page",
            "considering", "visto ", "vista ", "en uso de", "dengan rahmat",
        ].contains { words.hasPrefix($0) }
    }

    /// The line below a number that says what a Portuguese or Spanish instrument does: "Dispõe sobre …."
    private func summary(_ block: Range<Int>) -> Range<Int>? {
        let line = Sentence.trimmed(block, in: text)
        guard line.count <= 400, line.lowerBound < 3_000 else { return nil }
        return isSummary(line) ? trimmedTitle(line) : nil
    }

    private func isSummary(_ line: Range<Int>) -> Bool {
        Self.summaries.contains { text[line].starts(with: $0) }
    }

    private static let summaries = [
        "Dispõe sobre ", "Altera ", "Estabelece ", "Regulamenta ", "Disciplina ", "Institui ", "Consolida ",
        "Dispõe ", "Modifica ", "Por la que se ", "Por el que se ", "Por medio de la cual ", "Por medio del cual ",
        "Por la cual se ", "Por el cual se ", "Aprova ", "Institui e ", "Autoriza ", "Revoga ", "Divulga ", "Define ",
        "Aprueba ", "Establece ", "Modifícase ", "Por el cual ", "Que modifica ", "Se establece ", "Se modifica ",
    ].map { Array($0.utf8) }

    /// "MAS Consults on …": an authority that heads a sentence of its own.
    private func isHeadlineSubject(_ authority: NoticeText.Authority, _ line: Range<Int>) -> Bool {
        authority.range.lowerBound == line.lowerBound && line.count > authority.range.count + 12
    }
}
