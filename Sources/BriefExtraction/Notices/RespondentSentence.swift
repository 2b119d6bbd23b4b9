import BriefModel
import BriefReading

/// Reads from one sentence whom an authority or a court acts against: "fined X", "revoked the licence of X", "imposed a
/// penalty on X", "X was ordered to pay", "对X处以罚款", "X株式会社に対する行政処分".
struct RespondentSentence {
    let notice: NoticeText

    private var text: [UInt8] { notice.text }
    private var names: RespondentNames { RespondentNames(text: text) }

    /// Whom a charge, a penalty or an order is against.
    func against(in range: Range<Int>) -> [String] {
        let han = HanNames(text: text).object(in: range)
        if !han.isEmpty { return han }
        guard isAction(range) else { return [] }
        for opening in [" against ", " Against ", " gegen ", " contre ", " contra ", " contro ", " mot ", " tegen "] {
            if let start = place(of: opening, in: range), isActed(before: start, from: range.lowerBound) {
                let found = names.names(from: start, upTo: range.upperBound)
                if !found.isEmpty { return found }
            }
        }
        return []
    }

    /// "proceedings be instituted against", "action today against", not "lending against".
    private func isActed(before start: Int, from floor: Int) -> Bool {
        let near = max(floor, start - 64)..<start
        if !notice.cues([.charge, .penalty], in: near).isEmpty { return true }
        let words = oneLine(text[near]).lowercased().split(separator: " ").suffix(7)
        return words.contains { word in
            let bare = word.hasSuffix(",") ? word.dropLast() : word
            return Self.acts.contains(String(bare))
        }
    }

    private static let acts: Set<String> = [
        "action", "actions", "order", "orders", "judgment", "judgement", "judgments", "complaint", "complaints",
        "proceedings", "proceeding", "injunction", "decision", "charges", "charge", "ban", "bans", "penalty",
        "penalties", "sanction", "sanctions", "measure", "measures", "case", "suit", "lawsuit", "notice", "warning",
        "indictment", "fine", "fines", "settlement", "verfügung", "verfahren", "bußgeld", "sanktion", "sanktionen",
        "maßnahmen", "sanction,", "procédure", "multa", "processo", "proceso", "sanción", "provvedimento", "directions",
        "findings", "award", "verdict", "ruling", "claims", "claim",
    ]

    /// Whom an authority charges, fines, bans or orders; whose licence it ends; who was fined.
    func named(in range: Range<Int>) -> [String] {
        let active = active(in: range)
        if !active.isEmpty { return active }
        let passive = passive(in: range)
        if !passive.isEmpty { return passive }
        return notice.cues([.penalty], in: range).isEmpty ? [] : payers(in: range)
    }

    /// "Monetary penalty on X", "Fine for X" of a title.
    func penalized(in title: Range<Int>) -> [String] {
        for opening in [" on ", " upon ", " against ", " for ", " – ", " - ", ": "] {
            guard let start = place(of: opening, in: title) else { continue }
            let found = names.names(from: start, upTo: title.upperBound)
            if !found.isEmpty { return found }
        }
        return []
    }

    private func isAction(_ range: Range<Int>) -> Bool {
        if !notice.cues([.charge, .penalty, .issue], in: range).isEmpty { return true }
        return Self.actions.occur(in: text, range)
    }

    private static let actions = FoldedNeedles([
        "action", "order", "orders", "judgment", "judgement", "complaint", "proceedings", "injunction", "decision",
        "charges", "ban", "penalty", "sanction", "sanctions", "measures",
    ])

    // MARK: Active

    private func active(in range: Range<Int>) -> [String] {
        for verb in verbs(in: range) {
            let word = oneLine(text[verb]).lowercased()
            guard isSubject(range.lowerBound..<verb.lowerBound) else { continue }
            var start = verb.upperBound
            if Self.giving.contains(where: { word.hasPrefix($0) }) {
                // "imposed a fine of $1 million on X", "issued a warning to X"
                guard let on = first([" on ", " upon ", " against ", " to "], in: start..<range.upperBound) else {
                    continue
                }
                start = on
            } else if Self.ending.contains(where: { word.hasPrefix($0) }) {
                // "revoked the licence of X"
                let rest = start..<range.upperBound
                let words = Array(oneLine(text[rest]).lowercased().utf8)
                guard Self.permits.contains(where: { words.reads($0, within: words.indices) }) else { continue }
                if let of = behindPermit(rest) {
                    start = of
                } else if text[rest].contains(UInt8(ascii: "'")) || text[rest].contains(0x99) {
                    // "revokes X's licence"
                    let owner = names.names(from: start, upTo: range.upperBound)
                    if !owner.isEmpty { return [owner[0]] }
                    continue
                } else {
                    continue
                }
            }
            let found = names.names(from: start, upTo: range.upperBound)
            let whole = found + payers(in: start..<range.upperBound).filter { !found.contains($0) }
            if !whole.isEmpty { return whole }
        }
        return []
    }

