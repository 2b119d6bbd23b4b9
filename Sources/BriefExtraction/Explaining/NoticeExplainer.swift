import BriefModel
import BriefReading

/// Puts what was weighed to find instruments into words.
struct NoticeExplainer {
    let document: Document
    let trace: NoticeTrace
    let made: [Trace.Origin: Trace.Made]

    func notices() -> Explanation.Notices {
        Explanation.Notices(
            numbers: trace.numbers.map(number), sentences: trace.sentences.map(sentence),
            remark: trace.remark.map { "\($0)" })
    }

    private func number(_ number: NoticeTrace.Number) -> Explanation.Notices.Number {
        let best = number.places[number.best].match
        return Explanation.Notices.Number(
            name: best.name, series: best.series,
            mentions: number.places.enumerated().map { index, place in
                Explanation.Notices.Number.Mention(
                    place: document.place(place.match.range), terms: terms(of: place.score),
                    total: hundredths(place.score.total), isBest: index == number.best)
            }, repeated: hundredths(number.repeated), verdict: number.verdict.name, reason: "\(number.reason)",
            joins: trace.joined[best.range], refused: trace.refused[best.range].map { "\($0)" },
            records: records { $0.upperBound == best.range.upperBound })
    }

    private func sentence(_ sentence: NoticeTrace.Sentence) -> Explanation.Notices.Sentence {
        Explanation.Notices.Sentence(
            place: document.place(sentence.range), rule: sentence.rule, terms: terms(of: sentence.score),
            total: hundredths(sentence.score.total), refused: trace.refused[sentence.range].map { "\($0)" },
            records: records { $0 == sentence.range })
    }

    private func records(where stands: (Range<Int>) -> Bool) -> [RecordID] {
        made.filter { $0.key.kind == .notice && stands($0.key.figure) }.map(\.value.id).sorted()
    }

    private func terms(of score: Score<Double>) -> [Explanation.Term] {
        score.terms?.map { Explanation.Term(name: "\($0.name)", hundredths: hundredths($0.points)) } ?? []
    }

    private func hundredths(_ points: Double) -> Int { Int((points * 100).rounded()) }
}

extension AboutScore.Verdict {
    fileprivate var name: String {
        switch self {
        case .about: "about"
        case .repealed: "repealed"
        case .cited: "cited"
        }
    }
}
