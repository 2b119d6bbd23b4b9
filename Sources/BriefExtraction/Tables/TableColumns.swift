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
        var values: Set<String> = []
        var kinds: SenseClasses = []
        var horizon: String?
        for cue in header.cues {
            for sense in cue.senses {
                kinds.insert(sense.kind)
                if sense.kind == .header { values.insert(sense.value) }
                if sense.kind == .priceLabel { values.insert("price-\(sense.value)") }
                if sense.kind == .horizon { horizon = sense.value }
                if sense.kind == .noun { values.insert("flow-\(sense.value)") }
            }
        }
        let isFlow = values.contains { $0.hasPrefix("flow-") } || !values.isDisjoint(with: ["in", "out", "net"])
        if isFlow, !text[header.block].contains(UInt8(ascii: "%")) { return .flow(direction(values, header, text)) }
        if kinds.contains(.change) || text[header.block].contains(UInt8(ascii: "%")) {
            return .change(horizon: horizon)
        }
        if values.contains("price-last") { return .price }
        if kinds.contains(.symbol) { return .symbol }
        if values.contains("subject") || kinds.contains(.name) { return .subject }
        if kinds.contains(.rank) { return .rank }
        for (value, role) in plainRoles where values.contains(value) { return role }
        if horizon != nil, header.tokens.count <= 2 { return .change(horizon: horizon) }
        return kinds.contains(.null) || values.contains("price-skip") ? .null : .unknown
    }

    private static let plainRoles: [(String, Role)] = [
        ("date", .date), ("amount", .amount), ("from", .from), ("to", .to), ("unit", .unit), ("direction", .direction),
        ("null", .null),
    ]

    /// In, out, net where the header says "net flow"; `nil` for a bare "flow".
    private static func direction(_ values: Set<String>, _ header: Analysis, _ text: [UInt8]) -> Flow.Direction? {
        let saysIn = values.contains("in") || values.contains("flow-in")
        let saysOut = values.contains("out") || values.contains("flow-out")
        if saysIn != saysOut { return saysIn ? .in : .out }
        let folded = text[header.block].map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        return folded.containsSubsequence(Array("net".utf8)) ? .net : nil
    }
}
