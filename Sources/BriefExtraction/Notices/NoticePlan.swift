import BriefModel
import BriefReading

/// Decides which of the numbers and titles of a text are instruments of their own, and which part of it is about each.
struct NoticePlan {
    enum Subject {
        case group(NumberGroup)
        case finding(UnnumberedFinder.Finding)
    }

    struct Entry {
        var subject: Subject
        var region: NoticeRegions.Region
        /// What the region cites and repeals.
        var verdicts: NoticeBuilder.Verdicts
    }

    let notice: NoticeText
    let groups: [NumberGroup]
    /// Without those that a heading right above already told.
    let findings: [UnnumberedFinder.Finding]
    let verdicts: NoticeBuilder.Verdicts

    init(
        notice: NoticeText, groups: [NumberGroup], findings: [UnnumberedFinder.Finding],
        verdicts: NoticeBuilder.Verdicts
    ) {
        self.notice = notice
        self.groups = groups
        self.verdicts = verdicts
        self.findings = findings.enumerated().filter { index, finding in
            guard index > 0, notice.isHeading(findings[index - 1].block) else { return true }
            return finding.block > findings[index - 1].block + 4
        }
        .map(\.element)
    }

    func entries() -> [Entry] {
        let regions = NoticeRegions(notice: notice)
        var heads = groups.filter { regions.isLetterhead($0) && !isListed($0) }
        // A code of the letterhead gives way to a number that says what it numbers.
        if heads.count > 1, heads.contains(where: { $0.numbers[0].series != "head" }) {
            let codes = heads.filter { $0.numbers[0].series == "head" }.flatMap(\.numbers)
            heads = heads.filter { $0.numbers[0].series != "head" }
            if heads.count == 1 {
                heads[0].numbers += codes.filter { $0.name.utf8.contains(where: \.isASCIILetter) }
            }
        }
        // One instrument's own page: whatever else it names is cited.
        if let head = heads.first, heads.count == 1 || isOneHead(heads) {
            let own = Set(heads.count == 1 ? head.numbers.map(\.id) : heads.flatMap { $0.numbers.map(\.id) })
            var group = head
            if heads.count > 1 { group.numbers = heads.flatMap(\.numbers) }
            if let told = toldInRelease(head, heads.count, regions) { return told }
            let demoted = verdicts.map {
                number, verdict -> (number: DocumentNumberMatch, verdict: AboutScore.Verdict) in
                if case .about = verdict, !own.contains(number.id) { return (number, .cited) }
                return (number, verdict)
            }
            return [Entry(subject: .group(group), region: regions.page, verdicts: demoted)]
        }
        if groups.count == 1, regions.isLead(groups[0].start), !isRoundUp(beside: groups[0], regions) {
            return [Entry(subject: .group(groups[0]), region: regions.page, verdicts: verdicts)]
        }
        if groups.isEmpty, let best = findings.max(by: { $0.score < $1.score }),
            regions.isLead(best.sentence.lowerBound) || best.rule == "notice.warning", others(than: best).isEmpty
        {
            return [Entry(subject: .finding(best), region: regions.page, verdicts: verdicts)]
        }
        return items(regions)
    }

    /// One of several alike: an item beside other instruments, or a line that another number of its series has too
    /// under a heading of its own.
    private func isListed(_ group: NumberGroup) -> Bool {
        guard groups.count > 1, let own = group.numbers.first else { return false }
        let block = notice.document.blocks[notice.block(at: own.range.lowerBound)]
        if case .item = block.kind { return true }
        return groups.contains { other in
            guard let number = other.numbers.first, number.id != own.id, number.series == own.series,
                notice.standsAlone(number.range), notice.standsAlone(own.range)
            else { return false }
            let place = notice.document.blocks[notice.block(at: number.range.lowerBound)]
            return place.section != block.section && notice.document.sections[place.section].heading != nil
                && number.range.lowerBound - own.range.upperBound > 60
        }
    }

    /// A numbered release that says in its first words what else was issued: both are instruments of their own.
    private func toldInRelease(_ head: NumberGroup, _ heads: Int, _ regions: NoticeRegions) -> [Entry]? {
        guard heads == 1, Self.releases.contains(head.numbers[0].series),
            let other = groups.first(where: { group in
                let sentence = notice.sentence(at: group.start)
                let before = sentence.lowerBound..<max(sentence.lowerBound, group.start)
                return group.start > head.start && group.numbers[0].series != head.numbers[0].series
                    && regions.isLead(group.start) && !notice.authorities(in: sentence).isEmpty
                    && (!notice.cues([.issue], in: before).isEmpty
                        || notice.words(in: before) <= 10 && !notice.cues([.effect, .issue], in: sentence).isEmpty)
            })
        else { return nil }
        return [head, other].map { group in
            let own = Set(group.numbers.map(\.id))
            return Entry(
                subject: .group(group), region: regions.page,
                verdicts: verdicts.map { number, verdict in
                    if case .about = verdict, !own.contains(number.id) { return (number, .cited) }
                    return (number, verdict)
                })
        }
    }

