import BriefModel
import BriefReading

/// A document with everything in it that the reading of notices needs, each in text order.
struct NoticeText {
    struct Authority: Hashable {
        var range: Range<Int>
        var entry: LexiconEntry
    }

    /// A text with more numbers is a list of instruments, not about one of them at its end.
    private static let mostNumbers = 256

    let document: Document
    let numbers: [DocumentNumberMatch]
    let authorities: [Authority]
    let dates: [DateReading]
    let quantities: [Quantity]
    let cues: [NoticeWords.Cue]
    /// The sentences of each block.
    let sentences: [[Range<Int>]]
    /// For each abbreviation, the body whose full name stands in the text.
    let spelledOut: [String: LexiconEntry]
    private let asides: [Bool]
    /// The day that dates without a year, and "Monday", count from; `nil` leaves them out.
    private let anchor: CalendarDate?
    private let writesMonthFirst: Bool

    var text: [UInt8] { document.text }

    init(
        document: Document, numbers: [DocumentNumberMatch], names: [LexiconMatch], dates: [DateReading],
        quantities: [Quantity], words: NoticeWords, received: CalendarDate? = nil
    ) {
        self.document = document
        self.numbers = Array(numbers.prefix(Self.mostNumbers))
        let homonyms = Homonyms(names: names, text: document.text)
        self.authorities = names.compactMap { match in
            guard let entry = homonyms.authority(of: match), !Self.isInCode(match.range, document.text) else {
                return nil
            }
            return Authority(range: match.range, entry: entry)
        }
        var spelledOut: [String: LexiconEntry] = [:]
        for authority in authorities where authority.range.count > 6 {
            if let short = authority.entry.short, spelledOut[short] == nil { spelledOut[short] = authority.entry }
        }
        self.spelledOut = spelledOut
        self.dates = dates
        self.quantities = quantities
        self.cues = words.cues(in: document.text, range: document.text.indices)
        self.asides = Self.asides(of: document, numbers: self.numbers, authorities: authorities)
        let stated = document.metadata.published?.date
        self.anchor = received.map { day in stated.map { $0 <= day ? $0 : day } ?? day }
        self.writesMonthFirst = authorities.first?.entry.jurisdiction?.hasPrefix("US") ?? false
        let numbered = self.numbers.map(\.range)
        self.sentences = document.blocks.map {
            Self.joined(Sentence.ranges(in: document.text, range: $0.text), over: numbered)
        }
    }

    /// A stop inside a number ("No. KorKhor. 9/2570") ends no sentence.
    private static func joined(_ sentences: [Range<Int>], over numbers: [Range<Int>]) -> [Range<Int>] {
        guard sentences.count > 1 else { return sentences }
        var joined: [Range<Int>] = []
        for sentence in sentences {
            if let last = joined.last,
                numbers.contains(where: { $0.lowerBound < last.upperBound && $0.upperBound > sentence.lowerBound })
            {
                joined[joined.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                joined.append(sentence)
            }
        }
        return joined
    }

    // MARK: Places

    /// The block that holds a place, or the last one before it.
    func block(at position: Int) -> Int {
        var (low, high) = (0, document.blocks.count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if start(of: middle) <= position { low = middle } else { high = middle - 1 }
        }
        return max(low, 0)
    }

    /// Where a block begins, its label included.
    func start(of block: Int) -> Int {
        let block = document.blocks[block]
        return min(block.text.lowerBound, block.label?.lowerBound ?? block.text.lowerBound)
    }

    /// Letters of a reference (`SFO/IS/018/2026`) are no name.
    private static func isInCode(_ name: Range<Int>, _ text: [UInt8]) -> Bool {
        guard name.count <= 8, name.upperBound < text.count, text[name.upperBound] == UInt8(ascii: "/") else {
            return false
        }
        return text[name.upperBound...].prefix(40).prefix { $0 > 0x20 && $0 < 0x80 }.contains(where: \.isASCIIDigit)
    }

    /// The sentence around a place, or the next one of its block.
    func sentence(at position: Int) -> Range<Int> {
        let index = block(at: position)
        let all = sentences[index]
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if all[middle].upperBound <= position { low = middle + 1 } else { high = middle }
        }
        return low < all.count ? all[low] : document.blocks[index].text
    }

    /// Menus, comments and teasers of other texts; a full text under "You may also like" is none.
    func isAside(_ block: Int) -> Bool { asides[block] }

    func isHeading(_ block: Int) -> Bool {
        if case .heading = document.blocks[block].kind { true } else { false }
    }

    // MARK: Parts in a range

    func cues(in range: Range<Int>) -> ArraySlice<NoticeWords.Cue> { slice(cues, range) { $0.range } }
    func authorities(in range: Range<Int>) -> ArraySlice<Authority> { slice(authorities, range) { $0.range } }
    func numbers(in range: Range<Int>) -> ArraySlice<DocumentNumberMatch> { slice(numbers, range) { $0.range } }
    func dates(in range: Range<Int>) -> ArraySlice<DateReading> { slice(dates, range) { $0.text } }
    func quantities(in range: Range<Int>) -> ArraySlice<Quantity> { slice(quantities, range) { $0.text } }

    func cues(_ kinds: NoticeWords.CueClasses, in range: Range<Int>) -> [NoticeWords.Cue] {
        cues(in: range).filter { kinds.contains($0.kind) }
    }

