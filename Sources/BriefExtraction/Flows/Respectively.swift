/// "A, B and C took $1m, $2m and $3m, respectively": pairs a run of figures with a run of names.
///
/// Without "respectively" or "in that order" a list of names is paired only when it is exactly as long as the run.
struct Respectively {
    private var names: [Int: Range<Int>] = [:]
    private let sentence: FigureSentence
    private let phrases: NounPhrases

    init(sentence: FigureSentence) {
        self.sentence = sentence
        self.phrases = NounPhrases(sentence: sentence)
        guard sentence.amounts.count >= 2 else { return }
        var rest = sentence.amounts[...]
        while rest.count >= 2 {
            let run = run(of: rest)
            rest = rest.dropFirst(run.count)
            guard run.count >= 2, let first = run.first, let last = run.last else { continue }
            pair(run, isSaid: isSaid(after: last) || isSaid(between: first, last))
        }
    }

    func name(for amount: Int) -> Range<Int>? { names[amount] }

    private mutating func pair(_ run: [Int], isSaid: Bool) {
        let floor = sentence.lastAmount(before: run[0]).map { $0 + 1 } ?? sentence.tokens.lowerBound
        let stretches = [
            floor..<run[0],
            min(run[run.count - 1] + 1, sentence.tokens.upperBound)..<sentence.tokens.upperBound,
        ]
        for stretch in isSaid ? stretches : [stretches[0]] {
            let lists = lists(in: stretch)
            guard
                let list = lists.last(where: { $0.count == run.count })
                    ?? (isSaid ? lists.last { $0.count > run.count } : nil)
            else { continue }
            for (amount, name) in zip(run, list.suffix(run.count)) { names[amount] = name }
            return
        }
    }

    /// Figures with nothing but commas, "and" and such words as "a net" between them.
    private func run(of amounts: ArraySlice<Int>) -> [Int] {
        var run: [Int] = []
        for amount in amounts {
            if let last = run.last {
                let gap = last + 1..<amount
                let isPlain = gap.allSatisfy { index in
                    sentence.analysis.tokens[index].mark == .comma || isWord(index, ["and", "or", "about"])
                        || isAmpersand(index) || isHanAnd(index)
                        || sentence.analysis.cue(at: index).map { $0.hasAny([.adjective, .determiner]) } ?? false
                }
                if !isPlain { break }
            }
            run.append(amount)
        }
        return run
    }

    private func isSaid(after amount: Int) -> Bool {
        isSaid(in: amount + 1..<min(amount + 6, sentence.tokens.upperBound))
    }

    private func isSaid(between first: Int, _ last: Int) -> Bool {
        isSaid(in: max(sentence.tokens.lowerBound, first - 6)..<last)
    }

    private func isSaid(in stretch: Range<Int>) -> Bool {
        stretch.contains { index in
            isWord(index, ["respectively"]) || reads(index, ["分别", "分別", "各自", "それぞれ", "각각"])
                || (isWord(index, ["order", "turn"]) && index > stretch.lowerBound
                    && isWord(index - 1, ["that", "in"]))
        }
    }

    /// The coordinated names of a stretch, in order: chunks between commas and "and", the first one's last name and the
    /// last one's first.
    private func lists(in stretch: Range<Int>) -> [[Range<Int>]] {
        var lists: [[Range<Int>]] = []
        var list: [Range<Int>] = []
        func close() {
            if list.count >= 2 { lists.append(list) }
            list = []
        }
        for chunk in chunks(of: stretch) {
            let opening = phrases.phrase(rightFrom: chunk.lowerBound).map { $0.clamped(to: chunk) }
                .flatMap { $0.isEmpty ? nil : $0 }
            let whole = opening.map { covers($0, chunk) } ?? false
            if list.isEmpty {
                if let name = whole ? opening : closing(chunk) { list = [name] }
            } else if let opening {
                list.append(opening)
                if !whole {
                    close()
                    if let name = closing(chunk) { list = [name] }
                }
            } else {
                close()
                if let name = closing(chunk) { list = [name] }
            }
        }
        close()
        return lists
    }

    /// The name that a chunk ends with.
    private func closing(_ chunk: Range<Int>) -> Range<Int>? {
        var end = chunk.upperBound
        while end > chunk.lowerBound, sentence.analysis.tokens[end - 1].kind == .mark { end -= 1 }
        let preposition = (chunk.lowerBound..<end).last { index in
            sentence.analysis.tokens[index].entity == nil
                && sentence.analysis.cue(at: index)?.sense(.preposition).map { $0.value != .of } ?? false
        }
        if let preposition {
            guard let name = phrases.phrase(rightFrom: preposition + 1), covers(name, preposition + 1..<end) else {
                return nil
            }
            return name
        }
        guard let name = phrases.phrase(directlyLeftOf: end), name.lowerBound >= chunk.lowerBound,
            name.upperBound == end
        else { return nil }
        return name
    }

    /// Only determiners and marks are left beside the name.
    private func covers(_ name: Range<Int>, _ chunk: Range<Int>) -> Bool {
        chunk.allSatisfy { name.contains($0) || phrases.skips($0) || sentence.analysis.tokens[$0].kind == .mark }
    }

    private func chunks(of stretch: Range<Int>) -> [Range<Int>] {
        var chunks: [Range<Int>] = []
        var start = stretch.lowerBound
        for index in stretch {
            let token = sentence.analysis.tokens[index]
            guard token.entity == nil,
                token.mark == .comma || token.mark == .semicolon
                    || (isWord(index, ["and", "or"]) || isAmpersand(index)) || isHanAnd(index)
            else { continue }
            if start < index { chunks.append(start..<index) }
            start = index + 1
        }
        if start < stretch.upperBound { chunks.append(start..<stretch.upperBound) }
        return chunks
    }

    private func isWord(_ index: Int, _ words: [String]) -> Bool {
        words.contains { sentence.isWord(index, $0) }
    }

    /// "and" between names or figures in Chinese, Japanese and Korean.
    private func isHanAnd(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        return token.entity == nil
            && ["和", "及", "与", "與", "과", "와"].contains { sentence.text.reads($0, in: token.text) }
    }

    private func reads(_ index: Int, _ words: [String]) -> Bool {
        let rest = sentence.text[sentence.analysis.tokens[index].text.lowerBound...]
        return words.contains { rest.starts(with: $0.utf8) }
    }

    private func isAmpersand(_ index: Int) -> Bool {
        sentence.text[sentence.analysis.tokens[index].text].elementsEqual("&".utf8)
    }
}
