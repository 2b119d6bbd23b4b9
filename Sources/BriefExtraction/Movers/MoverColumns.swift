import BriefModel
import BriefReading

/// What the columns of a table of price moves hold, by their headers and, where these are silent, by their cells.
struct MoverColumns {
    enum Role: Hashable {
        case symbol, name, rank, side, date, price, points
        /// What prices of the row are in.
        case currency
        /// A change in percent; `side` where the header says that its figures are losses.
        case change(horizon: String?, side: Mover.Direction?)
        /// A figure that is neither price nor move.
        case other
        case unknown
    }

    private(set) var roles: [Role] = []
    /// What a header says about the unit of its column.
    private(set) var units: [String?] = []
    let hasHeaders: Bool
    /// A header or the cells of a column of changes say that these are in percent.
    private(set) var statesPercent = false
    /// Of each column: its header has a percent sign or says "pct".
    private var saysPercent: [Bool] = []
    /// Of each column: its header is a currency's code and nothing else (`usd`).
    private var isCode: [Bool] = []
    /// Of each column: its header may name rows ("Currency").
    private var isNamable: [Bool] = []
    /// How many columns are headed as limits, counts and the like.
    private(set) var skipped = 0
    /// The cells said what the columns hold, nothing stands over them.
    private(set) var isInferred = false
    /// Columns that name who led or trailed a group of others ("Top stock": "Kelp (+3.1%)").
    private(set) var leaders: [(column: Int, side: Mover.Direction)] = []
    /// Of each column: nothing stands over it.
    private(set) var isBlank: [Bool] = []

    /// - Parameter scope: of the caption and the section.
    init(table: Table, document: Document, analyzer: Analyzer, scope: Scope = Scope()) {
        let width = min(table.rows.map(\.count).max() ?? 0, 64)
        let heads = table.rows[..<min(table.headerRows, table.rows.count)]
        hasHeaders = !heads.isEmpty
        var (base, quote): (Int?, Int?) = (nil, nil)
        for column in 0..<width {
            let cells = heads.compactMap { row in column < row.count && !row[column].isEmpty ? row[column] : nil }
            let words = cells.map { HeaderWords($0, text: document.text, cues: analyzer.cues) }
            var role = MoverColumns.role(words)
            // Under "Gainers" a column `pct` is no other share.
            if role == .other, scope.isAboutMovers, let word = words.last, word.words.count == 1, word.hasPercent,
                !word.has(.percentNull)
            {
                role = .change(horizon: nil, side: nil)
            }
            roles.append(role)
            isCode.append(words.last.map(MoverColumns.isCode) ?? false)
            isNamable.append(words.last?.has(.name) ?? false)
            saysPercent.append(words.last?.hasPercent ?? false)
            isBlank.append(words.isEmpty)
            if words.contains(where: { $0.has(.header, .skip) }) { skipped += 1 }
            if let word = words.last?.words, MoverColumns.isEnd(word, "base") { base = column }
            if let word = words.last?.words, MoverColumns.isEnd(word, "quote") { quote = column }
            if let side = words.last.flatMap(MoverColumns.leaderSide) { leaders.append((column, side)) }
            units.append(
                cells.lazy.compactMap { analyzer.quantities.unitScope(in: document.text, range: $0) }.first.flatMap {
                    $0.power == 0 ? $0.unit : nil
                } ?? words.lazy.flatMap(\.words).compactMap { MoverColumns.codes[$0] }.first)
        }
        if let base, let quote {
            // Of a traded pair the base is what moves, and its price is in the quote.
            for column in roles.indices where roles[column] == .symbol { roles[column] = .other }
            roles[base] = .symbol
            roles[quote] = .currency
        }
        let body = Array(table.rows.dropFirst(table.headerRows).prefix(40))
        if hasHeaders { roles = unnamed(body, document, analyzer) }
        settleChanges(body, document)
        settlePrices()
        settleBlanks(body, document, analyzer)
        if !hasHeaders {
            let caption = table.caption.map { document.text[$0].contains(UInt8(ascii: "%")) } ?? false
            infer(body, document, analyzer, isPercent: caption)
        }
    }

    /// Of a table without headers: names, a signed percentage, and the figure before it, which is the price.
    ///
    /// - Parameter isPercent: the caption says that changes are in percent.
    private mutating func infer(
        _ rows: [[Range<Int>]], _ document: Document, _ analyzer: Analyzer, isPercent: Bool
    ) {
        let kinds = roles.indices.map { column in
            MoverCellKind(rows.compactMap { column < $0.count ? $0[column] : nil }, document, analyzer)
        }
        guard rows.count >= 2,
            let change = kinds.firstIndex(of: .move) ?? (isPercent ? kinds.firstIndex(of: .signed) : nil),
            let name = kinds.indices.first(where: { kinds[$0] == .words || kinds[$0] == .codes })
        else { return }
        for column in kinds.indices { roles[column] = .other }
        roles[change] = .change(horizon: nil, side: nil)
        roles[name] = .name
        if kinds[name] == .codes, name + 1 < kinds.count, kinds[name + 1] == .words {
            roles[name] = .symbol
            roles[name + 1] = .name
        }
        if kinds[0] == .ranks { roles[0] = .rank }
        if let price = kinds[..<change].lastIndex(where: { $0 == .figures || $0 == .money })
            ?? kinds.firstIndex(of: .money)
        {
            roles[price] = .price
        }
        statesPercent = true
        isInferred = true
    }

