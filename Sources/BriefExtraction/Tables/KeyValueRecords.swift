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
        var groups: [Open] = []
        var open = Open()
        for (index, block) in document.blocks.enumerated() {
            guard let field = field(block) else {
                groups.append(open)
                open = Open()
                if case .table(let table) = block.kind { groups += groupsOfRows(document.tables[table], index) }
                continue
            }
            let name = folded(field.key)
            if open.section != block.section || open.names.contains(name) {
                groups.append(open)
                open = Open()
            }
            open.section = block.section
            open.names.insert(name)
            open.keys.append(field.key)
            open.values.append(field.value)
            open.blocks.append(index)
        }
        groups.append(open)
        groups.removeAll { $0.keys.count < 2 }
        return groups.indices.compactMap { index in
            let isRepeated =
                index > 0 && groups[index].isLike(groups[index - 1])
                || index + 1 < groups.count && groups[index].isLike(groups[index + 1])
            return record(of: groups[index], isRepeated: isRepeated)
        }
    }

    private func folded(_ key: Range<Int>) -> [UInt8] {
        document.text[key].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
    }

    /// Labels and values that white space sets in two columns ("Size   300 LTC"): most of the first column's cells
    /// must be what columns are headed. A label that comes again starts the next record.
    private func groupsOfRows(_ table: Table, _ block: Int) -> [Open] {
        guard (2...400).contains(table.rows.count), table.rows.allSatisfy({ $0.count == 2 && !$0[0].isEmpty }) else {
            return []
        }
        var groups = [Open()]
        var known = 0
        for row in table.rows {
            guard row[0].count <= 40 else { return [] }
            let name = folded(row[0])
            let reading = HeaderReading([analyzer.label(row[0], of: document)], text: document.text)
            if reading.role != .unknown { known += 1 }
            var value = row[1]
            if document.text[value].first == UInt8(ascii: ":") {
                let start = document.text[value].dropFirst().firstIndex { $0 > 0x20 } ?? value.upperBound
                value = start..<value.upperBound
            }
            var last = groups.count - 1
            if groups[last].names.contains(name) {
                groups.append(Open())
                last += 1
            }
            groups[last].section = table.section
            groups[last].blocks = [block]
            groups[last].names.insert(name)
            groups[last].keys.append(row[0])
            groups[last].values.append(value)
        }
        return known * 3 >= table.rows.count * 2 ? groups : []
    }

    private struct Open {
        var section: Int?
        var names: Set<[UInt8]> = []
        var keys: [Range<Int>] = []
        var values: [Range<Int>] = []
        var blocks: [Int] = []

        /// Most of their fields are called the same.
        func isLike(_ other: Open) -> Bool {
            names.intersection(other.names).count * 3 >= max(names.count, other.names.count) * 2
        }
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

    /// A record names its subject in a field of its own, by the line above it where records with the same fields come
    /// again and again, or by the heading above it, which has a name in it.
    private func record(of open: Open, isRepeated: Bool) -> Record? {
        guard open.keys.count >= 2, let section = open.section else { return nil }
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
        guard hasFacts else { return nil }
        // "Bitcoin ETF net flow: +5", "Ether ETF net flow: -3": each key names its own subject.
        let named = open.keys.indices.filter { index in
            if case .flow = roles[index] {
                !analyzer.analyze(open.keys[index], of: document).names.isEmpty
            } else {
                false
            }
        }
        guard named.count < 2 else { return nil }
        var (keys, values) = (open.keys, open.values)
        var blocks = open.blocks
        if !roles.contains(where: { $0 == .subject || $0 == .symbol || $0 == .from }) {
            let lead = lead(open, section, isRepeated: isRepeated)
            let heading = document.sections[section].heading.flatMap { heading in
                namesSubject(heading) || isRepeated && isName(heading) ? heading : nil
            }
            guard let name = lead ?? heading else { return nil }
            if lead != nil, let first = blocks.first { blocks.insert(first - 1, at: 0) }
            let parts = nameAndCode(name)
            keys.insert(contentsOf: parts.map { $0.lowerBound..<$0.lowerBound }, at: 0)
            values.insert(contentsOf: parts, at: 0)
        }
        return Record(
            table: Table(rows: [keys, values], headerRows: 1, section: section), blocks: blocks)
    }

    /// The short line right above the first field, when it is a name.
    private func lead(_ open: Open, _ section: Int, isRepeated: Bool) -> Range<Int>? {
        guard let first = open.blocks.first, first > 0, case let block = document.blocks[first - 1],
            block.kind == .paragraph || isItem(block), block.section == section, block.text.count <= 48,
            namesSubject(block.text) || isRepeated && isName(block.text)
        else { return nil }
        return block.text
    }

    /// A few words without a figure other than a code.
    private func isName(_ line: Range<Int>) -> Bool {
        let text = document.text[line]
        guard (2...48).contains(text.count), let last = text.last, last != UInt8(ascii: ":"), last != UInt8(ascii: ".")
        else { return false }
        let hasMark = text.contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "|") }
        let words = text.split(separator: 0x20).count
        return !hasMark && words <= 6 && text.contains { $0.isASCIILetter || $0 >= 0xC3 }
            && (text.first?.isASCIIUpper ?? false || text.first ?? 0 >= 0xC3)
    }

    /// "Kelp Foods  00700": a name and behind a gap, or behind a single space, the code of its listing.
    private func nameAndCode(_ line: Range<Int>) -> [Range<Int>] {
        guard let space = document.text[line].lastIndex(of: 0x20), case let code = space + 1..<line.upperBound,
            MoverName.isCode(document.text[code])
                || space > line.lowerBound && document.text[space - 1] == 0x20
                    && MoverName.isTicker(document.text[code])
        else { return [line] }
        var end = space
        while end > line.lowerBound, document.text[end - 1] <= 0x20 { end -= 1 }
        return [line.lowerBound..<end, code]
    }

    /// A heading with a known name, or one word of markup.
    private func namesSubject(_ heading: Range<Int>) -> Bool {
        let label = analyzer.line(heading, of: document)
        return !label.names.isEmpty && label.tokens.count { $0.kind == .word } <= 3
    }
}
