import BriefModel

/// What the words of a column's header (or of a row's label, or of a key) say about its figures.
struct HeaderReading {
    /// How sure the words alone are that figures of the column move.
    enum FlowClaim {
        /// "Net inflow", "Outflow (US$m)"
        case certain
        /// "In", "Withdrawals", "Net": only among flows.
        case possible
    }

    var role: TableColumns.Role = .unknown
    var claim: FlowClaim?
    /// Half of a pair of columns ("Deposits", "Withdrawals") that are flows together.
    var isPairable = false
    var horizon: String?
    var flags: RecordFlags = []
    /// "Total" and nothing else.
    private(set) var isTotal = false

    private var values: Set<SenseValue> = []
    private var prices: Set<SenseValue> = []
    private var kinds: SenseClasses = []
    private var flowNouns: Set<SenseValue> = []
    private var isNetLabel = false
    private var hasPercent = false
    private var hasOtherNull = false
    /// The last word names a unit: `net_flow_unit`, "Inflow currency".
    private var endsInUnit = false

    /// The cells of one header from the outermost to the innermost.
    init(_ cells: [Analysis], text: [UInt8]) {
        for cell in cells { collect(cell, text) }
        if let inner = cells.last, inner.cues.count == 1, let cue = inner.cues.first {
            isTotal = cue.tokens.count == inner.tokens.count && cue.sense(.label)?.value == .total
        }
        if kinds.contains(.prior) { flags.insert(.priorPeriod) }
        if kinds.contains(.cumulative) { flags.insert(.cumulative) }
        role = readRole(words: cells.reduce(0) { $0 + $1.tokens.count { $0.kind == .word } })
    }

    private mutating func collect(_ cell: Analysis, _ text: [UInt8]) {
        if text.finds("%", within: cell.block) || text.finds("％", within: cell.block) { hasPercent = true }
        for cue in cell.cues {
            let word = cell.text(of: cue.tokens).map { text[$0].map { $0.isASCIIUpper ? $0 | 0x20 : $0 } } ?? []
            if HeaderReading.percentWords.contains(where: { word.containsSubsequence($0) }) { hasPercent = true }
            // "Bonds" or "Debt" over figures of flows says whose these are.
            let isAsset = cue.sense(.null)?.value == .near && !HeaderReading.bases.contains(word)
            for sense in cue.senses {
                if !isAsset || sense.kind != .null && sense.kind != .percentNull { kinds.insert(sense.kind) }
                switch sense.kind {
                case .header: values.insert(sense.value)
                case .priceLabel: prices.insert(sense.value)
                case .horizon: if horizon == nil { horizon = sense.value.text }
                case .noun:
                    if HeaderReading.flowStems.contains(where: { word.containsSubsequence($0) })
                        || word.contains(where: { $0 >= 0x80 })
                    {
                        flowNouns.insert(sense.value)
                    } else {
                        values.insert(sense.value)
                    }
                // Beside a figure "bonds" are what it is of; in a header they only say whose flows these are.
                case .null where isAsset: break
                case .null where !HeaderReading.measures.contains(word): hasOtherNull = true
                default: break
                }
            }
            if cue.tokens.upperBound == cell.tokens.count, cue.tokens.lowerBound > 0,
                cue.senses.contains(where: { $0.kind == .header && $0.value == .unit })
            {
                endsInUnit = true
            }
            if HeaderReading.netMarks.contains(where: { word.containsSubsequence($0) }) { isNetLabel = true }
        }
    }

    private mutating func readRole(words: Int) -> TableColumns.Role {
        if endsInUnit { return .unit }
        if values.contains(.skip) { return .null }
        if let flow = readFlow() { return flow }
        let isHorizonOnly = horizon != nil && words <= 2
        let isPrice = prices.contains(.last) && !prices.contains(.skip) && !hasPercent
        let isMove = kinds.contains(.change) || kinds.contains(.up) || kinds.contains(.down)
        if prices.contains(.skip), !isMove || hasOtherNull { return .null }
        if isMove || isHorizonOnly || hasPercent && words <= 1 {
            // "Fee %", "Weight %" name a share of something.
            if kinds.contains(.percentNull), !kinds.contains(.change) || hasOtherNull { return .null }
            if values.contains(.null), !isHorizonOnly, !kinds.contains(.change) { return .null }
            return .change(horizon: horizon, isPercent: hasPercent || horizon != nil)
        }
        if hasPercent { return .null }
        if isPrice { return .price }
        if values.contains(.measure) { return .measure }
        if values.contains(.direction) { return .direction }
        if values.contains(.unit), !values.contains(.subject) { return .unit }
        if kinds.contains(.symbol) { return .symbol }
        if values.contains(.subject) || kinds.contains(.name) { return .subject }
        if kinds.contains(.rank) { return .rank }
        for (value, role) in HeaderReading.plainRoles where values.contains(value) { return role }
        return kinds.contains(.null) || kinds.contains(.percentNull) || !prices.isEmpty ? .null : .unknown
    }

    /// The direction when the words name a flow; "% of AUM" and "Flow / AUM" are no flows.
    private mutating func readFlow() -> TableColumns.Role? {
        let directions = flowNouns.union(values.intersection([.in, .out, .net]))
        guard !directions.isEmpty, !hasPercent else { return nil }
        if !flowNouns.isEmpty {
            if hasOtherNull || kinds.contains(.average) { return .null }
            claim = .certain
        } else {
            if hasOtherNull || kinds.contains(.change) || !prices.isEmpty { return nil }
            claim = .possible
            isPairable = kinds.contains(.noun) || directions.count == 1
        }
        let ins = directions.contains(.in)
        let outs = directions.contains(.out)
        if ins != outs { return .flow(ins ? .in : .out) }
        // "Subscriptions (+) / redemptions (−)" leaves it to the sign.
        return .flow(isNetLabel && !ins ? .net : nil)
    }

    private static let plainRoles: [(SenseValue, TableColumns.Role)] = [
        (.date, .date), (.amount, .amount), (.from, .from), (.to, .to), (.unit, .unit), (.null, .null),
    ]

    private static let percentWords = [
        "pct", "percent", "prozent", "pourcent", "百分比", "涨跌幅", "漲跌幅", "涨幅", "漲幅", "跌幅", "騰落率", "変化率",
    ].map {
        Array($0.utf8)
    }

    /// What flows are a share of.
    private static let bases = Set(["assets", "managed", "position", "positions"].map { Array($0.utf8) })

    /// Null words that only say that figures are amounts.
    private static let measures = Set(
        ["volume", "volumes", "value", "amount", "金额", "金額", "额", "額"].map { Array($0.utf8) })

    /// What only flows are called, in the languages of the packs; other nouns ("deposits", "purchases") name many things.
    private static let flowStems = [
        "flow", "fluss", "flux", "flujo", "fluxo", "collecte", "afflussi", "deflussi", "netflow",
    ]
    .map { Array($0.utf8) }

    private static let netMarks = ["net", "净", "淨", "純", "纯", "saldo", "solde", "差引", "差額", "差额", "수지", "순매매"].map {
        Array($0.utf8)
    }
}
