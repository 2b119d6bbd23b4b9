import BriefModel
import BriefReading

/// Whom a sentence is about, for the next one that only says "they" or "the funds".
struct FlowTopic {
    let subject: String
    let kind: Flow.SubjectKind?
    let id: String?

    init?(_ flow: Flow) {
        guard let subject = flow.subject else { return nil }
        self.subject = subject
        self.kind = flow.subjectKind
        self.id = flow.subjectID
    }

    /// "#Bitcoin $BTC", "Kraken": a line that only names whom the lines below it are about.
    init?(line sentence: FigureSentence, document: Document, kinds: SubjectKinds) {
        let analysis = sentence.analysis
        let words = sentence.tokens.filter { analysis.tokens[$0].kind == .word || analysis.tokens[$0].kind == .cashtag }
        guard (1...4).contains(words.count), sentence.tokens.count <= 10,
            words.allSatisfy({ analysis.tokens[$0].entity != nil || analysis.tokens[$0].kind == .cashtag }),
            let first = words.first
        else { return nil }
        var name = first..<first + 1
        while name.upperBound < sentence.tokens.upperBound, let entity = analysis.tokens[first].entity,
            analysis.tokens[name.upperBound].entity == entity
        { name = name.lowerBound..<name.upperBound + 1 }
        let identity = kinds.identity(of: name, unit: nil)
        guard identity.kind != nil, let place = analysis.text(of: name) else { return nil }
        let text = document.readable(place).withoutPossessive
        subject = text.first == "#" || text.first == "$" ? String(text.dropFirst()) : text
        kind = identity.kind
        id = identity.id
    }

    /// "Investors turned net sellers of U.S. equity funds": the name at a flow's noun, in a sentence without figures.
    init?(in sentence: FigureSentence, document: Document, kinds: SubjectKinds) {
        for index in sentence.cues {
            let cue = sentence.analysis.cues[index]
            guard let noun = cue.sense(.noun) else { continue }
            let search = SubjectSearch(sentence: sentence)
            guard
                let name = search.phraseBehindPreposition(after: cue.tokens.upperBound, of: noun.value)
                    ?? search.premodifier(of: cue, amount: cue.tokens.upperBound),
                let place = sentence.analysis.text(of: name)
            else { continue }
            let identity = kinds.identity(of: name, unit: nil)
            guard identity.kind != nil else { continue }
            let trimmed = identity.trimmed.flatMap(sentence.analysis.text)
            subject = document.readable(trimmed ?? place).withoutPossessive
            kind = identity.kind
            id = identity.id
            return
        }
        return nil
    }

    /// The sentence begins with a pronoun, or says "the funds", "the group" of what was named before.
    static func isMeant(in sentence: FigureSentence) -> Bool {
        let head = sentence.tokens.prefix(4)
        if head.contains(where: { isWord($0, pronouns, sentence) }) { return true }
        return sentence.tokens.dropFirst().contains { index in
            isWord(index, groups, sentence) && isWord(index - 1, determiners, sentence)
        }
    }

    private static func isWord(_ index: Int, _ words: FoldedSet, _ sentence: FigureSentence) -> Bool {
        words.contains(sentence.text, in: sentence.analysis.tokens[index].text)
    }

    private static let pronouns = FoldedSet(["they", "it", "these", "those", "them", "both"])
    private static let groups = FoldedSet([
        "funds", "products", "group", "category", "sector", "cohort", "complex", "class",
    ])
    private static let determiners = FoldedSet(["the", "these", "those"])
}
