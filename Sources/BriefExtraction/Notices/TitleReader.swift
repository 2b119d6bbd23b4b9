import BriefModel
import BriefReading

/// Finds the title of the instrument that a number or a sentence is about.
struct TitleReader {
    let notice: NoticeText
    let quotes: QuotedTitles

    private var text: [UInt8] { notice.text }

    /// The title that belongs to a number: quoted around or before it, after its colon, or a line of its page.
    func title(of number: DocumentNumberMatch) -> Range<Int>? {
        if let quoted = quotedTitle(of: number) { return quoted }
        let block = notice.block(at: number.range.lowerBound)
        if let after = afterColon(number, block: block) { return after }
        if let before = inLine(before: number, block: block) { return before }
        return headerLine(near: block)
    }

    /// The quotation that holds the number in brackets, or ends right before it.
    func quotedTitle(of number: DocumentNumberMatch) -> Range<Int>? {
        for quote in quotes.ranges {
            if quote.contains(number.range.lowerBound) {
                var end = number.range.lowerBound
                while end > quote.lowerBound, isBlankOrOpening(text[end - 1]) { end -= 1 }
                if end > quote.lowerBound, text[end - 1] == 0x88, end >= 3, text[end - 3] == 0xEF { end -= 3 }
                let title = Sentence.trimmed(quote.lowerBound..<end, in: text)
                return title.count >= 6 ? title : nil
            }
            if (0...12).contains(number.range.lowerBound - quote.upperBound) { return trimmedTitle(quote) }
        }
        return nil
    }

