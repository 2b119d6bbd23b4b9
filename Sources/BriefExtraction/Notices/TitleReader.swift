import BriefModel
import BriefReading

/// Finds the title of the instrument that a number or a sentence is about.
struct TitleReader {
    let notice: NoticeText
    let quotes: QuotedTitles

    var text: [UInt8] { notice.text }

    /// The title that belongs to a number: quoted around or beside it, after its colon, or a line of its page.
    func title(of number: DocumentNumberMatch, isPage: Bool = true) -> Range<Int>? {
        if let quoted = quotedTitle(of: number) { return quoted }
        // Elsewhere its title may stand beside it.
        for other in notice.numbers where other.id == number.id && other.range != number.range && isPage {
            if let quoted = quotedTitle(of: other) { return quoted }
        }
        let block = notice.block(at: number.range.lowerBound)
        if number.series == "head", let line = bracketLine(number) { return line }
        if case .table = notice.document.blocks[block].kind { return isPage ? headerLine(near: block) : nil }
        if let after = afterColon(number, block: block) { return after }
        if let before = inLine(before: number, block: block) { return before }
        if isPage { return headerLine(near: isBelowText(block) ? 0 : block) }
        return lineBelow(number, block: block)
    }

    /// An entry of a listing: date, authority and number on one line, the title on the next.
    private func lineBelow(_ number: DocumentNumberMatch, block: Int) -> Range<Int>? {
        let line = notice.line(around: number.range)
        guard isBare(line) else { return nil }
        let whole = notice.document.blocks[block].text
        var next = min(line.upperBound + 1, whole.upperBound)..<whole.upperBound
        if next.isEmpty {
            guard block + 1 < notice.document.blocks.count,
                notice.document.blocks[block + 1].section == notice.document.blocks[block].section
            else { return nil }
            next = notice.document.blocks[block + 1].text
        }
        guard next.lowerBound < next.upperBound else { return nil }
        let end = text[next].firstIndex(of: 0x0A) ?? next.upperBound
        let title = Sentence.trimmed(next.lowerBound..<end, in: text)
        guard title.count <= 300, notice.words(in: title) >= 3, text[title].last != UInt8(ascii: "."),
            !isField(title)
        else { return nil }
        return titleLike(title)
    }

    /// Numbers, dates, authorities and the nouns of instruments are all that a line has.
    func isBare(_ line: Range<Int>) -> Bool {
        guard line.count <= 400 else { return false }
        let known =
            notice.numbers(in: line).map(\.range) + notice.dates(in: line).map(\.text)
            + notice.authorities(in: line).map(\.range) + notice.cues([.instrument], in: line).map(\.range)
        guard !notice.numbers(in: line).isEmpty || !notice.dates(in: line).isEmpty else { return false }
        var rest = 0
        for place in line
        where text[place] > 0x20 && !",.;:()[]-|/•*#".utf8.contains(text[place])
            && !known.contains(where: { $0.contains(place) })
        {
            rest += 1
            if rest > 9 { return false }
        }
        return true
    }

    /// The quotation that holds the number in brackets, ends right before it, or follows it in its sentence.
    func quotedTitle(of number: DocumentNumberMatch) -> Range<Int>? {
        let sentence = notice.sentence(at: number.range.lowerBound)
        for quote in quotes.ranges {
            if quote.contains(number.range.lowerBound) {
                var end = number.range.lowerBound
                while end > quote.lowerBound, isBlankOrOpening(text[end - 1]) { end -= 1 }
                if end > quote.lowerBound, text[end - 1] == 0x88, end >= 3, text[end - 3] == 0xEF { end -= 3 }
                let title = Sentence.trimmed(quote.lowerBound..<end, in: text)
                return title.count >= 6 ? title : nil
            }
            if (0...12).contains(number.range.lowerBound - quote.upperBound) { return trimmedTitle(quote) }
            let gap = number.range.upperBound..<max(number.range.upperBound, quote.lowerBound)
            if quote.lowerBound >= number.range.upperBound, quote.lowerBound < sentence.upperBound, gap.count <= 80,
                notice.numbers(in: gap).isEmpty, notice.cues([.repealActive, .repealPassive, .cite], in: gap).isEmpty,
                notice.fits(gap, words: 8),
                notice.words(in: quote) >= 3 || text[quote.lowerBound] >= 0x80 || gap.count <= 3 && quote.count >= 8
            {
                return trimmedTitle(quote)
            }
            if (0...60).contains(number.range.lowerBound - quote.upperBound), quote.lowerBound >= sentence.lowerBound,
                notice.numbers(in: quote.upperBound..<number.range.lowerBound).isEmpty,
                notice.fits(quote.upperBound..<number.range.lowerBound, words: 5),
                notice.words(in: quote) >= 3 || text[quote.lowerBound] >= 0x80
            {
                return trimmedTitle(quote)
            }
        }
        return nil
    }

    /// The headline that a number in brackets closes.
    private func bracketLine(_ number: DocumentNumberMatch) -> Range<Int>? {
        let line = notice.line(around: number.range)
        var end = number.range.lowerBound
        while end > line.lowerBound, isBlankOrOpening(text[end - 1]) { end -= 1 }
        return end - line.lowerBound >= 20 ? titleLike(line.lowerBound..<end) : nil
    }