    /// A column that nothing stands over: tickers beside names, or what each price is counted in ("$/bbl").
    private mutating func settleBlanks(_ rows: [[Range<Int>]], _ document: Document, _ analyzer: Analyzer) {
        guard hasHeaders, !changes.isEmpty else { return }
        for column in roles.indices where isBlank[column] {
            let cells = rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
            guard cells.count >= 2 else { continue }
            if column > 0, roles[column - 1] == .name, !roles.contains(.symbol),
                cells.allSatisfy({ MoverName.isTicker(document.text[$0]) })
            {
                roles[column] = .symbol
            } else if column > 0, !roles.contains(.currency),
                cells.allSatisfy({ document.text[$0].contains(UInt8(ascii: "/")) && $0.count <= 10 }),
                cells.contains(where: { analyzer.quantities.statedUnit(in: document.text, range: $0)?.unit != nil })
            {
                roles[column] = .currency
            }
        }
    }

    private static let codes = [
        "usd": "USD", "eur": "EUR", "gbp": "GBP", "hkd": "HKD", "jpy": "JPY", "inr": "INR", "aud": "AUD", "cad": "CAD",
        "cny": "CNY", "chf": "CHF", "sgd": "SGD", "usdt": "USDT", "gbx": "GBX", "gbp.": "GBP", "krw": "KRW", "p": "GBX",
        "pence": "GBX", "rs": "INR", "元": "CNY", "港元": "HKD", "円": "JPY", "sek": "SEK", "nok": "NOK", "dkk": "DKK",
        "pln": "PLN", "brl": "BRL", "zar": "ZAR", "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "₹": "INR",
        "¥": "JPY", "hk$": "HKD", "a$": "AUD", "c$": "CAD",
    ]

    /// Of header cells from the outermost to the innermost: under "price" a currency's code heads prices.
    private static func role(_ cells: [HeaderWords]) -> Role {
        guard let last = cells.last else { return .unknown }
        if cells.count > 1, isCode(last) { return role(cells[cells.count - 2]) }
        return role(last)
    }

    /// `base`, `baseAsset`, `base_currency`: an end of a traded pair.
    private static func isEnd(_ words: [String], _ end: String) -> Bool {
        guard words.first == end, words.count <= 2 else { return false }
        return words.count == 1
            || ["asset", "currency", "coin", "token", "symbol", "ccy", "cur", "unit"].contains(words[1])
    }

    private static func leaderSide(_ words: HeaderWords) -> Mover.Direction? {
        words.has(.gainers) == words.has(.losers) ? nil : words.has(.gainers) ? .gainer : .loser
    }

    private static func isCode(_ words: HeaderWords) -> Bool {
        words.words.count == 1
            && words.words.first.map { $0.utf8.count == 3 && codes[$0] != nil || coins.contains($0) } ?? false
    }

    /// The price that a change is measured against.
    private static let bases: Set = [
        "close", "prev", "previous", "prior", "vortag", "vortages", "schlusskurs", "veille", "anterior", "precedente",
        "前日", "前收", "昨收",
    ]

    private static let coins: Set = ["btc", "eth", "sats", "bnb", "sol", "xrp", "usdt", "usdc"]

    /// A code alone heads prices where nothing else does; beside a price in money one in coins is another way to say it.
    private mutating func settlePrices() {
        if !roles.contains(.price), !changes.isEmpty,
            let column = roles.indices.first(where: { isCode[$0] && roles[$0] != .currency && units[$0] != nil })
        {
            roles[column] = .price
        }
        let prices = roles.indices.filter { roles[$0] == .price }
        if prices.count > 1, prices.contains(where: { units[$0] != nil }) {
            for column in prices where isCode[column] && units[column] == nil { roles[column] = .other }
        }
        let names = roles.indices.filter { roles[$0] == .name || roles[$0] == .symbol }
        if names.isEmpty, let column = roles.indices.first(where: { roles[$0] == .currency && isNamable[$0] }) {
            roles[column] = .name
        }
    }