    private func isBlankOrOpening(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[")
    }

    /// `PS25/3: Rules for …`, `Notice PSN02 – …`
    private func afterColon(_ number: DocumentNumberMatch, block: Int) -> Range<Int>? {
        let limit = notice.document.blocks[block].text.upperBound
        var position = number.range.upperBound
        while position < limit, text[position] == 0x20 { position += 1 }
        guard position < limit else { return nil }
        if text[position] == UInt8(ascii: ":") {
            position += 1
        } else if text[position] == 0xE2, position + 2 < limit, text[position + 1] == 0x80,
            (0x93...0x94).contains(text[position + 2])
        {
            position += 3
        } else if text[position] == UInt8(ascii: "-"), position + 1 < limit, text[position + 1] == 0x20 {
            position += 1
        } else {
            return nil
        }
        return titleLike(firstSentence(position..<limit))
    }

    /// `Guidelines on … (EBA/GL/2024/11)`, `Regulation (EU) 2024/1 on …`: the rest of a heading, or an instrument's name.
    private func inLine(before number: DocumentNumberMatch, block: Int) -> Range<Int>? {
        let sentence = notice.sentence(at: number.range.lowerBound)
        let low = notice.isHeading(block) ? notice.document.blocks[block].text.lowerBound : sentence.lowerBound
        let before = low..<max(low, number.range.lowerBound)
        if notice.isHeading(block), notice.words(in: before) >= 3 {
            var end = before.upperBound
            while end > before.lowerBound, isBlankOrOpening(text[end - 1]) { end -= 1 }
            return titleLike(before.lowerBound..<end)
        }
        let verb = notice.cues([.issue], in: before).last?.range.upperBound ?? before.lowerBound
        guard let noun = notice.cues([.instrument], in: verb..<before.upperBound).first,
            isCapital(noun.range.lowerBound)
        else {
            return following(number, in: sentence)
        }
        var end = before.upperBound
        while end > noun.range.lowerBound, isBlankOrOpening(text[end - 1]) || text[end - 1] == UInt8(ascii: ",") {
            end -= 1
        }
        return notice.words(in: noun.range.lowerBound..<end) >= 4
            ? titleLike(noun.range.lowerBound..<end) : following(number, in: sentence)
    }

    /// `Release 34-1 on …`, `PS25/1 on the …`: up to the end of the clause.
    private func following(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Range<Int>? {
        guard sentence.upperBound > number.range.upperBound else { return nil }
        let rest = number.range.upperBound..<sentence.upperBound
        let bytes = text[rest]
        for opening in [" on ", " for ", " regarding ", " concerning "] where bytes.starts(with: opening.utf8) {
            return titleLike(clause(number.range.upperBound + opening.utf8.count..<sentence.upperBound))
        }
        return nil
    }

    /// The line of a page that reads as its title: the first below the number's line, else the nearest heading above.
    func headerLine(near block: Int) -> Range<Int>? {
        let blocks = notice.document.blocks
        var fallback: Range<Int>?
        for index in block..<min(block + 12, blocks.count) where !notice.isAside(index) {
            if let keyed = keyedTitle(index) { return keyed }
            guard let line = pageTitle(index) else { continue }
            if notice.isHeading(index) || !notice.cues([.instrument], in: line).isEmpty { return line }
            fallback = fallback ?? line
        }
        for index in (max(0, block - 12)..<block).reversed() where !notice.isAside(index) {
            if let keyed = keyedTitle(index) { return keyed }
            if notice.isHeading(index), let line = pageTitle(index) { return line }
            if fallback == nil { fallback = pageTitle(index) }
        }
        return fallback
    }

    /// `Subject: …`, `Title: …`, `Re: …`
    private func keyedTitle(_ index: Int) -> Range<Int>? {
        let block = notice.document.blocks[index]
        guard let key = block.key, key.upperBound < block.text.upperBound else { return nil }
        let names = ["subject", "title", "re", "sub", "in re", "标题", "主题"]
        guard names.contains(oneLine(text[key]).lowercased()) else { return nil }
        var start = key.upperBound
        while start < block.text.upperBound, text[start] == UInt8(ascii: ":") || text[start] <= 0x20 { start += 1 }
        return titleLike(start..<block.text.upperBound)
    }

    /// The block when it is one short line of words that is neither a date, a number, an address nor an authority.
    private func pageTitle(_ index: Int) -> Range<Int>? {
        let block = notice.document.blocks[index]
        guard block.text.count <= 300, block.key == nil, block.label == nil, notice.sentences[index].count <= 1,
            let line = titleLike(block.text), notice.words(in: line) >= 3
        else { return nil }
        if let last = text[line].last, last == UInt8(ascii: ".") || last == UInt8(ascii: ","), !notice.isHeading(index)
        {
            return nil
        }
        var rest = line.count
        for other in notice.numbers(in: line) { rest -= other.range.count }
        for other in notice.authorities(in: line) where !isHeadlineSubject(other, line) { rest -= other.range.count }
        for date in notice.dates(in: line) { rest -= date.text.count }
        guard rest >= 10 else { return nil }
        let opening = oneLine(text[line].prefix(40)).lowercased()
        let addresses = [
            "to ", "to:", "dear ", "madam", "all ", "the chief", "the manag", "for immediate", "press release",
            "please ", "by:", "17 cfr", "12 cfr", "31 cfr",
        ]
        return addresses.contains { opening.hasPrefix($0) } ? nil : line
    }

    /// "MAS Consults on …": an authority that heads a sentence of its own.
    private func isHeadlineSubject(_ authority: NoticeText.Authority, _ line: Range<Int>) -> Bool {
        authority.range.lowerBound == line.lowerBound && line.count > authority.range.count + 12
    }

    // MARK: Shape

    /// The range without trailing stops and brackets that it does not open, if it can be a title.
    func titleLike(_ range: Range<Int>) -> Range<Int>? {
        let trimmed = trimmedTitle(Sentence.trimmed(range, in: text))
        return trimmed.count >= 6 && trimmed.count <= 1_000 ? trimmed : nil
    }

    private func trimmedTitle(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(text[end - 1])
        { end -= 1 }
        return range.lowerBound..<end
    }

    private func firstSentence(_ range: Range<Int>) -> Range<Int> {
        Sentence.ranges(in: text, range: range).first ?? range
    }

    /// Up to a comma, a semicolon or a relative word.
    func clause(_ range: Range<Int>) -> Range<Int> {
        var position = range.lowerBound
        while position < range.upperBound {
            if text[position] == UInt8(ascii: ",") || text[position] == UInt8(ascii: ";") { break }
            for word in [
                " which ", " that ", " on Monday", " on Tuesday", " on Wednesday", " on Thursday", " on Friday",
                " today", " yesterday", " dated ",
            ]
            where text[position] == 0x20 && text[position..<range.upperBound].starts(with: word.utf8) {
                return range.lowerBound..<position
            }
            position += 1
        }
        return range.lowerBound..<position
    }

    func isCapital(_ position: Int) -> Bool { (0x41...0x5A).contains(text[position]) || text[position] >= 0x80 }
}
