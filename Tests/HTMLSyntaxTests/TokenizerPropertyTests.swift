import HTMLSyntax
import Testing

@Suite struct `The HTML tokenizer on any bytes` {
    @Test(arguments: HTMLContentModel.allCases)
    func `gives ordered places inside the input`(model: HTMLContentModel) {
        for seed in 0..<300 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let bytes = generator.markup(count: seed)
            var tokenizer = HTMLTokenizer(bytes)
            tokenizer.enter(model, until: "script")
            tokenizer.allowsCDATA = seed % 2 == 0
            var position = 0
            while let token = tokenizer.next() {
                #expect(token.range.lowerBound >= position)
                #expect(!token.range.isEmpty)
                position = token.range.upperBound
                for inner in ranges(in: token) {
                    #expect(token.range.clamped(to: inner) == inner)
                    _ = HTMLDecoder.attributeValue(bytes, inner)
                }
            }
            #expect(position <= bytes.count)
            #expect(tokenizer.position == bytes.count)
        }
    }

    @Test(arguments: [
        "<", "<a ", "<a b=\"", "<!--", "<!", "&", "&#", "&#x1", "&ampampamp", "</", "<a b", "<title>", "]]",
    ])
    func `ends in linear work on a megabyte of one thing`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 1_000_000 / piece.utf8.count).utf8)
        var tokenizer = HTMLTokenizer(bytes)
        var tokens = 0
        while tokenizer.next() != nil { tokens += 1 }
        #expect(tokens <= bytes.count)
        #expect(tokenizer.position == bytes.count)
    }

    private func ranges(in token: HTMLToken) -> [Range<Int>] {
        switch token.content {
        case .text, .reference: [token.range]
        case .startTag(let tag), .endTag(let tag): [tag.name] + tag.attributes.flatMap { [$0.name, $0.value] }
        case .comment(let content): [content]
        case .doctype(let doctype): [doctype.name, doctype.publicID, doctype.systemID].compactMap { $0 }
        }
    }
}
