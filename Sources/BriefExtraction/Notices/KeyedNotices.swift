import BriefModel
import BriefReading

/// An instrument as the members of an object or the cells of a row tell it.
struct KeyedNotice {
    var title: Range<Int>?
    var number: Range<Int>?
    var others: [Range<Int>] = []
    var issuers: [Range<Int>] = []
    var published: Range<Int>?
    var effective: Range<Int>?
    var comment: Range<Int>?
    var compliance: Range<Int>?
    var respondents: [Range<Int>] = []
    /// Its amounts, and the currency that stands in a field of its own.
    var penalties: [Range<Int>] = []
    var currency: Range<Int>?
    /// Its number is called that of a circular, a notice or the like.
    var isOfficial = false
    /// Its number is that of a file or a record so far.
    private(set) var isReference = false
    var jurisdiction: Range<Int>?
    var block: Int
    /// The row of a table that tells it.
    var place: Range<Int>?

    init(isOfficial: Bool = false, block: Int) {
        self.isOfficial = isOfficial
        self.block = block
    }

    /// From the first to the last of its values.
    var span: Range<Int> {
        if let place { return place }
        let all = [title, number, published, effective, comment, compliance].compactMap { $0 } + issuers + respondents
        let low = all.map(\.lowerBound).min() ?? 0
        return low..<max(low, all.map(\.upperBound).max() ?? 0)
    }

    mutating func set(_ key: NoticeKey, _ value: Range<Int>) {
        switch key {
        case .title: title = title ?? value
        case .number:
            // The number of the instrument goes before a file's or a record's.
            if isReference, let reference = number { others.insert(reference, at: 0) }
            if number == nil || isReference { number = value }
            isReference = false
        case .otherNumber:
            if number == nil, others.isEmpty {
                number = value
                isReference = true
            } else {
                others.append(value)
            }
        case .issuer: issuers.append(value)
        case .published: published = published ?? value
        case .effective: effective = effective ?? value
        case .comment: comment = comment ?? value
        case .compliance: compliance = compliance ?? value
        case .respondent: respondents.append(value)
        case .penalty: penalties.append(value)
        case .jurisdiction: jurisdiction = jurisdiction ?? value
        case .updated, .kind: break
        }
    }
}

/// Reads lists of instruments from data: objects of an API, rows of a table or CSV file.
struct KeyedNotices {
    let notice: NoticeText

    private var document: Document { notice.document }
    private var text: [UInt8] { notice.text }

    func found() -> [KeyedNotice] {
        (objects() + rows()).filter { keyed in
            // A title alone is news, a number alone anything; an authority makes both an instrument.
            // A table of penalties has the numbers of the decisions, and whom they are against.
            if keyed.title == nil {
                return keyed.number != nil && !keyed.respondents.isEmpty
                    && (keyed.isOfficial || !keyed.penalties.isEmpty && keyed.issuers.contains { isAuthority($0) })
            }
            return keyed.isOfficial && keyed.number != nil
                || keyed.title != nil && (keyed.number != nil || keyed.issuers.contains { isAuthority($0) })
                    && (!keyed.issuers.isEmpty || keyed.number.map { !notice.numbers(in: $0).isEmpty } ?? false)
                    && (keyed.issuers.isEmpty || keyed.issuers.contains { isAuthority($0) }
                        || keyed.number.map { !notice.numbers(in: $0).isEmpty } ?? false)
        }
        .sorted { $0.span.lowerBound < $1.span.lowerBound }
    }

    /// "Circular No.", "notice_number"
    private func isInstrument(_ header: Range<Int>) -> Bool {
        let words = oneLine(text[header]).lowercased()
        return ["circular", "notice", "notification", "bulletin", "order", "文号", "文號", "字号", "字號", "release_no"]
            .contains {
                words.contains($0)
            }
    }

    /// "行政处罚决定书文号", or a column of penalties beside that of numbers.
    private func isPenaltyTable(_ meanings: [NoticeKey?]) -> Bool {
        (meanings.contains(.number) || meanings.contains(.otherNumber)) && meanings.contains(.respondent)
            && meanings.contains(.penalty)
    }

    /// The authority of the line right above a table, or of the heading that it stands under.
    private func issuer(above index: Int) -> Range<Int>? {
        let section = document.blocks[index].section
        var places = (max(0, index - 3)..<index).reversed().map { document.blocks[$0].text }
        if let heading = document.sections[section].heading { places.append(heading) }
        places.append(
            contentsOf: document.blocks.prefix(3).map(\.text).filter {
                $0.upperBound <= document.blocks[index].text.lowerBound
            })
        return places.lazy.compactMap { notice.authorities(in: $0).first?.range }.first
    }

    private func isAuthority(_ range: Range<Int>) -> Bool { !notice.authorities(in: range).isEmpty }