    static func role(_ words: HeaderWords) -> Role {
        // "Diff. to previous close %"
        if words.has(.column, .points), words.hasPercent, !words.has(.null), !words.has(.noun), !words.has(.flowTopic) {
            return .change(horizon: words.period, side: nil)
        }
        // "Change vs prev. close (%)": the close before is what the change is against.
        if words.hasPercent, words.has(.priceLabel, .skip), words.words.contains(where: bases.contains),
            words.saysChange || words.has(.column, .percent), !words.has(.null), !words.has(.percentNull),
            !words.has(.noun), !words.has(.flowTopic)
        {
            return .change(horizon: words.period, side: nil)
        }
        let isOther =
            words.has(.priceLabel, .skip) || words.has(.percentNull) || words.has(.noun) || words.has(.flowTopic)
            || (words.has(.null) && !words.has(.priceLabel, .last)) || words.has(.average)
        let horizon = words.period
        let isYearToDate = words.has(.cumulative)
        // "Share" heads names; what is counted in shares has figures below it.
        if words.words.count == 1, words.has(.share) || words.has(.column, .name), !words.has(.priceLabel) {
            return .name
        }
        let isOfFlows = words.has(.noun) || words.has(.flowTopic)
        if isOther, !isYearToDate || isOfFlows || words.has(.percentNull) { return .other }
        // "TER %", `premium_pct`: a share of something, no move.
        if words.hasPercent, !words.saysChange, horizon == nil, words.has(.header, .null) || words.has(.header, .skip) {
            return .other
        }
        let side: Mover.Direction? =
            words.has(.column, .loser) ? .loser : words.has(.column, .gainer) ? .gainer : nil
        let period = horizon ?? (isYearToDate ? "P1Y" : nil)
        if words.has(.column, .points) { return words.hasPercent ? .change(horizon: period, side: nil) : .points }
        // "pct" alone says nothing about what is counted: "ter_pct".
        let isChange = words.has(.change) && (words.foreignCount == 0 || words.saysChange)
        let isMove = isChange || words.has(.column, .percent) || side != nil || words.has(.movers)
        if isMove || (words.hasPercent && words.foreignCount == 0) || (period != nil && words.foreignCount == 0) {
            return .change(horizon: period, side: side)
        }
        if words.has(.priceLabel, .last) || words.has(.column, .last) { return .price }
        if words.has(.symbol) || words.has(.column, .symbol) { return .symbol }
        if words.has(.header, .unit) { return .currency }
        if words.has(.rank) || words.has(.column, .rank) { return .rank }
        if words.has(.name) || words.has(.column, .name) || words.has(.header, .subject) { return .name }
        if words.has(.column, .side) || words.has(.header, .direction) { return .side }
        if words.has(.header, .date) { return .date }
        return words.has(.header, .null) || words.hasPercent ? .other : .unknown
    }

    /// "Change" beside "% change" is in money; a change whose cells are large or carry magnitudes is none.
    private mutating func settleChanges(_ rows: [[Range<Int>]], _ document: Document) {
        if changes.isEmpty {
            // "Against yesterday" over "+1.2%": the cells say that it is no change in money.
            for column in roles.indices where roles[column] == .points {
                let cells = rows.compactMap {
                    column < $0.count && !$0[column].isEmpty ? document.text[$0[column]] : nil
                }
                let percents = cells.count { $0.contains(UInt8(ascii: "%")) || $0.contains("％".utf8) }
                if percents * 2 > cells.count { roles[column] = .change(horizon: nil, side: nil) }
            }
        }
        let changes = roles.indices.filter { if case .change = roles[$0] { true } else { false } }
        let marked = changes.filter { column in
            rows.contains { row in
                column < row.count && document.text[row[column]].contains(UInt8(ascii: "%"))
            }
        }
        let said = changes.filter { saysPercent[$0] }
        statesPercent = !marked.isEmpty || !said.isEmpty
        for column in changes {
            let cells = rows.compactMap { column < $0.count ? $0[column] : nil }.filter { !$0.isEmpty }
            let isMoney = cells.contains { cell in
                document.text[cell].contains(UInt8(ascii: "$")) && !document.text[cell].contains(UInt8(ascii: "%"))
            }
            // "Month" over "Aug", "Jul" heads no moves.
            let figures = cells.count { cell in document.text[cell].contains(where: \.isASCIIDigit) }
            if figures * 2 < cells.count {
                roles[column] = .unknown
                continue
            }
            let isUnmarked =
                marked.isEmpty
                ? !said.isEmpty && !saysPercent[column] && period(column) == nil : !marked.contains(column)
            if isUnmarked || isMoney { roles[column] = .points }
        }
    }

    /// These columns for a table of that width that goes on below; without the one of currencies where a row writes them
    /// beside the name.
    func fitting(_ width: Int) -> MoverColumns? {
        if roles.count == width { return self }
        guard roles.count == width + 1, let column = first(.currency), isBlank[column] else { return nil }
        var narrow = self
        narrow.roles.remove(at: column)
        narrow.units.remove(at: column)
        narrow.isBlank.remove(at: column)
        narrow.leaders = []
        return narrow
    }

    private func period(_ column: Int) -> String? {
        if case .change(let horizon, _) = roles[column] { horizon } else { nil }
    }

    func first(_ role: Role) -> Int? { roles.firstIndex(of: role) }

    var changes: [Int] {
        roles.indices.filter { if case .change = roles[$0] { true } else { false } }
    }
}