    func isBlankOrOpening(_ byte: UInt8) -> Bool {
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
        if notice.isHeading(block), notice.words(in: before) >= 3, !isField(before),
            !text[before].suffix(3).elementsEqual("第".utf8)
        {
            var end = before.upperBound
            while end > before.lowerBound, isBlankOrOpening(text[end - 1]) { end -= 1 }
            return titleLike(before.lowerBound..<end)
        }
        let verb = notice.cues([.issue], in: before).last?.range.upperBound ?? before.lowerBound
        let behind = following(number, in: sentence)
        guard let noun = notice.cues([.instrument], in: verb..<before.upperBound).first,
            isCapital(noun.range.lowerBound)
        else { return behind }
        var end = before.upperBound
        while end > noun.range.lowerBound, isBlankOrOpening(text[end - 1]) || text[end - 1] == UInt8(ascii: ",") {
            end -= 1
        }
        let start = nameStart(before: noun.range.lowerBound, from: verb)
        return notice.words(in: start..<end) >= 4 ? titleLike(start..<end) : behind
    }

    /// "Issued on: 29 May 2026      …": what stands before the number is another field.
    func isField(_ range: Range<Int>) -> Bool {
        guard let colon = text[range].prefix(40).firstIndex(of: UInt8(ascii: ":")),
            let key = NoticeKey(oneLine(text[range.lowerBound..<colon]))
        else { return false }
        return key != .title
    }

    /// Where the capitalized words before a noun of a title begin: "Safeguarding Rules for …".
    private func nameStart(before noun: Int, from floor: Int) -> Int {
        var start = noun
        while start > floor {
            var end = start
            while end > floor, text[end - 1] <= 0x20 { end -= 1 }
            var word = end
            while word > floor, text[word - 1] > 0x20 { word -= 1 }
            guard word < end, isCapital(word), text[end - 1] != UInt8(ascii: ","), text[end - 1] != UInt8(ascii: "."),
                notice.authorities(in: word..<end).isEmpty
            else { break }
            start = word
        }
        return start
    }

    /// `Release 34-1 on …`, `Circular No. 5 dated 9 June 2026 on …`, `FIN-2026-G002, Application of …, came out`: up to
    /// the end of the clause.
    private func following(_ number: DocumentNumberMatch, in sentence: Range<Int>) -> Range<Int>? {
        guard sentence.upperBound > number.range.upperBound else { return nil }
        var start = number.range.upperBound
        if let date = notice.dates(in: start..<sentence.upperBound).first,
            notice.fits(start..<date.text.lowerBound, words: 2), date.text.lowerBound - start <= 12
        {
            start = date.text.upperBound
            if start < sentence.upperBound, text[start] == UInt8(ascii: ")") { start += 1 }
        }
        start = behindApposition(start, upTo: sentence.upperBound)
        let bytes = text[start..<sentence.upperBound]
        // Titles of these languages begin with their preposition.
        for opening in [
            ", sobre ", ", relative ", ", relatif ", ", por la que ", ", por el que ", ", de modificación ",
            ", concernant ",
        ]
        where bytes.starts(with: opening.utf8) {
            return titleLike(firstSentence(start + 2..<sentence.upperBound))
        }
        let openings = [
            " on ", " for ", " regarding ", " concerning ", ", on ", " about ", " (on ", " relating to ", " zu ",
            " zur ",
            " zum ", " über ", " betreffend ", " relative à ", " relatif à ", " sur ", " sobre ", " que dispõe sobre ",
            ", que dispõe sobre ", " recante ", " tentang ", ", titled ", " titled ", ", entitled ", " entitled ",
            " named ", ": ", " – ", " — ", " - ",
        ]
        for opening in openings where bytes.starts(with: opening.utf8) {
            let rest = start + opening.utf8.count..<sentence.upperBound
            // "on 3 March" is a date.
            if let date = notice.dates(in: rest).first, date.text.lowerBound - rest.lowerBound <= 4 { return nil }
            return titleLike(clause(rest))
        }
        // "Legal Notice No. 88, the Markets (Service Providers) Regulations, 2026"
        var name = start + 2
        if text[min(name, sentence.upperBound)..<sentence.upperBound].starts(with: "the ".utf8) { name += 4 }
        if bytes.starts(with: ", ".utf8), name < sentence.upperBound, isCapital(name) {
            let phrase = clause(name..<sentence.upperBound)
            let isName = notice.words(in: phrase) >= 3 && notice.authorities(in: phrase).isEmpty
            return isName && phrase.upperBound < sentence.upperBound ? titleLike(phrase) : nil
        }
        return nil
    }

    /// Behind ", de 9 de junio, de la Comisión Nacional", " of the European Parliament and of the Council".
    private func behindApposition(_ start: Int, upTo end: Int) -> Int {
        var position = start
        for _ in 0..<3 {
            let rest = position..<min(end, position + 160)
            let isComma = position < end && text[position] == UInt8(ascii: ",")
            let isOf = text[rest].starts(with: " of ".utf8)
            guard isComma || isOf else { break }
            if let date = notice.dates(in: rest).first, date.text.lowerBound - position <= 10 {
                position = date.text.upperBound
                continue
            }
            let names = notice.authorities(in: rest)
            guard let first = names.first, first.range.lowerBound - position <= 12 else { break }
            var last = first
            for name in names.dropFirst() {
                guard name.range.lowerBound - last.range.upperBound <= 12 else { break }
                last = name
            }
            position = last.range.upperBound
        }
        return position
    }

    /// A number that closes its page: the title stands at the page's head.
    private func isBelowText(_ block: Int) -> Bool {
        block > 8 && block + 6 >= notice.document.blocks.count && block * 2 > notice.document.blocks.count
    }
}
