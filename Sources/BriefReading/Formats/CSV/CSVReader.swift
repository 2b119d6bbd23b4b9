import BriefModel

/// Reads comma, semicolon, tab or bar separated values: tables, with the lines of words above and below them.
struct CSVReader {
    private var builder: DocumentBuilder
    private let limits: ReadingLimits
    private let text: [UInt8]
    /// Rows of the table that is being collected, with the range of each.
    private var rows: [[Range<Int>]] = []
    private var rowsRange = 0..<0
    private var caption: (text: Range<Int>, block: Int)?

    private init(_ text: [UInt8], limits: ReadingLimits) {
        self.text = text
        self.limits = limits
        self.builder = DocumentBuilder(limits: limits)
    }

    static func read(_ source: [UInt8], in range: Range<Int>, dialect: CSVDialect, limits: ReadingLimits) -> ReadText {
        var records = CSVRecords(source, in: range, delimiter: dialect.delimiter)
        var found: [CSVRecords.Record] = []
        var cells = 0
        // Behind a quote that never closes nobody knows where a cell ends: half a figure is worse than none.
        while cells < limits.cells, let record = records.next(), records.unclosedQuote == nil {
            cells += record.cells.count
            found.append(record)
        }
        let edit = QuoteRemoval(source, dropping: records.doubledQuotes)
        var reader = CSVReader(edit.arena.text, limits: limits)
        for (index, record) in found.enumerated() {
            reader.take(record, edit, below: index + 1 < found.count ? found[index + 1] : nil)
        }
        reader.closeTable()
        if let quote = records.unclosedQuote {
            let rest = edit.moved(quote..<range.upperBound)
            reader.builder.warnings.append((.unclosed, "a quote is never closed: nothing from here on is read", rest))
        }
        if cells >= limits.cells, let last = found.last, last.range.upperBound < range.upperBound {
            let rest = edit.moved(last.range.upperBound..<range.upperBound)
            reader.builder.warnings.append((.truncated, "the table is read up to here (limit of cells)", rest))
        }
        for link in LinkScanner.links(reader.text, in: 0..<reader.text.count, limit: limits.blocks) {
            reader.builder.links.append((String(decoding: reader.text[link], as: UTF8.self), nil, link))
        }
        return ReadText(builder: reader.builder, text: edit.arena.text, map: edit.map)
    }

    /// A record of one cell, or a comment, is a line of words; where an empty line parts records a new table starts.
    private mutating func take(_ record: CSVRecords.Record, _ edit: QuoteRemoval, below: CSVRecords.Record?) {
        let range = edit.moved(record.range)
        let filled = record.cells.filter { !$0.isEmpty }
        // `#,symbol,price` and `#symbol,price` head columns.
        let isHeader =
            record.cells.count >= 2 && record.cells.count == below?.cells.count && filled.allSatisfy { $0.count <= 32 }
        let isComment = text[range.lowerBound] == 0x23 && !isHeader
        if !rows.isEmpty, filled.count >= 3, rows.allSatisfy({ row in row.count { !$0.isEmpty } == 2 }),
            record.blanksBefore > 0 || record.cells.count > rows[0].count || record.cells.allSatisfy({ !$0.isEmpty })
        {
            closeTable(isPreamble: true)
        }
        if record.blanksBefore > 0, rows.count >= 2 { closeTable(isPreamble: isPreamble) }
        // "TABLE 2,Exchange flows (US$ 000s),," above a header: the line that names the table.
        if rows.isEmpty, filled.count == 2, record.cells.count > 2, !record.cells[0].isEmpty, !record.cells[1].isEmpty,
            !TableHeader.isFigure(edit.arena.text, edit.moved(filled[1])),
            let below, below.cells.count(where: { !$0.isEmpty }) > 2
        {
            let words = edit.moved(filled[1])
            caption = (words, builder.add(.field, range.lowerBound..<words.upperBound, key: edit.moved(filled[0])))
            return
        }
        if isTitle(record, below: below), record.cells.count > 1 {
            builder.openSection(heading: edit.moved(filled[0]), level: 1)
            return
        }
        if isComment || filled.count == 1 && (record.cells.count == 1 || rows.isEmpty) {
            closeTable()
            let words = isComment ? text.trimmed(range.lowerBound + 1..<range.upperBound) : edit.moved(filled[0])
            guard !words.isEmpty else { return }
            let block = builder.add(.paragraph, words, key: KeyReader.key(text, in: words)?.key)
            caption = (words, block)
            return
        }
        if rows.isEmpty { rowsRange = range }
        rows.append(record.cells.map { edit.moved($0) })
        rowsRange = rowsRange.lowerBound..<range.upperBound
    }

    /// Pairs in a wider grid at the top of the file say what the file is.
    private var isPreamble: Bool {
        builder.blocks.isEmpty
            && rows.allSatisfy { row in
                row.count > 2 && row.count { !$0.isEmpty } == 2 && !row[0].isEmpty && !row[1].isEmpty
            }
            && rows.contains { !TableHeader.isFigure(text, $0[1]) }
    }

    /// The first line of the file, where another line of words stands between it and the table.
    private func isTitle(_ record: CSVRecords.Record, below: CSVRecords.Record?) -> Bool {
        builder.blocks.isEmpty && rows.isEmpty && record.cells.count { !$0.isEmpty } == 1 && !record.cells[0].isEmpty
            && below.map { $0.cells.count(where: { !$0.isEmpty }) == 1 && !$0.cells[0].isEmpty } ?? false
    }

    /// A group's name that stands once over several columns ("|Equity funds|||Bond funds|||") heads all of them.
    private mutating func spread(headers: Int) {
        guard headers == 2, rows.count > 2 else { return }
        for column in rows[0].indices.dropFirst()
        where rows[0][column].isEmpty && column < rows[1].count && !rows[1][column].isEmpty {
            rows[0][column] = rows[0][column - 1]
        }
    }

    private mutating func closeTable(isPreamble: Bool = false) {
        guard !rows.isEmpty else { return }
        if isPreamble, caption == nil {
            // "Report,Daily flows", "Unit,USD million": what stands above the table as pairs.
            for row in rows {
                let filled = row.filter { !$0.isEmpty }
                guard let key = filled.first, let value = filled.last else { continue }
                let block = builder.add(.field, key.lowerBound..<value.upperBound, key: key)
                // The last one names the table where it is no more than its name.
                caption = (value, block)
            }
            rows = []
            return
        }
        let headers = TableHeader.rows(text, rows)
        spread(headers: headers)
        builder.addTable(
            rows, headerRows: headers, caption: caption?.text, text: rowsRange,
            intro: caption?.block)
        rows = []
        caption = nil
    }
}
