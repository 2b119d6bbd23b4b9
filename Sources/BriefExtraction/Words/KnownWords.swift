import BriefReading

/// The words of a document's first stretch that the cue packs know alone and that tell of markets.
struct KnownWords {
    struct Word {
        fileprivate let start: UInt32
        fileprivate let end: UInt32
        /// Its number in the vocabulary.
        let id: Int32

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// In bytes; the rest of a long file is not looked at.
    static let stretch = 65_536

    private(set) var words: [Word] = []
    /// Words that begin with a sign of scripts without spaces, known or not.
    private(set) var wide = 0

    /// Those that tell of markets.
    init(document: Document, cues: CueTable) {
        let text = document.text
        for range in Words(in: text, range: 0..<min(text.count, KnownWords.stretch)) {
            if text[range.lowerBound] >= 0xE3 { wide += 1 }
            guard cues.mayTellOfMarkets(text, range) else { continue }
            let id = cues.vocabulary.id(of: text, in: range)
            guard cues.classes(ofWord: id)?.intersects(.marketWords) ?? false else { continue }
            words.append(Word(start: UInt32(range.lowerBound), end: UInt32(range.upperBound), id: id))
        }
    }
}
