import BriefModel
import BriefReading

/// Finds the movers of a table: by its headers where these name a change column, else row by row as lines of a list.
struct TableMovers {
    let document: Document
    let table: Table
    let scope: Scope
    let analyzer: Analyzer
    let reader: ScopeReader
    let setting: MoverSetting
    let columns: MoverColumns
    private let long: LongTable?
    private let trace: TableTrace?
    private let mainChange: Int?

    /// - Parameter above: the columns of the table before, when nothing but a heading stands between.
    init(
        document: Document, table: Table, scope: Scope, analyzer: Analyzer, reader: ScopeReader, setting: MoverSetting,
        above: MoverColumns? = nil, long: LongTable? = nil, trace: TableTrace? = nil
    ) {
        self.trace = trace
        self.long = long
        self.document = document
        self.table = table
        self.scope = scope
        self.analyzer = analyzer
        self.reader = reader
        self.setting = setting
        let own = MoverColumns(table: table, document: document, analyzer: analyzer, scope: scope)
        // A table without headers goes on with those of the one above.
        columns = own.hasHeaders ? own : above?.fitting(own.roles.count) ?? own
        mainChange = TableMovers.mainChange(columns, scope.horizon ?? setting.horizon ?? "P1D")
    }

    /// The headers name who moved and by how much.
    var isExplicit: Bool {
        guard columns.hasHeaders, let naming, let mainChange else { return false }
        // "Week | YTD" under a caption of flows head amounts.
        if scope.isAboutFlows || scope.unitPower > 0, !scope.isAboutMovers, !columns.statesPercent { return false }
        // "Present limit | New limit | Change" is about limits.
        if columns.skipped > 1, !scope.isAboutMovers, !columns.roles.contains(.price) { return false }
        let isNamed = columns.roles[naming] != .unknown
        if columns.isBlank[naming], setting.isMarketText, !scope.isAboutFlows, isSigned(mainChange) { return true }
        guard isNamed || scope.isAboutMovers || columns.roles.contains(.price) else { return false }
        if isNamed, setting.isMarketText, !scope.isAboutFlows { return true }
        return columns.roles.contains(.price) || scope.isAboutMovers
    }

    /// Each row names what it measures.
    var isLong: Bool { long.map { !$0.isInferred } ?? false }

    func movers() -> [MoverCandidate] {
        let measured = measured()
        if !measured.isEmpty { return measured }
        if isExplicit {
            trace?.reader = "movers: a name column and changes"
            return byColumns()
        }
        if columns.isInferred, isPlainlyMoves {
            trace?.reader = "movers: names, prices and signed percentages without headers"
            return byColumns()
        }
        if columns.hasHeaders, !scope.isAboutMovers, !table.rows.prefix(table.headerRows).contains(where: isFigures) {
            return []
        }
        let found = inPairs() ?? byLines()
        if !found.isEmpty { trace?.reader = "movers: row by row, as a list" }
        return found
    }

    /// Of rows that each name what they measure.
    func measured() -> [MoverCandidate] {
        guard let long, columns.changes.isEmpty || !long.isInferred else { return [] }
        let found = table.rows.dropFirst(table.headerRows).compactMap { mover(in: $0, of: long) }
        if !found.isEmpty { trace?.reader = "movers: a measure and its value in each row" }
        return found
    }

    /// Signed percentages beside names and prices are moves in a market report that is not about flows here.
    private var isPlainlyMoves: Bool {
        scope.isAboutMovers || setting.isMarketText && !scope.isAboutFlows && columns.roles.contains(.price)
    }

    /// The column whose period is the brief's, else the one without a period, else the first.
    private static func mainChange(_ columns: MoverColumns, _ horizon: String) -> Int? {
        func period(_ column: Int) -> String? {
            if case .change(let horizon, _) = columns.roles[column] { horizon } else { nil }
        }
        let changes = columns.changes
        return changes.first { period($0) == horizon } ?? changes.first { period($0) == nil } ?? changes.first
    }

    private var naming: Int? {
        columns.first(.symbol) ?? columns.roles.indices.first { columns.roles[$0] == .name && isWords($0) }
            ?? columns.first(.unknown).flatMap { isWords($0) ? $0 : nil }
    }

    private func isWords(_ column: Int) -> Bool {
        let cells = table.rows.dropFirst(table.headerRows).compactMap { column < $0.count ? $0[column] : nil }
        let named = cells.count { cell in document.text[cell].contains { $0.isASCIILetter || $0 >= 0xC3 } }
        return named * 2 > cells.count
    }

