import BriefModel
import BriefReading

/// Compares the totals of a table with the sums of the figures that they are of. It only warns: which of them is wrong,
/// nobody but the author knows.
struct TotalCheck {
    let document: Document
    let table: Table

    private struct Place: Hashable {
        let row: Int
        let column: Int
    }

    func warnings(_ flows: [FlowCandidate]) -> [BriefWarning] {
        guard flows.contains(where: { $0.flags.contains(.total) }) else { return [] }
        let places = placed(flows)
        return places.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.compactMap { place in
            guard let total = places[place], total.flags.subtracting(.inferredSubject) == [.total],
                let parts = parts(of: place, in: places)
            else { return nil }
            return warning(total, parts)
        }
    }

    /// The flows by the cells that they stand in.
    private func placed(_ flows: [FlowCandidate]) -> [Place: FlowCandidate] {
        let byStart = Dictionary(flows.map { ($0.figure.lowerBound, $0) }) { first, _ in first }
        var places: [Place: FlowCandidate] = [:]
        for (row, cells) in table.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                if let start = cell.first(where: { byStart[$0] != nil }) {
                    places[Place(row: row, column: column)] = byStart[start]
                }
            }
        }
        return places
    }

    /// Of a row of totals the figures of its column, of a column of totals those of its row; `nil` where there is another
    /// total among them, or a figure that was not read.
    private func parts(of total: Place, in places: [Place: FlowCandidate]) -> [FlowCandidate]? {
        let isRow = isTotal(places.filter { $0.key.row == total.row && $0.key != total })
        let isColumn = isTotal(places.filter { $0.key.column == total.column && $0.key != total })
        guard isRow != isColumn else { return nil }
        let line =
            isRow
            ? table.rows.indices.dropFirst(table.headerRows).map { Place(row: $0, column: total.column) }
            : table.rows[total.row].indices.map { Place(row: total.row, column: $0) }
        let figured = Set(places.keys.map(\.column))
        var parts: [FlowCandidate] = []
        for place in line where place != total {
            if let part = places[place] {
                guard part.flags.isDisjoint(with: [.total, .cumulative, .priorPeriod]) else { return nil }
                parts.append(part)
            } else if figured.contains(place.column), hasFigure(place) {
                return nil
            }
        }
        return parts.count >= 2 ? parts : nil
    }

    private func isTotal(_ flows: [Place: FlowCandidate]) -> Bool {
        flows.values.allSatisfy { $0.flags.contains(.total) }
    }

    /// A cell with a figure other than zero, which no flow was made of.
    private func hasFigure(_ place: Place) -> Bool {
        guard place.column < table.rows[place.row].count else { return false }
        let cell = document.text[table.rows[place.row][place.column]]
        return cell.contains { $0.isASCIIDigit && $0 != UInt8(ascii: "0") }
    }

    private func warning(_ total: FlowCandidate, _ parts: [FlowCandidate]) -> BriefWarning? {
        guard let unit = total.flow.unit, let stated = signed(total), let accuracy = total.flow.amount?.decimals else {
            return nil
        }
        var sum = ExactDecimal.zero
        // What rounding may add up to, twice: each figure is up to half a unit of its last digit away from the truth.
        var slack = ExactDecimal(mantissa: 1, exponent: -accuracy)
        for part in parts {
            guard part.flow.unit == unit, let figure = part.flow.amount, let amount = signed(part),
                let next = sum.adding(amount),
                let wider = slack.adding(ExactDecimal(mantissa: 1, exponent: -figure.decimals))
            else { return nil }
            (sum, slack) = (next, wider)
        }
        guard let difference = stated.adding(-sum), let twice = difference.magnitude.adding(difference.magnitude),
            twice > slack
        else { return nil }
        return BriefWarning(
            code: .totalConflict, message: "the total is \(stated) \(unit), its \(parts.count) parts add up to \(sum)",
            span: document.source(of: total.figure))
    }

    private func signed(_ flow: FlowCandidate) -> ExactDecimal? {
        flow.flow.amount.map { flow.flow.direction == .out ? -$0.value : $0.value }
    }
}
