/// Cuts delimited text into records (RFC 4180): quotes may hold delimiters, line ends and doubled quotes.
struct CSVRecords {
    struct Record {
        /// Without quotes and white space at the ends.
        var cells: [Range<Int>]
        var range: Range<Int>
        /// Empty lines above.
        var blanksBefore: Int
    }

    private let text: [UInt8]
    private let end: Int
    private let delimiter: UInt8
    private var position: Int
    /// Offsets of the second quote of each doubled pair, in order.
    private(set) var doubledQuotes: [Int] = []
    /// The offset of a quote that never closes.
    private(set) var unclosedQuote: Int?

    init(_ text: [UInt8], in range: Range<Int>, delimiter: UInt8) {
        self.text = text
        self.end = range.upperBound
        self.delimiter = delimiter
        self.position = range.lowerBound
    }

    /// The next record that is not empty.
    mutating func next() -> Record? {
        var blanks = 0
        while position < end {
            let record = readRecord(blanksBefore: blanks)
            if record.cells.contains(where: { !$0.isEmpty }) { return record }
            blanks += 1
        }
        return nil
    }

    private mutating func readRecord(blanksBefore: Int) -> Record {
        let start = position
        var cells: [Range<Int>] = []
        while true {
            cells.append(readCell())
            guard position < end, text[position] == delimiter else { break }
            position += 1
        }
        let recordEnd = position
        if position < end {
            position += text[position] == 0x0D && position + 1 < end && text[position + 1] == 0x0A ? 2 : 1
        }
        return Record(cells: cells, range: text.trimmed(start..<recordEnd), blanksBefore: blanksBefore)
    }

    private mutating func readCell() -> Range<Int> {
        while position < end, text[position] == 0x20 { position += 1 }
        if position < end, text[position] == 0x22, let cell = readQuoted() { return cell }
        let start = position
        while position < end, text[position] != delimiter, text[position] != 0x0A, text[position] != 0x0D {
            position += 1
        }
        return text.trimmed(start..<position)
    }

    /// A quoted cell; `nil` when the quote never closes.
    private mutating func readQuoted() -> Range<Int>? {
        guard unclosedQuote == nil else { return nil }
        let start = position + 1
        let known = doubledQuotes.count
        var index = start
        while index < end {
            if text[index] == 0x22 {
                guard index + 1 < end, text[index + 1] == 0x22 else { break }
                doubledQuotes.append(index + 1)
                index += 1
            }
            index += 1
        }
        guard index < end else {
            unclosedQuote = start - 1
            doubledQuotes.removeSubrange(known...)
            return nil
        }
        position = index + 1
        while position < end, text[position] != delimiter, text[position] != 0x0A, text[position] != 0x0D {
            position += 1
        }
        return text.trimmed(start..<index)
    }
}