    /// Verbs of charge, and those that end a permit.
    private func verbs(in range: Range<Int>) -> [Range<Int>] {
        notice.cues([.charge, .repealActive, .repealPassive, .issue], in: range).filter { cue in
            guard cue.kind != .charge else { return true }
            let word = oneLine(text[cue.range]).lowercased()
            return Self.ending.contains { word.hasPrefix($0) }
        }
        .map(\.range)
    }

    private static let giving = ["impose", "imposing", "has imposed"]
    private static let ending = [
        "cancel", "revoke", "withdraw", "suspend", "terminate", "rescind", "withdrew", "revoking", "has cancelled",
        "has revoked", "has withdrawn", "has suspended",
    ]
    private static let permits = [
        "licence", "license", "licences", "licenses", "registration", "authorisation", "authorization", "certificate",
        "permit", "approval", "membership", "permission", "permissions", "registrations", "certificates", "charter",
    ]

    /// Where the holder of a permit begins: behind the last noun of one and "of", "held by", "granted to".
    private func behindPermit(_ range: Range<Int>) -> Int? {
        var start = range.lowerBound
        var found: Int?
        while let next = first([" of ", " held by ", " issued to ", " granted to "], in: start..<range.upperBound) {
            let before = text[range.lowerBound..<next].split(separator: 0x20).dropLast().last ?? []
            let noun = String(decoding: before, as: UTF8.self).lowercased()
            if Self.permits.contains(noun) || Self.carriers.contains(noun) { found = next }
            start = next
        }
        return found
    }

    private static let carriers: Set<String> = ["held", "issued", "granted", "registration"]

    /// An authority, a court or "the regulator" stands before the verb.
    private func isSubject(_ before: Range<Int>) -> Bool {
        if !notice.authorities(in: before).isEmpty { return true }
        let words = Array(oneLine(text[before]).lowercased().utf8)
        return Self.subjects.contains { words.reads($0, within: words.indices) }
    }

    private static let subjects = [
        "court", "judge", "tribunal", "regulator", "watchdog", "bureau", "commission", "authority", "jury", "agency",
        "central bank", "supervisor", "ministry", "exchange", "committee", "prosecutors",
    ]

    /// "… and its former director Lachlan Roe to pay $5": the capitalized words before each "to pay".
    private func payers(in range: Range<Int>) -> [String] {
        var found: [String] = []
        var start = range.lowerBound
        while let (end, stop) = payment(in: start..<range.upperBound) {
            var low = stop
            while low > start {
                var word = low
                while word > start, text[word - 1] <= 0x20 { word -= 1 }
                var first = word
                while first > start, text[first - 1] > 0x20 { first -= 1 }
                guard first < word, text[first].isASCIIUpper || text[first] >= 0xC3 else { break }
                low = first
            }
            found += names.names(from: low, upTo: stop)
            start = end
        }
        return found
    }

    /// The next "to pay", "will pay", "must pay": its end and its start.
    private func payment(in range: Range<Int>) -> (end: Int, start: Int)? {
        [
            " to pay ", " will pay ", " must pay ", " agreed to pay ", " has agreed to pay ", " agrees to pay ",
            " is to pay ",
        ]
        .compactMap { phrase in place(of: phrase, in: range).map { (end: $0, start: $0 - phrase.utf8.count) } }
        .min { ($0.end, $0.start) < ($1.end, $1.start) }
    }

    // MARK: Passive

    private static let auxiliaries = [
        " was ", " were ", " has been ", " have been ", " is ", " are ", " must pay ", " will pay ", " agreed to pay ",
        " has agreed to pay ", " agrees to pay ", " to pay ",
    ]

    /// "X was fined £3 million by …", "X has agreed to pay …", "X fined £3 million"
    private func passive(in range: Range<Int>) -> [String] {
        guard let verb = notice.cues([.charge, .penalty], in: range).first,
            notice.authorities(in: range.lowerBound..<verb.range.lowerBound).isEmpty
        else { return [] }
        let before = range.lowerBound..<verb.range.lowerBound
        let found = names.names(from: range.lowerBound, upTo: range.upperBound)
        guard !found.isEmpty, text[range.lowerBound].isASCIIUpper else { return [] }
        let gap = Array(oneLine(text[before]).lowercased().utf8) + [0x20]
        let isPassive = Self.auxiliaries.contains { auxiliary in
            gap.suffix(48).contains(UInt8(ascii: " ")) && Array(gap).hasSuffix(auxiliary)
        }
        let isHeadline = oneLine(text[verb.range]).lowercased() == "fined"
        guard isPassive || isHeadline else { return [] }
        return found.filter { $0.utf8.count >= 5 && $0.contains(" ") }
    }

    // MARK: Places

    private func first(_ phrases: [String], in range: Range<Int>) -> Int? {
        phrases.compactMap { place(of: $0, in: range) }.min()
    }

    private func place(of phrase: String, in range: Range<Int>) -> Int? {
        let bytes = Array(phrase.utf8)
        var position = range.lowerBound
        while position + bytes.count <= range.upperBound {
            if text[position] == bytes[0]
                || bytes[0] == 0x20 && text[position] == 0x0A,
                text[position + 1..<position + bytes.count].elementsEqual(bytes.dropFirst())
            {
                return position + bytes.count
            }
            position += 1
        }
        return nil
    }
}
