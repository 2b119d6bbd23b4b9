import BriefReading

/// Finds what a text only supposes: "Suppose a fund takes in $5m. The outflow …" goes on to the end of its paragraph.
struct SupposedText {
    let document: Document

    /// Bytes.
    private static let reach = 1500

    /// Is a place in a block behind an invitation to suppose something?
    func contains(_ place: Int, in block: Block) -> Bool {
        guard block.text.contains(place) else { return false }
        if let key = block.key, isExample(key) { return true }
        // A supposition goes on for a paragraph; the limit keeps a very long one linear.
        var start = max(block.text.lowerBound, place - Self.reach)
        while start < place {
            let end = sentenceEnd(from: start, before: block.text.upperBound)
            if opensSupposition(start..<end) || (end > place && mentionsInvention(start..<end)) { return true }
            start = end
        }
        return false
    }

    /// Do the words of a fact only promise or demand it ("5 ETH will be sent")?
    func isFuture(_ evidence: Range<Int>) -> Bool {
        for word in Words(in: document.text, range: evidence.prefix(400)) where word.count <= 6 {
            if Self.modals.phrase(in: document.text, word) != nil { return true }
        }
        return false
    }

    /// Does a person tell it of themselves or another ("we lost $5", "he gained £3")?
    func isPersonal(_ evidence: Range<Int>, in block: Block) -> Bool {
        var before: Range<Int>?
        let start = max(block.text.lowerBound, evidence.lowerBound - 24)
        guard start < evidence.lowerBound else { return false }
        for word in Words(in: document.text, range: start..<evidence.lowerBound) { before = word }
        return before.map { Self.persons.phrase(in: document.text, $0.prefix(8)) != nil } ?? false
    }

    /// Do the headings above a section say that it is an example?
    func isExample(section: Int) -> Bool {
        var index: Int? = section
        while let current = index {
            if let heading = document.sections[current].heading, isExample(heading) { return true }
            index = document.sections[current].parent
        }
        return false
    }

    private func sentenceEnd(from start: Int, before end: Int) -> Int {
        var index = start
        while index < end {
            switch document.text[index] {
            case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
                if index + 1 >= end || document.text[index + 1].isWhite { return index + 1 }
            case 0xE3 where document.text[index..<end].starts(with: "。".utf8): return index + 3
            default: break
            }
            index += 1
        }
        return end
    }

    /// With its first word, or behind a word such as "now".
    private func opensSupposition(_ sentence: Range<Int>) -> Bool {
        let text = document.text
        let end = sentence.prefix(64).upperBound
        guard var start = sentence.prefix(64).first(where: { text[$0].isASCIILetter || text[$0] >= 0x80 }) else {
            return false
        }
        if let lead = Self.leads.phrase(in: text, at: start, before: end) { start += Self.leads.phrases[lead].count }
        let isWide = start < end && text[start] >= 0x80
        return Self.openers.phrase(in: text, at: start, before: end) {
            isWide || $0 == end || !text[$0].isASCIILetter
        } != nil
    }

    private func mentionsInvention(_ sentence: Range<Int>) -> Bool {
        Self.inventions.occur(in: document.text, sentence.prefix(600))
    }

    private func isExample(_ label: Range<Int>) -> Bool {
        let words = label.prefix(60)
        return Self.examples.phrase(in: document.text, at: words.lowerBound, before: words.upperBound) != nil
            || Self.longExamples.occur(in: document.text, words)
    }

    private static let modals = FoldedNeedles(["will", "would", "could", "might", "must", "shall", "cannot"])
    private static let persons = FoldedNeedles(["i", "we", "you", "he", "she", "i've", "we've", "you'll"])
    private static let leads = FoldedNeedles([
        "now ", "so ", "but ", "and ", "then ", "next ", "again, ", "first, ", "please ",
    ])
    private static let openers = FoldedNeedles([
        "suppose", "imagine", "assume", "say that", "pretend", "picture a", "picture this", "consider a fund",
        "consider an investor", "what if", "let", "let's", "if you", "if a fund", "if an investor", "假设", "假如",
        "假設", "设想", "angenommen", "stellen wir uns vor", "nehmen wir an", "supposons", "imaginons", "supongamos",
        "imagine que", "suponha", "supponiamo", "例えば", "가정",
    ])
    private static let inventions = FoldedNeedles([
        "hypothetical", "made-up", "made up", "fictitious", "fictional", "imaginary", "for illustration",
        "illustrative",
        "worked example", "虚构", "举例", "舉例",
    ])
    private static let examples = FoldedNeedles(exampleWords)
    /// What says so anywhere in a label; shorter words are common behind others ("for example").
    private static let longExamples = FoldedNeedles(exampleWords.filter { $0.utf8.count >= 10 })
    private static let exampleWords = [
        "example", "worked example", "an example", "a worked example", "illustration", "exercise", "quiz", "示例", "举例",
        "例题", "beispiel", "exemple", "ejemplo", "exemplo", "esempio", "glossary", "how to read",
    ]
}