    /// The fields of one section of a JSON file; the names of an inner list of agencies are its issuers.
    private func objects() -> [KeyedNotice] {
        guard document.format == .json else { return [] }
        var bySection: [Int: KeyedNotice] = [:]
        for (index, block) in document.blocks.enumerated() where !notice.isAside(index) {
            if case .table(let table) = block.kind {
                let section = document.sections[block.section]
                guard let heading = section.heading, NoticeKey(oneLine(text[heading])) == .issuer else { continue }
                let parent = section.parent ?? 0
                for name in names(of: document.tables[table]) {
                    bySection[parent, default: KeyedNotice(block: index)].issuers.append(name)
                }
                continue
            }
            // "agencies": ["…", "…"] comes as a key with items below.
            if case .item = block.kind, let above = listKey(index),
                above == .issuer || above == .otherNumber || above == .respondent
            {
                bySection[block.section, default: KeyedNotice(block: index)].set(above, block.text)
                continue
            }
            guard block.kind == .field, let key = block.key else { continue }
            if let owner = penaltyOwner(block.section) {
                let value = key.upperBound..<block.text.upperBound
                switch oneLine(text[key]).lowercased() {
                case "amount", "value", "total":
                    bySection[owner, default: KeyedNotice(block: index)].penalties.append(value)
                case "currency", "unit": bySection[owner, default: KeyedNotice(block: index)].currency = value
                default: break
                }
                continue
            }
            if oneLine(text[key]).lowercased() == "currency" {
                bySection[block.section, default: KeyedNotice(block: index)].currency =
                    key.upperBound..<block.text.upperBound
            }
            guard let meaning = NoticeKey(oneLine(text[key])) else { continue }
            var start = key.upperBound
            while start < block.text.upperBound, text[start] == UInt8(ascii: ":") || text[start] <= 0x20 { start += 1 }
            guard start < block.text.upperBound else { continue }
            if meaning == .respondent, let split = members(start..<block.text.upperBound) {
                for member in split {
                    bySection[block.section, default: KeyedNotice(block: index)].set(meaning, member)
                }
                continue
            }
            bySection[block.section, default: KeyedNotice(block: index)].set(meaning, start..<block.text.upperBound)
        }
        return bySection.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The object that a section `"penalty": {…}` belongs to.
    private func penaltyOwner(_ section: Int) -> Int? {
        let own = document.sections[section]
        guard let heading = own.heading, NoticeKey(oneLine(text[heading])) == .penalty else { return nil }
        return own.parent
    }

    /// "A; B" of one field.
    private func members(_ range: Range<Int>) -> [Range<Int>]? {
        let parts = text[range].split(separator: UInt8(ascii: ";"))
        return parts.count > 1
            ? parts.map { Sentence.trimmed($0.startIndex..<$0.endIndex, in: text) }.filter { !$0.isEmpty } : nil
    }

    /// The key of the list that an item belongs to.
    private func listKey(_ index: Int) -> NoticeKey? {
        for above in (max(0, index - 12)..<index).reversed() {
            if case .item = document.blocks[above].kind { continue }
            guard document.blocks[above].section == document.blocks[index].section,
                let key = document.blocks[above].key,
                document.blocks[above].text.count == key.count
            else { return nil }
            return NoticeKey(oneLine(text[key]))
        }
        return nil
    }

    /// Of several spellings of a name in a row the known authority.
    private func names(of table: Table) -> [Range<Int>] {
        table.rows.dropFirst(table.headerRows).compactMap { row in
            row.first { cell in notice.authorities(in: cell).contains { $0.range.count * 2 > cell.count } }
        }
    }

    private func rows() -> [KeyedNotice] {
        var found: [KeyedNotice] = []
        for (index, block) in document.blocks.enumerated() where !notice.isAside(index) {
            guard case .table(let place) = block.kind else { continue }
            let table = document.tables[place]
            guard table.headerRows >= 1, let header = table.rows.first else { continue }
            let meanings = header.map { NoticeKey(oneLine(text[$0])) }
            let isPenalties = isPenaltyTable(meanings)
            guard isPenalties || meanings.contains(.title),
                isPenalties || meanings.contains(.number) || meanings.contains(.otherNumber)
                    || meanings.contains(.issuer)
            else { continue }
            let above = isPenalties && !meanings.contains(.issuer) ? issuer(above: index) : nil
            let isOfficial = zip(header, meanings).contains { cell, meaning in
                meaning == .number && isInstrument(cell)
            }
            for row in table.rows.dropFirst(table.headerRows) {
                var keyed = KeyedNotice(isOfficial: isOfficial, block: index)
                keyed.place = row.first.map { $0.lowerBound..<(row.last ?? $0).upperBound }
                for (cell, meaning) in zip(row, meanings) where !cell.isEmpty {
                    if let meaning { keyed.set(meaning, cell) }
                }
                if let above { keyed.issuers.append(above) }
                found.append(keyed)
            }
        }
        return found
    }
}
