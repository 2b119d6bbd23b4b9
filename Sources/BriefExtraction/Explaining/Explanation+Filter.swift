import BriefModel

extension Explanation {
    /// Only what led to the records whose id begins so; `nil` when there are none.
    public func only(recordsBeginning prefix: String) -> Explanation? {
        let ids = Set(brief.records.map(\.id).filter { $0.text.hasPrefix(prefix) })
        guard !ids.isEmpty else { return nil }
        var only = self
        only.brief.records.removeAll { !ids.contains($0.id) }
        only.brief.unrecognized = []
        only.blocks = blocks.compactMap { $0.only(ids) }
        only.notices.numbers.removeAll { ids.isDisjoint(with: $0.records) }
        only.notices.sentences.removeAll { ids.isDisjoint(with: $0.records) }
        return only
    }
}

extension Explanation.Block {
    fileprivate func only(_ ids: Set<RecordID>) -> Explanation.Block? {
        var block = self
        block.records.removeAll { !ids.contains($0) }
        block.sentences = sentences.compactMap { sentence in
            var sentence = sentence
            sentence.figures.removeAll { !$0.leads(to: ids) }
            return sentence.figures.isEmpty ? nil : sentence
        }
        block.table?.figures.removeAll { !$0.leads(to: ids) }
        let isEmpty = block.records.isEmpty && block.sentences.isEmpty && block.table?.figures.isEmpty ?? true
        return isEmpty ? nil : block
    }
}

extension Explanation.Figure {
    fileprivate func leads(to ids: Set<RecordID>) -> Bool {
        outcomes.contains { outcome in
            switch outcome {
            case .record(let id), .repeats(let id), .inside(let id): ids.contains(id)
            case .unrecognized, .none: false
            }
        }
    }
}
