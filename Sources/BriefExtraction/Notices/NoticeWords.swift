import BriefModel

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

    init(cues: [Pack], topics: [Pack], _ problems: inout PackProblems) {
        cueWords = Lexicon(packs: cues, classes: CueClass.allCases.map(\.rawValue), &problems)
        topicWords = Lexicon(packs: topics, classes: Notice.Topic.allCases.map(\.rawValue), &problems)
    }

    /// The words that are compiled in.
    static func builtIn() throws(PackError) -> NoticeWords {
        var problems = PackProblems()
        let packs = PackSet()
        let words = NoticeWords(cues: packs.packs(.modality), topics: packs.packs(.topics), &problems)
        try problems.check()
        return words
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
}
