import BriefModel
import BriefPacks

/// The words that make and mark instruments: verbs of issue, repeal and effect, modal words, topics.
struct NoticeWords: Sendable {
    /// What a word does in an instrument; the raw value is its name in `modality.tsv`.
    enum CueClass: String, Sendable, CaseIterable {
        case prohibition, condition, sanction, neutral, exemption, obligation, permission
        case issue, charge, cite, effect, comment, compliance, transition, penalty, instrument, law
        /// "this Notice": the text speaks of itself.
        case reflexive = "self"
        case repealActive = "repeal-active"
        case repealPassive = "repeal-passive"
        case onIssuance = "on-issuance"
        case fullText = "full-text"
    }

    struct Cue: Hashable, Sendable {
        var range: Range<Int>
        var kind: CueClass
    }

    struct TopicWord: Hashable, Sendable {
        var range: Range<Int>
        var topic: Notice.Topic
    }

    private let cueWords: Lexicon
    private let topicWords: Lexicon

    init(cues: Pack, topics: Pack) throws(PackError) {
        try Self.check(cues) { CueClass(rawValue: $0) != nil }
        try Self.check(topics) { Notice.Topic(rawValue: $0) != nil }
        cueWords = try Lexicon(packs: [cues])
        topicWords = try Lexicon(packs: [topics])
    }

    /// The words that are compiled in.
    static func builtIn() throws(PackError) -> NoticeWords {
        try NoticeWords(
            cues: Pack(name: "modality.tsv", bytes: BuiltInPacks.modality),
            topics: Pack(name: "topics.tsv", bytes: BuiltInPacks.topics))
    }

    func cues(in text: [UInt8], range: Range<Int>) -> [Cue] {
        cueWords.matches(in: text, range: range).compactMap { match in
            guard let kind = CueClass(rawValue: match.entry.name) else { return nil }
            // "May 3" is a date.
            if kind == .permission, text[match.range].elementsEqual("May".utf8) { return nil }
            return Cue(range: match.range, kind: kind)
        }
    }

    func topics(in text: [UInt8], range: Range<Int>) -> [TopicWord] {
        topicWords.matches(in: text, range: range).compactMap { match in
            Notice.Topic(rawValue: match.entry.name).map { TopicWord(range: match.range, topic: $0) }
        }
    }

    private static func check(_ pack: Pack, isKnown: (String) -> Bool) throws(PackError) {
        for row in try pack.rows() {
            let name = row.cell(1) ?? ""
            guard isKnown(name) else {
                throw pack.error(row, "unknown class '\(name)' in column 2", hint: "use a class of the built-in pack")
            }
        }
    }
}
