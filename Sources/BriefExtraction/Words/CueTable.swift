/// All phrases of the cue packs as one trie over word numbers.
struct CueTable: Sendable {
    private(set) var vocabulary = Vocabulary()
    /// Node and word → node, as one 64-bit key.
    private var edges: [Int64: Int32] = [:]
    /// Per node: its senses; empty where no phrase ends.
    private var senses: [Senses] = [Senses()]

    init() {}

    /// What became of a phrase.
    enum Insertion {
        /// It stands at this node.
        case placed(Int32)
        /// There is no word in it.
        case noWord
        /// It has as many senses already as are kept.
        case full
    }

    /// - Parameter replaces: Whether other senses of that class are dropped from the phrase.
    mutating func insert(phrase: some Collection<UInt8>, sense: Sense, replaces: Bool = false) -> Insertion {
        var node: Int32 = 0
        let text = Array(phrase)
        for range in Words(in: text, range: 0..<text.count) {
            let word = vocabulary.insert(text[range])
            let key = CueTable.key(node, word)
            if let next = edges[key] {
                node = next
            } else {
                let next = Int32(senses.count)
                senses.append(Senses())
                edges[key] = next
                node = next
            }
        }
        guard node != 0 else { return .noWord }
        if replaces { senses[Int(node)].remove(sense.kind) }
        if senses[Int(node)].contains(sense) { return .placed(node) }
        guard !senses[Int(node)].isFull else { return .full }
        senses[Int(node)].append(sense)
        return .placed(node)
    }

    /// The longest phrase that starts at a token, with its senses.
    func longest(at start: Int, in tokens: [Token]) -> Cue? {
        var node: Int32 = 0
        var best: Cue?
        var index = start
        while index < tokens.count, tokens[index].word != Vocabulary.unknown,
            let next = edges[CueTable.key(node, tokens[index].word)]
        {
            node = next
            index += 1
            if !senses[Int(node)].isEmpty { best = Cue(tokens: start..<index, senses: senses[Int(node)]) }
        }
        return best
    }

    private static func key(_ node: Int32, _ word: Int32) -> Int64 {
        Int64(node) << 32 | Int64(word)
    }
}