    /// Series that number the releases of press offices.
    private static let releases: Set<String> = [
        "cftc-press", "head", "asic", "asic-release", "occ-bulletin", "sfc-circular",
    ]

    /// Letterheads that name one instrument twice stand close together.
    private func isOneHead(_ heads: [NumberGroup]) -> Bool {
        guard let first = heads.first, let last = heads.last else { return false }
        let range = first.start..<last.start
        // Titles between two numbers part two instruments.
        return range.count < 500 && heads.allSatisfy { notice.standsAlone($0.numbers[0].range) }
            && notice.document.blocks[notice.block(at: range.lowerBound)...notice.block(at: range.upperBound)]
                .allSatisfy { $0.text.count < 160 }
    }

    /// Other sections tell of other authorities' instruments.
    private func isRoundUp(beside group: NumberGroup, _ regions: NoticeRegions) -> Bool {
        let block = notice.block(at: group.start)
        return findings.contains { finding in
            let isQuoted = finding.score >= 2.5 && finding.title != nil
            return isQuoted && finding.block != block && !notice.isHeading(finding.block) && !notice.isHeading(block)
                && authority(finding.sentence) != authority(notice.sentence(at: group.start))
        }
    }

    /// The authority of a sentence, else that of the letterhead.
    private func ownAuthority(_ range: Range<Int>) -> String? {
        authority(range)
            ?? notice.authorities.prefix(3).first {
                notice.block(at: $0.range.lowerBound) < 4 && notice.standsAlone($0.range)
            }?.entry.name
    }

    private func authority(_ range: Range<Int>) -> String? { notice.authorities(in: range).first?.entry.name }

    /// Findings of other authorities, or of other quoted titles.
    private func others(than best: UnnumberedFinder.Finding) -> [UnnumberedFinder.Finding] {
        findings.filter { other in
            other.block != best.block && !notice.isHeading(other.block) && !notice.isHeading(best.block)
                && authority(other.sentence) != ownAuthority(best.sentence) && authority(other.sentence) != nil
        }
    }

    /// Where the headings right above a block begin, at most three.
    private func headingStart(above block: Int) -> Int {
        var first = block
        while first > 0, block - first < 3, !notice.isAside(first - 1), notice.isHeading(first - 1) { first -= 1 }
        return notice.start(of: first)
    }

    private func items(_ regions: NoticeRegions) -> [Entry] {
        var subjects: [(start: Int, subject: Subject)] = groups.map { ($0.start, .group($0)) }
        let numbered = Set(groups.map { notice.block(at: $0.start) })
        for finding in findings where !numbered.contains(finding.block) && !isHeadOfNumbered(finding) {
            subjects.append((finding.sentence.lowerBound, .finding(finding)))
        }
        subjects.sort { $0.start < $1.start }
        var areas = regions.items(subjects.map(\.start))
        // Below the news of a single instrument its full text may follow.
        if subjects.count == 1, let area = areas.first {
            let block = notice.block(at: area.range.lowerBound)
            let structure = StructureReader(notice: notice).structure(from: block, upTo: notice.text.count)
            let end = structure.provisions == nil ? area.range.upperBound : max(structure.end, area.range.upperBound)
            areas = [NoticeRegions.Region(range: headingStart(above: block)..<end, isPage: false)]
        }
        return zip(subjects, areas).map { subject, area in
            let inside = verdicts.filter { verdict in
                notice.numbers.contains { $0.id == verdict.number.id && area.range.contains($0.range.lowerBound) }
            }
            return Entry(subject: subject.subject, region: area, verdicts: inside)
        }
    }

    /// A heading whose text below has the number, or prose that goes on about a number of its section.
    private func isHeadOfNumbered(_ finding: UnnumberedFinder.Finding) -> Bool {
        let section = notice.document.blocks[finding.block].section
        let isQuoted = finding.title.map { $0.count < finding.sentence.count } ?? false
        return groups.contains { group in
            let other = notice.document.blocks[notice.block(at: group.start)].section
            guard other == section else { return false }
            return notice.isHeading(finding.block) || !isQuoted
                || authority(finding.sentence) == authority(notice.sentence(at: group.start))
                    && finding.block > notice.block(at: group.start) + 1
        }
    }
}