    /// All its cells are percentages with a sign or an arrow.
    private func isSigned(_ column: Int) -> Bool {
        let cells = table.rows.dropFirst(table.headerRows).compactMap { column < $0.count ? $0[column] : nil }
            .filter { !$0.isEmpty }
        return !cells.isEmpty
            && cells.allSatisfy { cell in
                let text = document.text[cell]
                guard text.contains(UInt8(ascii: "%")), let first = text.first else { return false }
                return first == UInt8(ascii: "+") || first == UInt8(ascii: "-") || text.starts(with: "−".utf8)
                    || text.arrow != nil
            }
    }

    // MARK: by headers

    private func byColumns() -> [MoverCandidate] {
        var found: [MoverCandidate] = []
        var inner = scope
        for row in table.rows.dropFirst(table.headerRows) {
            if let label = subheading(row) {
                inner = reader.scope(of: label).inside(scope)
                continue
            }
            for change in columns.changes {
                if let mover = mover(in: row, change: change, scope: inner) { found.append(mover) }
            }
        }
        return found
    }

    /// A row with words in one cell only names the rows below it.
    private func subheading(_ row: [Range<Int>]) -> Range<Int>? {
        let filled = row.filter { !$0.isEmpty }
        guard let first = filled.first, let last = filled.last, filled.count <= 2 else { return nil }
        let label = first.lowerBound..<last.upperBound
        let hasFigure = filled.contains { cell in document.text[cell].contains { $0.isASCIIDigit } }
        return hasFigure ? nil : label
    }

    private func mover(in row: [Range<Int>], change: Int, scope: Scope) -> MoverCandidate? {
        guard let naming, naming < row.count, !row[naming].isEmpty, change < row.count,
            let name = name(in: row, naming),
            let cell = TableCell(row[change], document: document, analyzer: analyzer),
            let value = cell.quantity.signedValue, !cell.quantity.hasScale,
            cell.quantity.kind == .percent || cell.quantity.kind == .number
        else { return nil }
        guard case .change(let horizon, let headSide) = columns.roles[change] else { return nil }
        var inner = scope
        let marked = document.text[row[change]].arrow
        inner.moverDirection = marked ?? side(of: row) ?? headSide ?? scope.moverDirection
        let reading = MoverDirection(value: value, quantity: cell.quantity, scope: inner)
        var mover = Mover(symbol: name.symbol, name: name.name, direction: reading.direction)
        mover.assetID = name.id
        mover.changePercent = reading.change
        var places = [row[naming], row[change]]
        if change == mainChange { addPrice(&mover, row, name, &places) }
        mover.rank = rank(in: row)
        mover.horizon = horizon ?? scope.horizon ?? setting.horizon ?? "P1D"
        let start = places.map(\.lowerBound).min() ?? row[naming].lowerBound
        var flags: RecordFlags = name.isIndex ? [.index] : []
        if change != mainChange { flags.insert(.priorPeriod) }
        return MoverCandidate(
            mover: mover, figure: row[change], evidence: start..<(places.map(\.upperBound).max() ?? start),
            rule: "mover.table", confidence: 90, flags: flags, section: table.section, date: date(of: row))
    }

    private func side(of row: [Range<Int>]) -> Mover.Direction? {
        guard let column = columns.first(.side), column < row.count, !row[column].isEmpty else { return nil }
        let cell = analyzer.analyze(row[column], of: document)
        for cue in cell.cues {
            if cue.has(.losers) || cue.has(.down) { return .loser }
            if cue.has(.gainers) || cue.has(.up) { return .gainer }
        }
        return nil
    }

    private func name(in row: [Range<Int>], _ naming: Int) -> MoverName? {
        let cell = MoverLeader(row[naming], document.text)?.name ?? row[naming]
        let parts = TradedName(cell, document: document, analyzer: analyzer)
        guard var name = MoverName(cell: parts.asset, document: document, analyzer: analyzer) else { return nil }
        if columns.roles[naming] == .symbol, let column = columns.first(.name), column < row.count,
            !row[column].isEmpty
        {
            name.name = document.readable(row[column])
        }
        return name
    }

