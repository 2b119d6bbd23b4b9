import BriefReading

/// Gathers fields that stand together ("Venue: X", "Inflow: 5", "Outflow: 3") into tables of one row, so that what one
/// field says (name, unit, date) holds for its neighbours.
struct KeyValueRecords {
    struct Record {
        let table: Table
        /// Indices of the blocks it is made of.
        let blocks: [Int]
    }

    let document: Document
    let analyzer: Analyzer

    func records() -> [Record] {
        var records: [Record] = []
        var open = Open()
        for (index, block) in document.blocks.enumerated() {
            guard let field = field(block) else {
                close(&open, into: &records)
                continue
            }
            let name = document.text[field.key].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
            if open.section != block.section || open.names.contains(name) { close(&open, into: &records) }
            open.section = block.section
            open.names.insert(name)
            open.keys.append(field.key)
            open.values.append(field.value)
            open.blocks.append(index)
        }
        close(&open, into: &records)
        return records
    }

    private struct Open {
        var section: Int?
        var names: Set<[UInt8]> = []
        var keys: [Range<Int>] = []
        var values: [Range<Int>] = []
        var blocks: [Int] = []
    }

    /// Key and value of a line that is both.
    private func field(_ block: Block) -> (key: Range<Int>, value: Range<Int>)? {
        guard let key = block.key else { return bareField(block) }
        guard block.kind == .field || isItem(block), key.count <= 40 else { return nil }
        var start = key.upperBound
        while start < block.text.upperBound, isGap(document.text[start]) { start += 1 }
        if document.text[start..<block.text.upperBound].starts(with: "：".utf8) { start += 3 }
        while start < block.text.upperBound, isGap(document.text[start]) { start += 1 }
        guard start < block.text.upperBound, block.text.upperBound - start <= 80 else { return nil }
        return (key, start..<block.text.upperBound)
    }

    /// "inflow 120 BTC": what a column of flows is called, and its figure, without a colon.
    private func bareField(_ block: Block) -> (key: Range<Int>, value: Range<Int>)? {
        guard block.kind == .paragraph || isItem(block), block.text.count <= 48,
            let digit = document.text[block.text].firstIndex(where: \.isASCIIDigit)
        else { return nil }
        var start = digit
        while start > block.text.lowerBound, !document.text[start - 1].isASCIILetter, document.text[start - 1] < 0xE3 {
            start -= 1
        }
        while start < digit, document.text[start] <= 0x20 { start += 1 }
        var end = start
        while end > block.text.lowerBound, document.text[end - 1] <= 0x20 { end -= 1 }
        let key = block.text.lowerBound..<end
        guard (2...24).contains(key.count), start < block.text.upperBound,
            case let reading = HeaderReading([analyzer.label(key, of: document)], text: document.text),
            case .flow = reading.role,
            TableCell(start..<block.text.upperBound, document: document, analyzer: analyzer) != nil
        else { return nil }
        return (key, start..<block.text.upperBound)
    }

    private func isItem(_ block: Block) -> Bool {
        if case .item = block.kind { true } else { false }
    }

    private func isGap(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ":") || byte <= 0x20 }

    /// A record names its subject in a field of its own, or by the heading above it, which has a name in it.
    private func close(_ open: inout Open, into records: inout [Record]) {
        defer { open = Open() }
        guard open.keys.count >= 2, let section = open.section else { return }
        let roles = open.keys.map { key in
            HeaderReading([analyzer.label(key, of: document)], text: document.text).role
        }
        let hasFacts = roles.contains { role in
            switch role {
            case .flow, .change: true
            case .amount: roles.contains(.from) && roles.contains(.to) || roles.contains(.direction)
            default: false
            }
        }
        guard hasFacts else { return }
        // "Bitcoin ETF net flow: +5", "Ether ETF net flow: -3": each key names its own subject.
        let named = open.keys.indices.filter { index in
            if case .flow = roles[index] {
                !analyzer.analyze(open.keys[index], of: document).names.isEmpty
            } else {
                false
            }
        }
        guard named.count < 2 else { return }
        var (keys, values) = (open.keys, open.values)
        if !roles.contains(where: { $0 == .subject || $0 == .symbol || $0 == .from }) {
            guard let heading = lead(open, section) ?? document.sections[section].heading, namesSubject(heading) else {
                return
            }
            keys.insert(heading.lowerBound..<heading.lowerBound, at: 0)
            values.insert(heading, at: 0)
        }
        records.append(
            Record(
                table: Table(rows: [keys, values], headerRows: 1, section: section), blocks: open.blocks))
    }

    /// The short line right above the first field, when it is a name.
    private func lead(_ open: Open, _ section: Int) -> Range<Int>? {
        guard let first = open.blocks.first, first > 0, case let block = document.blocks[first - 1],
            block.kind == .paragraph || isItem(block), block.section == section, block.text.count <= 40,
            namesSubject(block.text)
        else { return nil }
        return block.text
    }

    /// A heading with a known name, or one word of markup.
    private func namesSubject(_ heading: Range<Int>) -> Bool {
        let label = analyzer.analyze(heading, of: document)
        return !label.names.isEmpty && label.tokens.count { $0.kind == .word } <= 3
    }
}
