/// All phrases of the cue packs as one trie over word numbers.
struct CueTable: Sendable {
    private(set) var vocabulary = Vocabulary()
    /// By the number of a word: the node of the phrases that begin with it, or −1.
    private var first: [Int32] = []
    /// Per node: the first of its edges, or −1.
    private var edges: [Int32] = []
    /// Per node: its senses; empty where no phrase ends.
    private var senses: [Senses] = []
    /// The edges of a node are a chain: few nodes have more than one.
    private var chain: [Edge] = []
    /// What the words begin with that tell of markets.
    private var marketHeads = Signposts()

    private struct Edge: Sendable {
        let word: Int32
        let node: Int32
        let next: Int32
    }

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
        var node: Int32?
        let text = Array(phrase)
        for range in Words(in: text, range: 0..<text.count) {
            let word = vocabulary.insert(text[range])
            node = node.map { child(of: $0, word) ?? addChild(of: $0, word) } ?? root(word)
        }
        guard let node else { return .noWord }
        if replaces { senses[Int(node)].remove(sense.kind) }
        if SenseClasses.marketWords.contains(sense.kind) { marketHeads.add(text, .names) }
        if senses[Int(node)].contains(sense) { return .placed(node) }
        guard !senses[Int(node)].isFull else { return .full }
        senses[Int(node)].append(sense)
        return .placed(node)
    }

    /// The longest phrase that starts at a token.
    func longest(at start: Int, in tokens: [Token]) -> Cue? {
        guard var node = node(of: tokens[start].word) else { return nil }
        var end = start + 1
        var best = senses[Int(node)].isEmpty ? nil : (node, end)
        while end < tokens.count, edges[Int(node)] >= 0, let next = child(of: node, tokens[end].word) {
            node = next
            end += 1
            if !senses[Int(node)].isEmpty { best = (node, end) }
        }
        return best.map { Cue(tokens: start..<$0.1, senses: senses[Int($0.0)]) }
    }

    /// Whether a word may tell of markets; may say yes wrongly, never no.
    func mayTellOfMarkets(_ text: [UInt8], _ word: Range<Int>) -> Bool {
        let byte = text[word.lowerBound]
        if byte.isLetter {
            return !marketHeads.interests(
                ofHead: WordHead(of: text, at: word.lowerBound, upTo: word.upperBound).key, byte
            ).isEmpty
        }
        // Letters beyond ASCII fold in their second byte.
        return byte >= 0x80 || !marketHeads.interests(ofByte: byte).isEmpty
    }

    /// What a word means that stands alone.
    func senses(ofWord word: Int32) -> Senses? {
        node(of: word).map { senses[Int($0)] }
    }

    /// The classes of a word that stands alone.
    func classes(ofWord word: Int32) -> SenseClasses? {
        node(of: word).map { senses[Int($0)].classes }
    }

    private func node(of word: Int32) -> Int32? {
        guard word >= 0, Int(word) < first.count, first[Int(word)] >= 0 else { return nil }
        return first[Int(word)]
    }

    private func child(of node: Int32, _ word: Int32) -> Int32? {
        var edge = edges[Int(node)]
        while edge >= 0 {
            if chain[Int(edge)].word == word { return chain[Int(edge)].node }
            edge = chain[Int(edge)].next
        }
        return nil
    }

    // MARK: Building

    private mutating func root(_ word: Int32) -> Int32 {
        if let known = node(of: word) { return known }
        while first.count <= Int(word) { first.append(-1) }
        let node = addNode()
        first[Int(word)] = node
        return node
    }

    private mutating func addChild(of node: Int32, _ word: Int32) -> Int32 {
        let child = addNode()
        chain.append(Edge(word: word, node: child, next: edges[Int(node)]))
        edges[Int(node)] = Int32(chain.count - 1)
        return child
    }

    private mutating func addNode() -> Int32 {
        edges.append(-1)
        senses.append(Senses())
        return Int32(senses.count - 1)
    }
}