    private func addPrice(
        _ mover: inout Mover, _ row: [Range<Int>], _ name: MoverName, _ places: inout [Range<Int>]
    ) {
        let leader = naming.flatMap { MoverLeader(row[$0], document.text)?.figure }
        let column = columns.first(.price) ?? naming
        guard let column, column < row.count, let place = columns.first(.price) == nil ? leader : row[column],
            let cell = TableCell(place, document: document, analyzer: analyzer), !cell.quantity.hasScale,
            cell.quantity.kind == .money || cell.quantity.kind == .number, cell.quantity.value != nil
        else { return }
        mover.price = cell.quantity.value
        mover.priceUnit =
            cell.quantity.unit == nil || cell.quantity.kind == .number
            ? columns.units[column] ?? currency(in: row) ?? quote(in: row) ?? (scope.unitPower == 0 ? scope.unit : nil)
                ?? setting.currency(ofSymbol: mover.symbol)
            : setting.unit(of: cell.quantity, exchange: name.exchange)
        places.append(place)
    }

    /// What a column of currencies says.
    private func currency(in row: [Range<Int>]) -> String? {
        guard let column = columns.first(.currency), column < row.count else { return nil }
        return analyzer.quantities.statedUnit(in: document.text, range: row[column])?.unit
    }

    /// "KLP/USDT": what its price is in.
    private func quote(in row: [Range<Int>]) -> String? {
        guard let naming, let quote = TradedName(row[naming], document: document, analyzer: analyzer).quote else {
            return nil
        }
        return document.readable(quote)
    }

    private func rank(in row: [Range<Int>]) -> Int? {
        guard let column = columns.first(.rank), column < row.count else { return nil }
        return Int(document.string(row[column]).filter { $0.isNumber })
    }

    func date(of row: [Range<Int>]) -> DateReading? {
        guard let column = columns.first(.date), column < row.count else { return nil }
        return analyzer.dates.dates(in: document.text, range: row[column]).first
    }

    // MARK: by lines

    /// "Render  RNDR" above "$3.07  ▼ 4.05%": each mover takes two rows.
    private func inPairs() -> [MoverCandidate]? {
        guard table.rows.count >= 2, table.rows.count % 2 == 0 else { return nil }
        var found: [MoverCandidate] = []
        for index in stride(from: 0, to: table.rows.count, by: 2) {
            let cells = table.rows[index].filter { !$0.isEmpty }
            let figures = table.rows[index + 1].filter { !$0.isEmpty }
            guard let first = cells.first, let last = figures.last,
                !cells.contains(where: { document.text[$0].contains(where: \.isASCIIDigit) }),
                figures.allSatisfy({ document.text[$0].contains(where: \.isASCIIDigit) }),
                figures.contains(where: { document.text[$0].contains(UInt8(ascii: "%")) })
            else { return nil }
            let analysis = analyzer.analyze(first.lowerBound..<last.upperBound, of: document)
            var line = LineMovers(
                document: document, analysis: analysis, scope: scope, setting: setting, section: table.section)
            line.isListed = true
            found += line.movers()
        }
        return found
    }

    /// A name and a percentage with a sign head no columns.
    private func isFigures(_ row: [Range<Int>]) -> Bool {
        row.contains { cell in
            guard let first = document.text[cell].first else { return false }
            if (first == UInt8(ascii: "+") || first == UInt8(ascii: "-")) {
                return document.text[cell].dropFirst().first?.isASCIIDigit ?? false
                    && document.text[cell].contains(UInt8(ascii: "%"))
            }
            // "$AAA +8.7%": name and figure in one cell.
            return first == UInt8(ascii: "$") && document.text[cell].last == UInt8(ascii: "%")
                && !(document.text[cell].dropFirst().first?.isASCIIDigit ?? true)
        }
    }

    private func byLines() -> [MoverCandidate] {
        var found: [MoverCandidate] = []
        var inner = scope
        for (index, row) in table.rows.enumerated() where index >= table.headerRows || isFigures(row) {
            let filled = row.filter { !$0.isEmpty }
            guard let first = filled.first, let last = filled.last else { continue }
            if let label = subheading(row) {
                let own = reader.scope(of: label)
                if own.isAboutMovers { inner = own.inside(scope) }
                if own.isAboutMovers || filled.count == 1 { continue }
            }
            let range = first.lowerBound..<last.upperBound
            let analysis = analyzer.analyze(range, of: document)
            let start = analysis.tokens.firstIndex { !($0.isQuantity || $0.kind == .mark) } ?? 0
            var line = LineMovers(
                document: document, analysis: analysis, scope: inner, setting: setting, section: table.section)
            line.isListed = true
            line.start = start
            if start > 0, let rank = Int(document.string(first).filter(\.isNumber)), start <= 2, rank < 1000 {
                line.rank = rank
            }
            found += line.movers()
        }
        return found
    }
}
