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

        /// Its place among the bits of `CueClasses`.
        fileprivate var bit: UInt32 {
            switch self {
            case .prohibition: 1
            case .condition: 1 << 1
            case .sanction: 1 << 2
            case .neutral: 1 << 3
            case .exemption: 1 << 4
            case .obligation: 1 << 5
            case .permission: 1 << 6
            case .issue: 1 << 7
            case .charge: 1 << 8
            case .cite: 1 << 9
            case .effect: 1 << 10
            case .comment: 1 << 11
            case .compliance: 1 << 12
            case .transition: 1 << 13
            case .penalty: 1 << 14
            case .instrument: 1 << 15
            case .law: 1 << 16
            case .reflexive: 1 << 17
            case .repealActive: 1 << 18
            case .repealPassive: 1 << 19
            case .onIssuance: 1 << 20
            case .fullText: 1 << 21
            }
        }
    }

    /// Some classes of cues, as bits.
    struct CueClasses: Hashable, Sendable, ExpressibleByArrayLiteral {
        private var bits: UInt32 = 0

        @inline(__always)
        init(arrayLiteral kinds: CueClass...) {
            for kind in kinds { bits |= kind.bit }
        }

        @inline(__always)
        func contains(_ kind: CueClass) -> Bool { bits & kind.bit != 0 }
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
