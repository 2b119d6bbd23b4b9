import BriefReading

/// Fields, lines and clauses that say what the figures of their section are counted in: "unit: ETH", "(in millions of
/// dollars)", "All figures in US$ m; outflows in brackets".
struct StatedUnits {
    /// A longer line tells of other things.
    private static let longestBlock = 240
    private static let longestClause = 80

    let document: Document
    let reader: ScopeReader

    func add(to scopes: inout [Scope]) {
        for (index, block) in document.blocks.enumerated() where block.kind == .field || block.kind == .paragraph {
            guard block.text.count <= StatedUnits.longestBlock else { continue }
            if block.kind == .field, let key = block.key, key.count <= 32, block.text.count <= 80,
                HeaderReading([reader.analyzer.label(key, of: document)], text: document.text).role == .unit
            {
                let value = key.upperBound..<block.text.upperBound
                if isOpen(scopes[block.section]),
                    let unit = reader.analyzer.quantities.statedUnit(in: document.text, range: value)
                {
                    add(unit, to: &scopes[block.section])
                }
                continue
            }
            // A line of prose has clauses too; those of a line above a table are about its figures.
            var start = block.text.lowerBound
            let isAbove = isAboveTable(index)
            if isAbove || isBelowTable(index) {
                for place in block.text where start <= place {
                    guard let length = breakLength(place, in: block.text) else { continue }
                    add(clause: start..<place, of: block, isAbove: isAbove, to: &scopes[block.section])
                    start = place + length
                }
            }
            add(clause: start..<block.text.upperBound, of: block, isAbove: isAbove, to: &scopes[block.section])
        }
        addMembers(to: &scopes)
    }

    /// A table stands among the next three blocks of the section.
    private func isAboveTable(_ index: Int) -> Bool {
        document.blocks[(index + 1)...].prefix(3).contains { next in
            if case .table = next.kind { next.section == document.blocks[index].section } else { false }
        }
    }

    /// A table stands right before the block, in its section: a note on the table may have several clauses.
    private func isBelowTable(_ index: Int) -> Bool {
        document.blocks[..<index].suffix(2).contains { block in
            if case .table = block.kind { block.section == document.blocks[index].section } else { false }
        }
    }

    private func isOpen(_ scope: Scope) -> Bool { scope.unit == nil || scope.unitPower == 0 }

    /// The length of a mark that ends a clause or a line.
    private func breakLength(_ index: Int, in block: Range<Int>) -> Int? {
        switch document.text[index] {
        case 0x0A, UInt8(ascii: ";"): return 1
        case UInt8(ascii: "."):
            let next = index + 1
            return next >= block.upperBound || document.text[next] <= 0x20 ? 1 : nil
        case 0xE3 where document.text[index..<block.upperBound].starts(with: "。".utf8): return 3
        case 0xEF where document.text[index..<block.upperBound].starts(with: "；".utf8): return 3
        default: return nil
        }
    }

    /// - Parameter isAbove: a table follows.
    private func add(clause: Range<Int>, of block: Block, isAbove: Bool, to scope: inout Scope) {
        let clause = unmarked(Sentence.trimmed(clause, in: document.text))
        guard !clause.isEmpty, clause.count <= StatedUnits.longestClause, isOpen(scope) else { return }
        if let stated = behindUnitWord(clause) {
            add(stated, to: &scope)
            return
        }
        // A field's value may be anything.
        guard block.kind == .paragraph else { return }
        if isAbove, document.text[clause].contains(where: { $0.isASCIIDigit && $0 != UInt8(ascii: "0") }) {
            // "US$ millions, week ended 4 March": of such a line each part.
            guard let comma = document.text[clause].firstIndex(of: UInt8(ascii: ",")) else { return }
            add(statement: Sentence.trimmed(clause.lowerBound..<comma, in: document.text), to: &scope)
            add(clause: comma + 1..<clause.upperBound, of: block, isAbove: true, to: &scope)
            return
        }
        add(statement: clause, to: &scope)
    }

    /// A clause without the marks of emphasis at its ends.
    private func unmarked(_ clause: Range<Int>) -> Range<Int> {
        var (start, end) = (clause.lowerBound, clause.upperBound)
        let isMark = { (byte: UInt8) in byte == UInt8(ascii: "_") || byte == UInt8(ascii: "*") }
        while start < end, isMark(document.text[start]) { start += 1 }
        while end > start, isMark(document.text[end - 1]) { end -= 1 }
        return start..<end
    }

