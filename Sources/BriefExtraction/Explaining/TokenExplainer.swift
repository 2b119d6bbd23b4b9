import BriefModel
import BriefReading

/// Says of the tokens of a sentence what they were read as; the words of a name or a cue are one.
struct TokenExplainer {
    let document: Document
    /// The day from which relative dates are seen.
    let received: CalendarDate

    func tokens(_ range: Range<Int>, of analysis: Analysis) -> [Explanation.Token] {
        var tokens: [Explanation.Token] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let end = min(end(of: index, in: analysis), range.upperBound)
            if let place = analysis.text(of: index..<end) {
                tokens.append(
                    Explanation.Token(
                        text: document.readable(place), meanings: meanings(of: index..<end, in: analysis)))
            }
            index = end
        }
        return tokens
    }

    private func end(of index: Int, in analysis: Analysis) -> Int {
        var end = index + 1
        if let name = analysis.tokens[index].entity {
            while end < analysis.tokens.count, analysis.tokens[end].entity == name { end += 1 }
        } else if let cue = analysis.cue(at: index) {
            while end < cue.tokens.upperBound, analysis.tokens[end].entity == nil { end += 1 }
        }
        return end
    }

    private func meanings(of run: Range<Int>, in analysis: Analysis) -> [String] {
        var meanings: [String] = []
        if let quantity = analysis.quantity(at: run.lowerBound) { meanings.append(quantity.reading) }
        if let date = analysis.date(at: run.lowerBound) { meanings.append("date " + date.edtf(anchor: received)) }
        switch analysis.tokens[run.lowerBound].kind {
        case .cashtag: meanings.append("cashtag")
        case .opaque: meanings.append("opaque")
        case .word, .mark, .quantity, .date: break
        }
        if let name = analysis.name(at: run.lowerBound) {
            meanings += name.candidates.map { "\($0.kind.rawValue) \($0.name)" }
        }
        var cues: [Range<Int>] = []
        for index in run {
            guard let cue = analysis.cue(at: index), cues.last != cue.tokens else { continue }
            cues.append(cue.tokens)
            meanings += cue.senses.map(\.text)
        }
        return meanings
    }
}
