import BriefModel
import BriefReading

/// Puts what was weighed for a figure into words.
struct FigureExplainer {
    let document: Document
    let block: BlockTrace

    func figure(
        _ quantity: Quantity, at index: Int, outcomes: [Explanation.Outcome]
    ) -> Explanation.Figure {
        let figure = block.figures[index] ?? FigureTrace()
        return Explanation.Figure(
            place: document.place(quantity.text), reading: quantity.reading, cell: nil, threshold: figure.threshold,
            governors: governors(of: figure),
            subjects: subjects(of: figure),
            remarks: figure.remarks.map { remark in
                Explanation.Remark(
                    text: "\(remark.text)", words: remark.tokens.flatMap(place)?.text, isVeto: remark.isVeto)
            }, outcomes: outcomes)
    }

    private func governors(of figure: FigureTrace) -> [Explanation.Governor] {
        let best = figure.governors.first { isWinner($0, of: figure) }?.score.total
        let weighed = figure.governors.compactMap { governor in
            place(of: governor.cue).map { place in
                let wins = isWinner(governor, of: figure)
                return Explanation.Governor(
                    place: place, role: governor.sense.text,
                    terms: governor.score.terms?.map { Explanation.Term(name: "\($0.name)", hundredths: $0.points) }
                        ?? [], total: governor.score.total,
                    wins: wins,
                    loses: wins ? nil : loss(governor.score.total, threshold: figure.threshold ?? 0, best: best))
            }
        }
        return weighed.enumerated().sorted { left, right in
            (right.element.total, left.offset) < (left.element.total, right.offset)
        }.map(\.element)
    }

    private func isWinner(_ governor: FigureTrace.Governor, of figure: FigureTrace) -> Bool {
        figure.winner.map { $0.cue == governor.cue && $0.sense == governor.sense } ?? false
    }

    private func loss(_ total: Int, threshold: Int, best: Int?) -> String {
        if total < threshold { return "too weak" }
        guard let best else { return "something else decides" }
        return total < best ? "weaker" : "as good, but later"
    }

    private func subjects(of figure: FigureTrace) -> [Explanation.Subject] {
        // Several places may hold one phrase; the heaviest of them wins.
        let winner = figure.subjects.indices.filter {
            figure.subject != nil && figure.subjects[$0].phrase == figure.subject
        }.max { (figure.subjects[$0].weight ?? 0, $1) < (figure.subjects[$1].weight ?? 0, $0) }
        let candidates = figure.subjects.enumerated().map { index, subject in
            Explanation.Subject(
                source: "\(subject.source)", place: subject.phrase.flatMap(place), weight: subject.weight,
                rejected: subject.rejected.compactMap { place(of: $0)?.text },
                wins: index == winner)
        }
        return candidates.enumerated().sorted { left, right in
            (right.element.weight ?? 0, left.offset) < (left.element.weight ?? 0, right.offset)
        }.map(\.element)
    }

    private func place(of tokens: Range<Int>) -> Explanation.Place? {
        block.analysis.text(of: tokens).map { document.place($0) }
    }
}

extension Sense {
    /// `noun in`, `null`
    var text: String { value == .none ? kind.name : kind.name + " " + value.text }
}

extension Quantity {
    /// `money 61200000 USD`, `percent -3.2`, `asset 1…2 BTC`; signs and bounds as read.
    var reading: String {
        var words = [kindName]
        if let bound { words.append(bound.rawValue) }
        if let signedValue {
            words.append((sign == .plus ? "+" : "") + signedValue.description)
        } else if let range {
            words.append("\(range.lowerBound)…\(range.upperBound)")
        }
        if let unit { words.append(unit) }
        // A bare dollar sign is the US dollar (record contract, section 2).
        if unitCandidates.count > 1, unit != "USD" {
            words.append("(or \(unitCandidates.dropFirst().joined(separator: ", ")))")
        }
        return words.joined(separator: " ")
    }

    private var kindName: String {
        switch kind {
        case .money: "money"
        case .asset: "asset"
        case .percent: "percent"
        case .number: "number"
        }
    }
}
