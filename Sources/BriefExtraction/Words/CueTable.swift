/// All phrases of the cue packs as one trie over word numbers.
struct CueTable: Sendable {
    private(set) var vocabulary = Vocabulary()
    /// Node and word → node, as one 64-bit key.
    private var edges: [Int64: Int32] = [:]
    /// Per node: its senses; empty where no phrase ends.
    private var senses: [[Sense]] = [[]]

    init() {}

    mutating func insert(phrase: some Collection<UInt8>, sense: Sense) {
        var node: Int32 = 0
        let text = Array(phrase)
        for range in Words(in: text, range: 0..<text.count) {
            let word = vocabulary.insert(text[range])
            let key = CueTable.key(node, word)
            if let next = edges[key] {
                node = next
            } else {
                let next = Int32(senses.count)
                senses.append([])
                edges[key] = next
                node = next
            }
        }
        if node != 0, !senses[Int(node)].contains(sense) { senses[Int(node)].append(sense) }
    }

    /// The longest phrase that starts at a token, with its senses.
    func longest(at start: Int, in tokens: [Token]) -> (count: Int, senses: [Sense])? {
        var node: Int32 = 0
        var best: (Int, [Sense])?
        var index = start
        while index < tokens.count, tokens[index].word != Vocabulary.unknown,
            let next = edges[CueTable.key(node, tokens[index].word)]
        {
            node = next
            index += 1
            if !senses[Int(node)].isEmpty { best = (index - start, senses[Int(node)]) }
        }
        return best.map { (count: $0.0, senses: $0.1) }
    }

    private static func key(_ node: Int32, _ word: Int32) -> Int64 {
        Int64(node) << 32 | Int64(word)
    }
}