    /// The elements that lie in a range, by bisection.
    private func slice<Element>(
        _ elements: [Element], _ range: Range<Int>, _ place: (Element) -> Range<Int>
    ) -> ArraySlice<Element> {
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low + high) / 2
            if place(elements[middle]).lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < elements.count, place(elements[end]).upperBound <= range.upperBound { end += 1 }
        return elements[low..<end]
    }

    // MARK: Words

    /// True when a range has at most that many words; long ranges are not counted.
    func fits(_ range: Range<Int>, words limit: Int) -> Bool {
        range.count <= limit * 16 + 16 && words(in: range) <= limit
    }

    func words(in range: Range<Int>) -> Int {
        var count = 0
        var inWord = false
        for byte in text[range] {
            if byte > 0x20, !inWord { count += 1 }
            // A Chinese sign is about half a word: count each second one.
            inWord = byte > 0x20
        }
        return count + text[range].lazy.filter { (0xE4...0xE9).contains($0) }.count / 2
    }

    /// The year of the text.
    var year: Int? { anchor?.year }

    /// The day that a date means, or `nil`; of two readings the nearest past one, unless it lies ahead by its sense.
    func day(_ date: DateReading, ahead: Bool = false) -> CalendarDate? {
        switch date.value {
        case .day(let day): return day
        case .ambiguous(let days):
            let ordered = writesMonthFirst ? monthFirst(days, date) : dayFirst(days, date)
            guard let anchor else { return nil }
            if !ahead, let past = days.filter({ $0 <= anchor }).max() { return past }
            return ordered
        case .monthDay, .weekday, .relative:
            guard let anchor else { return nil }
            return date.resolve(anchor: anchor, preferPast: !ahead)?.date
        default: return nil
        }
    }

    private func dayFirst(_ days: [CalendarDate], _ date: DateReading) -> CalendarDate? {
        let number = leadingNumber(date)
        return days.first { $0.day == number } ?? days.first
    }

    private func monthFirst(_ days: [CalendarDate], _ date: DateReading) -> CalendarDate? {
        let number = leadingNumber(date)
        return days.first { $0.month == number } ?? days.first
    }

    private func leadingNumber(_ date: DateReading) -> Int {
        Int(String(decoding: text[date.text].prefix { (0x30...0x39).contains($0) }, as: UTF8.self)) ?? 0
    }

    // MARK: Lines and keys

    /// The line of a block around a range.
    func line(around range: Range<Int>) -> Range<Int> {
        let block = document.blocks[block(at: range.lowerBound)].text
        var (low, high) = (range.lowerBound, max(range.upperBound, range.lowerBound))
        while low > block.lowerBound, text[low - 1] != 0x0A { low -= 1 }
        while high < block.upperBound, text[high] != 0x0A { high += 1 }
        return low..<high
    }

    /// The range is its whole line, but for a key, brackets, a date and other numbers.
    func standsAlone(_ range: Range<Int>) -> Bool {
        let line = line(around: range)
        var rest = line.count
        let numbers = numbers(in: line)
        for other in numbers { rest -= other.range.count }
        if !numbers.contains(where: { $0.range == range }) { rest -= range.count }
        for date in dates(in: line) where !numbers.contains(where: { $0.range.overlaps(date.text) }) {
            rest -= date.text.count
        }
        if let key = document.blocks[block(at: range.lowerBound)].key, line.contains(key.lowerBound) {
            rest -= key.count
        }
        // "금융감독원 고시 제31-4호": the office beside its number.
        if line.count <= 160, let name = authorities(in: line).first, !name.range.overlaps(range) {
            rest -= name.range.count
        }
        if range.lowerBound - line.lowerBound >= 3, range.upperBound == line.upperBound,
            text[range.lowerBound - 1] <= 0x20, text[range.lowerBound - 2] <= 0x20, range.lowerBound < 3_000
        {
            return true
        }
        if range.lowerBound == line.lowerBound, range.upperBound + 2 < line.upperBound,
            text[range.upperBound] <= 0x20, text[range.upperBound + 1] <= 0x20, text[range.upperBound + 2] <= 0x20
        {
            return true
        }
        // The blanks between the columns of a letterhead.
        var blanks = 0
        for byte in text[line] where byte == 0x20 { blanks += 1 }
        return rest - max(0, blanks - 4) <= 12
    }

    /// The meaning of the key that a value stands behind: of its block, or of the column before it in a line.
    func key(of block: Int, before position: Int) -> NoticeKey? {
        let block = document.blocks[block]
        if let key = block.key, key.upperBound <= position { return NoticeKey(oneLine(text[key])) }
        if case .table(let index) = block.kind {
            for row in document.tables[index].rows {
                guard let place = row.firstIndex(where: { $0.contains(position) }), place > 0 else { continue }
                if let key = NoticeKey(oneLine(text[row[place - 1]])) { return key }
            }
        }
        var start = position
        while start > block.text.lowerBound, position - start < 60, text[start - 1] != 0x0A { start -= 1 }
        let words = oneLine(text[start..<position])
        if let key = NoticeKey(words) { return key }
        // The last column before it, where columns stand apart.
        var end = position
        while end > start, text[end - 1] <= 0x20 { end -= 1 }
        guard
            position - end >= 2 || end > start && text[end - 1] == UInt8(ascii: ":")
                || text[max(start, end - 1)] == 0x9A
        else { return nil }
        var low = end
        while low > start, !(text[low - 1] <= 0x20 && (low - 2 < start || text[low - 2] <= 0x20)),
            text[low - 1] != UInt8(ascii: "|")
        { low -= 1 }
        return NoticeKey(oneLine(text[low..<end]))
    }
}
