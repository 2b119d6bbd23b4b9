import BriefModel
import BriefReading

/// The numbers of one instrument: a release with its file number, a circular with its reference.
struct NumberGroup {
    /// The number of the instrument first.
    var numbers: [DocumentNumberMatch]
    var score: Double

    /// Where the instrument's first number stands.
    var start: Int { numbers.map(\.range.lowerBound).min() ?? 0 }

    /// Numbers that the text is about, put together where they stand side by side and are of different series.
    static func groups(
        of verdicts: [(number: DocumentNumberMatch, verdict: AboutScore.Verdict)], in notice: NoticeText
    ) -> [NumberGroup] {
        var groups: [NumberGroup] = []
        let about = verdicts.compactMap { number, verdict -> (DocumentNumberMatch, Double)? in
            if case .about(let score) = verdict { (number, score) } else { nil }
        }
        for (number, score) in about.sorted(by: { $0.0.range.lowerBound < $1.0.range.lowerBound }) {
            if let index = groups.lastIndex(where: { $0.takes(number, in: notice) }) {
                groups[index].numbers.append(number)
                groups[index].score = max(groups[index].score, score)
            } else {
                groups.append(NumberGroup(numbers: [number], score: score))
            }
        }
        for index in groups.indices {
            // A file or docket number gives way to the instrument's own.
            groups[index].numbers =
                groups[index].numbers.filter { $0.role == .about } + groups[index].numbers.filter { $0.role != .about }
        }
        for index in groups.indices { groups[index].takeNeighbours(of: verdicts, in: notice) }
        // A file, docket or reference alone names an instrument only where nothing else does.
        let named = groups.filter(\.isNamed)
        let isHeaded = named.contains { group in
            group.numbers.contains { notice.standsAlone($0.range) && $0.range.lowerBound < 3_000 }
        }
        let headed = groups.filter { group in
            group.numbers.contains {
                notice.standsAlone($0.range) && $0.range.lowerBound < 1_500 && $0.series != "rin"
                    && $0.series != "sec-file"
            }
        }
        if !named.isEmpty, isHeaded || headed.isEmpty {
            return isHeaded ? named : groups.filter { $0.isNamed || $0.isIssuedAlone(beside: named, in: notice) }
        }
        return groups.filter { group in group.numbers.contains { notice.standsAlone($0.range) } }
    }

    private var isNamed: Bool { numbers.contains { $0.role == .about } }

    /// An item of a round-up whose instrument only has a docket: an authority issues it, and nothing else numbers it.
    private func isIssuedAlone(beside named: [NumberGroup], in notice: NoticeText) -> Bool {
        guard let first = numbers.first else { return false }
        let block = notice.block(at: first.range.lowerBound)
        let before = notice.sentence(at: first.range.lowerBound).lowerBound..<first.range.lowerBound
        return !named.contains { notice.block(at: $0.start) == block } && !notice.authorities(in: before).isEmpty
            && !notice.cues([.issue], in: before).isEmpty
    }

    /// "The order, Release No. 34-1, covers filing SR-X-2026-2": a second number of the sentence that nothing cites.
    private mutating func takeNeighbours(
        of verdicts: [(number: DocumentNumberMatch, verdict: AboutScore.Verdict)], in notice: NoticeText
    ) {
        guard let first = numbers.first else { return }
        let sentence = notice.sentence(at: first.range.lowerBound)
        for (number, verdict) in verdicts
        where verdict == .cited && number.role == .about && number.series != first.series {
            let gap = first.range.upperBound..<max(first.range.upperBound, number.range.lowerBound)
            guard number.range.lowerBound > first.range.upperBound, number.range.upperBound <= sentence.upperBound,
                gap.count <= 40, notice.cues([.cite, .repealActive], in: gap).isEmpty, number.series == "sec-sro"
            else { continue }
            numbers.append(number)
        }
    }

    private func takes(_ number: DocumentNumberMatch, in notice: NoticeText) -> Bool {
        guard let last = numbers.max(by: { $0.range.upperBound < $1.range.upperBound }) else { return false }
        let gap = number.range.lowerBound - last.range.upperBound
        let isHead = number.range.upperBound < 3_000
        if number.role != .about || numbers.allSatisfy({ $0.role != .about }) {
            // A reference of the letterhead does not take in what the running text names.
            let alone = notice.standsAlone(number.range) == notice.standsAlone(last.range)
            let isRunning = !notice.standsAlone(number.range) && !notice.standsAlone(last.range)
            if isRunning, notice.block(at: number.range.lowerBound) != notice.block(at: last.range.lowerBound) {
                return false
            }
            return gap <= (isHead ? 1_500 : 240) && (alone || gap <= 160)
        }
        if number.continuesList, last.series == number.series, number.series == "sec-release" { return true }
        let isOneSentence = notice.sentence(at: last.range.lowerBound) == notice.sentence(at: number.range.lowerBound)
        let isLetterhead =
            isHead && notice.standsAlone(number.range) && notice.standsAlone(last.range)
            && notice.document.blocks[notice.block(at: number.range.lowerBound)].label == nil
        guard gap <= 160, isOneSentence || isLetterhead else { return false }
        if numbers.allSatisfy({ $0.series != number.series }) { return true }
        // A letterhead that names two releases, one for each act, or two references.
        let shares = number.series == "sec-release" || number.series == "hkma"
        return shares && notice.standsAlone(number.range) && notice.standsAlone(last.range)
    }
}
