import BriefModel

/// Classes sentences by what they demand; a provision has the modality of its strongest sentence.
struct ModalityReader {
    let notice: NoticeText

    /// Strongest first.
    private static let order: [Notice.Clause.Modality] = [
        .prohibition, .conditionalProhibition, .sanction, .obligation, .exemption, .permission, .statement,
    ]

    func strongest(in blocks: ClosedRange<Int>) -> (Notice.Clause.Modality, cue: String?) {
        var best: (modality: Notice.Clause.Modality, cue: String?) = (.statement, nil)
        for block in blocks where !notice.isAside(block) {
            for sentence in notice.sentences[block] {
                let found = modality(of: sentence)
                if rank(found.0) < rank(best.modality) { best = found }
            }
        }
        return (best.modality, best.cue)
    }

    func modality(of sentence: Range<Int>) -> (Notice.Clause.Modality, cue: String?) {
        let cues = Array(notice.cues(in: sentence))
        let condition = cues.first { $0.kind == .condition }
        if let ban = cues.first(where: { $0.kind == .prohibition }) {
            return (condition == nil ? .prohibition : .conditionalProhibition, words(condition ?? ban))
        }
        // "no custodian may lend", "no firm shall hold"
        if let verb = cues.first(where: { $0.kind == .permission || $0.kind == .obligation }),
            isNegated(verb, in: sentence)
        {
            return (condition == nil ? .prohibition : .conditionalProhibition, words(condition ?? verb))
        }
        for (kind, modality) in [
            (NoticeWords.CueClass.sanction, Notice.Clause.Modality.sanction), (.obligation, .obligation),
            (.exemption, .exemption), (.permission, .permission),
        ] {
            guard let cue = cues.first(where: { $0.kind == kind }) else { continue }
            return (modality, words(cue))
        }
        return (.statement, nil)
    }

    /// "no" stands a few words before the verb in its clause.
    private func isNegated(_ verb: NoticeWords.Cue, in sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, verb.range.lowerBound - 80)
        let clause = notice.text[start..<verb.range.lowerBound].split { $0 == 0x2C || $0 == 0x3B }.last ?? []
        return clause.split(separator: 0x20).suffix(6).contains { $0.map(\.lowercasedASCII) == Array("no".utf8) }
    }

    private func rank(_ modality: Notice.Clause.Modality) -> Int {
        Self.order.firstIndex(of: modality) ?? Self.order.count
    }

    private func words(_ cue: NoticeWords.Cue) -> String { oneLine(notice.text[cue.range]) }
}
