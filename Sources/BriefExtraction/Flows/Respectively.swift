/// "A, B and C took $1m, $2m and $3m, respectively": pairs a run of figures with a run of names.
struct Respectively {
    private var names: [Int: Range<Int>] = [:]

    init(sentence: FigureSentence) {
        let analysis = sentence.analysis
        guard
            let word = sentence.tokens.first(where: {
                sentence.text[analysis.tokens[$0].text].elementsEqual("respectively".utf8)
            })
        else { return }
        let run = Respectively.run(of: sentence, near: word)
        guard run.count >= 2, let first = run.first else { return }
        let candidates = Respectively.lists(in: sentence, before: first, after: run[run.count - 1])
        for list in candidates where list.count >= run.count {
            for (amount, name) in zip(run, list.suffix(run.count)) { names[amount] = name }
            return
        }
    }

    func name(for amount: Int) -> Range<Int>? { names[amount] }

    /// Figures with at most two words between them, the last of them nearest before the word (or after it).
    private static func run(of sentence: FigureSentence, near word: Int) -> [Int] {
        var run: [Int] = []
        for amount in sentence.amounts {
            if let last = run.last, sentence.wordCount(in: last + 1..<amount) > 2 {
                if last < word, amount > word, run.count >= 2 { break }
                run = []
            }
            run.append(amount)
        }
        return run
    }

    /// Lists of names joined by commas and "and", the longest run of capitalized phrases before or after the figures.
    private static func lists(in sentence: FigureSentence, before first: Int, after last: Int) -> [[Range<Int>]] {
        [
            names(in: sentence.tokens.lowerBound..<first, of: sentence),
            names(in: min(last + 1, sentence.tokens.upperBound)..<sentence.tokens.upperBound, of: sentence),
        ]
    }

    private static func names(in stretch: Range<Int>, of sentence: FigureSentence) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var start: Int?
        func close(_ end: Int) {
            if let first = start { names.append(first..<end) }
            start = nil
        }
        for index in stretch {
            let token = sentence.analysis.tokens[index]
            let isName = (token.kind == .word || token.kind == .cashtag) && (token.isCapitalized || token.entity != nil)
            if start == nil, sentence.text[token.text].map({ $0 | 0x20 }).elementsEqual("the".utf8) { continue }
            let goesOn = start != nil && sentence.analysis.has(.fund, at: index)
            if isName || goesOn {
                if start == nil { start = index }
            } else {
                close(index)
            }
        }
        close(stretch.upperBound)
        return names
    }
}
