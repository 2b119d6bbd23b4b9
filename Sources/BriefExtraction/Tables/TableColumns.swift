import BriefModel
import BriefReading

/// What the headers and cells of a table say about its columns.
struct TableColumns {
    enum Role: Hashable {
        /// Figures of flows; `nil` leaves the direction to the sign.
        case flow(Flow.Direction?)
        case subject, symbol, name, date, rank
        /// `isPercent` when the header says so.
        case change(horizon: String?, isPercent: Bool)
        case price
        case amount, unit, from, to, direction
        /// Names what each row measures.
        case measure
        /// Figures that are neither flow nor move.
        case null
        case unknown

        var isText: Bool {
            switch self {
            case .subject, .symbol, .name, .date, .rank, .unit, .from, .to, .direction, .measure: true
            default: false
            }
        }
    }

    private(set) var roles: [Role]
    /// Unit and date that a header states for its column.
    private(set) var scopes: [Scope]
    /// `prior-period` and `cumulative` that a header states.
    let flags: [RecordFlags]
    /// Of tables with a column per day.
    let dates: [DateReading?]
    /// The innermost header cell of each column.
    let headers: [Range<Int>?]
    /// The column that names the rows.
    let labelColumn: Int

    /// `outer` is the scope of caption and section.
    init(table: Table, outer: Scope, document: Document, analyzer: Analyzer, reader: ScopeReader) {
        let width = table.rows.map(\.count).max() ?? 0
        let headerRows = table.rows[..<min(table.headerRows, table.rows.count)]
        var readings: [HeaderReading] = []
        var scopes: [Scope] = []
        var headers: [Range<Int>?] = []
        var dates: [DateReading?] = []
        for column in 0..<width {
            var cells: [Range<Int>] = []
            for row in headerRows where column < row.count && !row[column].isEmpty && row[column] != cells.last {
                cells.append(row[column])
            }
            headers.append(cells.last)
            let analyses = cells.map { analyzer.label($0, of: document) }
            var scope = analyses.reduce(Scope()) { outer, analysis in reader.scope(of: analysis).inside(outer) }
            let reading = TableColumns.reading(analyses, document)
            scope.horizon = scope.horizon ?? reading.horizon
            scopes.append(scope)
            readings.append(reading)
            dates.append(analyses.lazy.compactMap(\.dates.first).first)
        }
        self.headers = headers
        self.dates = dates
        self.scopes = scopes
        var flags = readings.map(\.flags)
        // "Equity | Debt | Total": the last of several columns without role sums up the others.
        let plain = readings.indices.filter { readings[$0].role == .unknown && $0 > 0 }
        if let last = plain.last, plain.count >= 3, readings[last].isTotal { flags[last].insert(.total) }
        self.flags = flags
        let rows = table.rows.dropFirst(headerRows.count)
        roles = TableColumns.typed(
            TableColumns.settled(
                readings, outer: outer,
                isOfHolders: scopes.contains { $0.isAboutChains || $0.isAboutExchanges || $0.isAboutFunds }
            ) { TableColumns.holdsSigns($0, rows, document) }, rows, document, analyzer)
        for column in roles.indices where roles[column] == .subject || roles[column] == .name {
            // "US Equity | Global Bond": a name that heads figures heads a column of its own.
            if TableColumns.holdsFigures(column, rows, document) { roles[column] = .unknown }
        }
        // "Week" heads days in one table and figures in another.
        for column in roles.indices where roles[column] == .date && TableColumns.holdsFigures(column, rows, document) {
            let cells = rows.lazy.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }.prefix(20)
            let days = cells.count { !analyzer.dates.dates(in: document.text, range: $0).isEmpty }
            if days * 2 < cells.count { roles[column] = .unknown }
        }
        // The corner over names may say what the figures are in: "USD bn".
        for column in roles.indices where roles[column] == .amount && scopes[column].unit != nil {
            if TableColumns.holdsWords(column, rows, document) { roles[column] = .unknown }
        }
        labelColumn = TableColumns.labelColumn(roles, scopes, rows: rows, document: document)
        // "Fund (EUR m) | May | June": the unit at the head of the names is that of all figures.
        if labelColumn < scopes.count, case let corner = scopes[labelColumn], corner.unit != nil, !corner.isUnitWeak {
            for column in scopes.indices where scopes[column].unit == nil && !roles[column].isText {
                self.scopes[column].unit = corner.unit
                self.scopes[column].unitCandidates = corner.unitCandidates
                if scopes[column].unitPower == 0 { self.scopes[column].unitPower = corner.unitPower }
            }
        }
        typePercents(rows, isAboutFlows: outer.isAboutFlows && !outer.isAboutMovers, document)
    }

    /// Under "Latest" a column "Date" holds dates: what the innermost header says of words counts alone.
    private static func reading(_ cells: [Analysis], _ document: Document) -> HeaderReading {
        if cells.count > 1, let last = cells.last, case let inner = HeaderReading([last], text: document.text),
            inner.role.isText
        {
            return inner
        }
        return HeaderReading(cells, text: document.text)
    }

    private static func holdsWords(_ column: Int, _ rows: ArraySlice<[Range<Int>]>, _ document: Document) -> Bool {
        let cells = rows.lazy.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }.prefix(20)
        let words = cells.count { cell in
            let text = document.text[cell]
            return !text.contains(where: \.isASCIIDigit) && text.contains { $0.isASCIILetter || $0 >= 0xC3 }
        }
        return words * 2 > cells.count
    }

    private static func holdsFigures(_ column: Int, _ rows: ArraySlice<[Range<Int>]>, _ document: Document) -> Bool {
        let cells = rows.lazy.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }.prefix(20)
        // Digits alone may be a code.
        let figures = cells.count { cell in
            let text = document.text[cell]
            return text.contains(where: \.isASCIIDigit) && text.contains { !$0.isASCIIDigit }
                && !text.contains { $0.isASCIILetter || $0 >= 0xE3 }
        }
        return figures * 2 > cells.count
    }

    /// Words such as "In", "Net" and "Withdrawals" name flows beside other flows, in pairs, and under such a caption.
    ///
    /// - Parameter isOfHolders: a column is headed "Chain", "Exchange", "Fund": "Net" with signs is then what each took.
    private static func settled(
        _ readings: [HeaderReading], outer: Scope, isOfHolders: Bool, isSigned: (Int) -> Bool
    ) -> [Role] {
        let isCertain = outer.isAboutFlows || readings.contains { $0.claim == .certain }
        let pair = readings.filter { $0.claim == .possible && $0.isPairable }.map(\.role)
        let isPair = pair.contains(.flow(.in)) && pair.contains(.flow(.out))
        return readings.indices.map { column in
            let reading = readings[column]
            guard reading.claim == .possible, !isCertain, !isPair else { return reading.role }
            return isOfHolders && reading.role == .flow(.net) && isSigned(column) ? reading.role : .unknown
        }
    }

    /// Both a plus and a minus, or brackets, stand before figures of the column.
    private static func holdsSigns(_ column: Int, _ rows: ArraySlice<[Range<Int>]>, _ document: Document) -> Bool {
        rows.prefix(40).contains { row in
            guard column < row.count, let first = document.text[row[column]].first else { return false }
            return first == UInt8(ascii: "-") || first == UInt8(ascii: "(")
                || document.text[row[column]].starts(with: "−".utf8)
        }
    }

    /// A venue, fund or chain names a row better than the asset beside it.
    private static func labelColumn(
        _ roles: [Role], _ scopes: [Scope], rows: ArraySlice<[Range<Int>]>, document: Document
    ) -> Int {
        let subjects = roles.indices.filter { roles[$0] == .subject }
        let holders = subjects.filter {
            scopes[$0].isAboutExchanges || scopes[$0].isAboutFunds || scopes[$0].isAboutChains
        }
        if subjects.count > 1, let holder = holders.first { return holder }
        if let named = roles.firstIndex(where: { $0 == .subject || $0 == .name }) { return named }
        if let symbol = roles.firstIndex(of: .symbol) { return symbol }
        let textual = roles.indices.first { column in
            guard roles[column] == .unknown else { return false }
            let cells = rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
            let words = cells.filter { cell in
                // "(9.2)" is a figure, whatever its marks.
                let text = document.text[cell]
                return text.count(where: \.isASCIIDigit) * 2 < cell.count
                    && text.contains { $0.isASCIILetter || $0 >= 0xC3 }
            }
            return words.count * 2 > cells.count
        }
        return textual ?? roles.firstIndex { $0 == .date } ?? roles.firstIndex { $0 == .unknown } ?? 0
    }

    /// A column headed as flows whose cells are words says on which side they are, or nothing.
    private static func typed(
        _ said: [Role], _ rows: ArraySlice<[Range<Int>]>, _ document: Document, _ analyzer: Analyzer
    ) -> [Role] {
        var roles = said
        for column in roles.indices {
            guard case .flow = roles[column] else { continue }
            let cells = rows.lazy.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }.prefix(20)
            let words = cells.count { cell in
                let text = document.text[cell]
                return !text.contains(where: \.isASCIIDigit) && text.contains { $0.isASCIILetter || $0 >= 0xC3 }
            }
            guard words * 2 > cells.count else {
                // `"flows": {"2026-03-01": {…}}`: what heads a map stands over its keys.
                let days = cells.count { cell in
                    TableCell(cell, document: document, analyzer: analyzer) == nil
                        && analyzer.dates.dates(in: document.text, range: cell).contains { $0.text.count == cell.count }
                }
                if days * 2 > cells.count, days > 0 { roles[column] = .date }
                continue
            }
            let sides = cells.count { Side.stated(in: analyzer.label($0, of: document), isAboutFlows: true) != nil }
            roles[column] = sides * 2 > cells.count ? .direction : .unknown
        }
        return roles
    }

    /// A change without "%" in its header is one in percent when its cells say so; else it is in points. Under a caption
    /// about flows "1d | 7d | 30d" head amounts.
    private mutating func typePercents(_ rows: ArraySlice<[Range<Int>]>, isAboutFlows: Bool, _ document: Document) {
        for column in roles.indices {
            guard case .change(let horizon, let isStated) = roles[column] else { continue }
            let cells = rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
            let percents = cells.count { cell in
                document.text[cell].contains(UInt8(ascii: "%")) || document.text[cell].contains("％".utf8)
            }
            if isAboutFlows, percents == 0,
                headers[column].map({ !document.text[$0].contains(UInt8(ascii: "%")) }) ?? true
            {
                roles[column] = .unknown
            } else if !isStated {
                roles[column] = percents * 2 > cells.count ? .change(horizon: horizon, isPercent: true) : .null
            }
        }
    }

    /// The same columns for a table without header that goes on below this one.
    func fits(_ table: Table) -> Bool {
        table.headerRows == 0 && (table.rows.map(\.count).max() ?? 0) == roles.count
    }
}

extension ArraySlice where Element == UInt8 {
    func contains(_ other: String.UTF8View) -> Bool { Array(self).containsSubsequence(Array(other)) }
}
