import BriefModel
import BriefReading

/// What the headers and cells of a table say about its columns.
struct TableColumns {
    enum Role: Hashable {
        /// Figures of flows; `nil` leaves the direction to the sign.
        case flow(Flow.Direction?)
        case subject, symbol, name, date, rank
        case change(horizon: String?)
        case price
        case amount, unit, from, to, direction
        /// Figures that are neither flow nor move.
        case null
        case unknown
    }

    let roles: [Role]
    /// Unit and date that a header states for its column.
    let scopes: [Scope]
    /// The header's cell of each column.
    let headers: [Range<Int>?]

    init(table: Table, document: Document, analyzer: Analyzer, reader: ScopeReader) {
        let width = table.rows.map(\.count).max() ?? 0
        var roles: [Role] = []
        var scopes: [Scope] = []
        var headers: [Range<Int>?] = []
        for column in 0..<width {
            let cells = table.rows[..<min(table.headerRows, table.rows.count)].compactMap { row in
                column < row.count && !row[column].isEmpty ? row[column] : nil
            }
            headers.append(cells.last)
            let analyses = cells.map { analyzer.analyze($0, of: document) }
            scopes.append(analyses.reduce(Scope()) { outer, analysis in reader.scope(of: analysis).inside(outer) })
            roles.append(analyses.last.map { TableColumns.role(of: $0, text: document.text) } ?? .unknown)
        }
        self.roles = roles
        self.scopes = scopes
        self.headers = headers
    }

    /// The role that a header cell names.
    static func role(of header: Analysis, text: [UInt8]) -> Role {
        var said: Set<Sense> = []
        var kinds: SenseClasses = []
        var horizon: String?
        for cue in header.cues {
            for sense in cue.senses {
                kinds.insert(sense.kind)
                said.insert(sense)
                if sense.kind == .horizon { horizon = sense.value.text }
            }
        }
        func says(_ value: SenseValue) -> Bool { said.contains(Sense(kind: .header, value: value)) }
        let isFlow = kinds.contains(.noun) || says(.in) || says(.out) || says(.net)
        let isPercent = text[header.block].contains(UInt8(ascii: "%"))
        if isFlow, !isPercent { return .flow(direction(said, header, text)) }
        if kinds.contains(.change) || isPercent { return .change(horizon: horizon) }
        if said.contains(Sense(kind: .priceLabel, value: .last)) { return .price }
        if kinds.contains(.symbol) { return .symbol }
        if says(.subject) || kinds.contains(.name) { return .subject }
        if kinds.contains(.rank) { return .rank }
        for (value, role) in plainRoles where says(value) { return role }
        if horizon != nil, header.tokens.count <= 2 { return .change(horizon: horizon) }
        return kinds.contains(.null) || said.contains(Sense(kind: .priceLabel, value: .skip)) ? .null : .unknown
    }

    private static let plainRoles: [(SenseValue, Role)] = [
        (.date, .date), (.amount, .amount), (.from, .from), (.to, .to), (.unit, .unit), (.direction, .direction),
        (.null, .null),
    ]

    /// In, out, net where the header says "net flow"; `nil` for a bare "flow".
    private static func direction(_ said: Set<Sense>, _ header: Analysis, _ text: [UInt8]) -> Flow.Direction? {
        func says(_ value: SenseValue) -> Bool {
            said.contains(Sense(kind: .header, value: value)) || said.contains(Sense(kind: .noun, value: value))
        }
        let (saysIn, saysOut) = (says(.in), says(.out))
        if saysIn != saysOut { return saysIn ? .in : .out }
        let folded = text[header.block].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        return folded.containsSubsequence(Array("net".utf8)) ? .net : nil
    }
}
