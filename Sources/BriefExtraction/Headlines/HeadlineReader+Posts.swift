import BriefModel
import BriefReading

/// Titles that stand beside or below times.
extension HeadlineReader {
    /// Titles of a ticker stand for whatever else was read in it.
    func withTimed(_ found: [HeadlineCandidate]) -> [HeadlineCandidate] {
        let titles = TimedStories(document: document, cutter: cutter, labels: labels).stories().map(\.title)
        guard let first = titles.first, let last = titles.last else { return found }
        let isLog = titles.count(where: statesFact) * 4 > titles.count * 3
        let verbs = titles.count {
            HeadlineForm($0, in: document.text, cutter: cutter, labels: labels).hasVerb || statesFact($0)
        }
        guard !isLog, verbs * 3 >= titles.count else { return found }
        // Sentences that tell figures one after the other are reports, not their titles.
        let stops = titles.count {
            HeadlineForm($0, in: document.text, cutter: cutter, labels: labels).hasStop
        }
        if stops * 2 > titles.count, titles.count(where: statesFact) * 4 >= titles.count { return found }
        let cut = HeadlineSources(document: document, cutter: cutter, labels: labels).cut(titles)
        let index = BlockIndex(document: document)
        let span = first.lowerBound..<last.upperBound
        return found.filter { !span.overlaps($0.evidence) }
            + cut.map { title in
                let section = index.block(at: title.lowerBound).map { document.blocks[$0].section } ?? 0
                return candidate(cutter.withoutSource(title), section, rule: "headline.ticker", confidence: 90)
            }
    }

    /// The titles of lines that close with their sources and times, where less of them was read.
    func withStamped(_ found: [HeadlineCandidate]) -> [HeadlineCandidate] {
        let titles = StampedLines(document: document, cutter: cutter, labels: labels).titles()
        guard let first = titles.first, let last = titles.last, titles.count(where: statesFact) * 2 < titles.count
        else {
            return found
        }
        let span = first.lowerBound..<last.upperBound
        guard found.count(where: { span.overlaps($0.evidence) }) < titles.count else { return found }
        let index = BlockIndex(document: document)
        return found.filter { !span.overlaps($0.evidence) }
            + titles.map { title in
                let section = index.block(at: title.lowerBound).map { document.blocks[$0].section } ?? 0
                return candidate(title, section, rule: "headline.stamped", confidence: 90)
            }
    }

    /// The titles of posts, where nothing else is a list.
    func withPosted(_ found: [HeadlineCandidate]) -> [HeadlineCandidate] {
        let (titles, isWired) = PostedStories(document: document, cutter: cutter, labels: labels).titles()
        guard let first = titles.first, let last = titles.last else { return found }
        let span = first.lowerBound..<last.upperBound
        let isFree = found.allSatisfy {
            !span.overlaps($0.evidence) || $0.flags.contains(.related)
                || $0.rule == "headline.list" && $0.confidence < 80
        }
        guard isFree || isWired, titles.count(where: statesFact) * 2 < titles.count else { return found }
        let index = BlockIndex(document: document)
        return found.filter { !span.overlaps($0.evidence) }
            + titles.map { title in
                let section = index.block(at: title.lowerBound).map { document.blocks[$0].section } ?? 0
                return candidate(
                    cutter.withoutSource(title), section, rule: "headline.post",
                    confidence: isWired || titles.count > 3 ? 90 : 80)
            }
    }
}
