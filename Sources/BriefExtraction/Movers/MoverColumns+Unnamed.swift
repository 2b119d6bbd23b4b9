import BriefReading

/// Columns that their cells tell, since no known word stands over them.
extension MoverColumns {
    /// A ticker or a code below or beside a name without a header of its own, signed percentages under an unknown one.
    func unnamed(_ rows: [[Range<Int>]], _ document: Document, _ analyzer: Analyzer) -> [Role] {
        var roles = roles
        func cells(_ column: Int) -> [Range<Int>] {
            rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
        }
        for column in roles.indices.dropFirst() where isBlank[column] && roles[column] == .unknown {
            let isNamed = roles[column - 1] == .name || roles[column - 1] == .unknown && isBlank[column - 1]
            let codes = cells(column)
            guard isNamed, !roles.contains(.symbol), !codes.isEmpty,
                codes.allSatisfy({ MoverName.isTicker(document.text[$0]) || MoverName.isCode(document.text[$0]) })
            else { continue }
            roles[column] = .symbol
            roles[column - 1] = .name
        }
        // Beside the price and the change in money an unknown header heads the change in percent.
        guard changes.isEmpty, roles.contains(.points), roles.contains(.price) else { return roles }
        if let column = roles.indices.first(where: { column in
            roles[column] == .unknown && MoverCellKind(cells(column), document, analyzer) == .move
        }) {
            roles[column] = .change(horizon: nil, side: nil)
        }
        return roles
    }
}