    /// A line without figures that states unit and magnitude.
    private func add(statement line: Range<Int>, to scope: inout Scope) {
        guard !line.isEmpty, isOpen(scope) else { return }
        // A sentence that ends in a stop says it in so many words, or it is the unit and nothing else.
        let endsInStop = document.text[line].last == UInt8(ascii: ".")
        let clause = endsInStop ? line.lowerBound..<line.upperBound - 1 : line
        let isSentence =
            endsInStop
            || clause.upperBound < document.text.count && document.text[clause.upperBound] == UInt8(ascii: ".")
        let text = document.text[clause]
        let saysFigures = StatedUnits.statements.contains { document.text.reads($0, in: clause.prefix($0.utf8.count)) }
        guard scope.unit == nil || saysFigures, !text.contains(where: { $0.isASCIIDigit && $0 != UInt8(ascii: "0") })
        else { return }
        guard let stated = reader.analyzer.quantities.unitScope(in: document.text, range: clause),
            stated.unit != nil || saysFigures,
            // "Everything is in LTC": in so many words a unit needs no magnitude.
            stated.power > 0 || text.first == UInt8(ascii: "(") || saysFigures && stated.unit != nil && !stated.isWeak,
            !isSentence || saysFigures || stated.unit != nil && text.count(where: { $0 == 0x20 }) <= 3
        else { return }
        add(stated, to: &scope)
    }

    /// "単位:億円", "主力净流入、成交额单位为元": what stands behind the word for unit.
    private func behindUnitWord(_ clause: Range<Int>) -> UnitScope? {
        let text = document.text
        for index in clause where text[index] == 0xE5 || text[index] == 0xEB {
            for word in StatedUnits.unitWords where text[index..<clause.upperBound].starts(with: word) {
                var value = index + word.count
                while value < clause.upperBound, text[value] == 0x20 { value += 1 }
                guard
                    let mark = StatedUnits.unitMarks.first(where: { text[value..<clause.upperBound].starts(with: $0) })
                else { continue }
                value += mark.count
                let end =
                    (value..<clause.upperBound).first { index in
                        text[index] == UInt8(ascii: ",") || text[index] == UInt8(ascii: ")")
                            || text[index...].starts(with: "，".utf8) || text[index...].starts(with: "）".utf8)
                    } ?? clause.upperBound
                if let stated = reader.analyzer.quantities.statedUnit(in: text, range: value..<end), stated.unit != nil
                {
                    return stated
                }
            }
        }
        return nil
    }

    private static let unitWords = ["单位", "單位", "単位", "단위"].map { Array($0.utf8) }
    private static let unitMarks = [":", "：", "为", "為", "是", "均为", "均為", "は"].map { Array($0.utf8) }

    /// How a line starts that says what all figures are counted in.
    private static let statements = [
        "all figures", "all amounts", "all values", "all numbers", "all flows", "all data", "figures", "amounts",
        "values", "numbers",
        "flows in", "net flows in", "data in", "note: figures", "note: amounts", "note: all", "note: values",
        "notes: figures", "notes: amounts",
        "in thousand", "in million", "in billion", "beträge in", "angaben in", "alle angaben", "alle beträge",
        "werte in", "zahlen in", "montants en", "en millions", "en milliers", "en milliards", "chiffres en",
        "cifras en", "importes en", "datos en", "en millones", "en miles", "valores em", "em milhões", "em milhares",
        "dados em", "importi in", "in milioni", "dati in", "valori in", "unit:", "units:",
        "unless otherwise", "unless stated", "unless noted", "denominated in", "expressed in", "reported in",
        "measured in", "stated in", "shown in", "quoted in", "currency:", "amounts shown", "table in", "sums in",
        "the figures", "the table is in", "everything in", "soweit nicht anders", "sofern nicht anders",
        "sauf mention contraire", "sauf indication contraire", "salvo indicación", "salvo indicação", "salvo diversa",
        "bedragen in", "cijfers in", "quantités en", "cantidades en", "quantidades em", "importi espressi in",
    ]

    /// A magnitude alone joins the unit that stands already ("currency": "USD", "scale": "thousands").
    func add(_ stated: UnitScope, to scope: inout Scope) {
        if scope.unit == nil, let unit = stated.unit { (scope.unit, scope.unitCandidates) = (unit, stated.candidates) }
        if scope.unitPower == 0, stated.unit == nil || stated.unit == scope.unit { scope.unitPower = stated.power }
    }
}
