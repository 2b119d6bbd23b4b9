import BriefIdentity
public import BriefModel

/// Makes digests: the same briefs in any order give the same bytes.
public struct DigestBuilder: Sendable {
    private let producer: Producer

    /// - Parameter producer: The program that makes the digest, which need not be the one that read the briefs.
    public init(producer: Producer) {
        self.producer = producer
    }

    /// The digest of the briefs that were received in a window, records merged fact by fact.
    public func digest(
        of briefs: [Brief], name: String, from: Instant, to: Instant, revision: Int = 1, late: Bool = false
    ) -> Digest {
        rendered(of: briefs, name: name, from: from, to: to, revision: revision, late: late).digest
    }

    /// The digest with its JSON, which has to be made for the id anyway.
    public func rendered(
        of briefs: [Brief], name: String, from: Instant, to: Instant, revision: Int = 1, late: Bool = false
    ) -> RenderedDigest {
        var digest = Digest(
            producer: producer, id: DigestID(text: ""), name: name, revision: revision, from: from, to: to, late: late)
        fill(&digest, from: inReadingOrder(briefs))
        digest.text = TextRendering(width: nil, colour: false).render(digest)
        var (json, idOffset) = digest.jsonAndIDOffset
        digest.id = DigestID(name: name, from: from, to: to, revision: revision, content: ContentHash(of: json))
        json.insert(contentsOf: digest.id.text.utf8, at: idOffset)
        return RenderedDigest(digest: digest, json: json)
    }

    /// By the instant of receipt, then by id; each brief once.
    private func inReadingOrder(_ briefs: [Brief]) -> [Brief] {
        guard briefs.count > 1 else { return briefs }
        var seen: Set<BriefID> = []
        return briefs.sorted { ($0.received, $0.id) < ($1.received, $1.id) }.filter { seen.insert($0.id).inserted }
    }

    private func fill(_ digest: inout Digest, from briefs: [Brief]) {
        var merge = FactMerge()
        for brief in briefs {
            digest.briefs.append(
                Digest.Member(
                    id: brief.id, title: brief.title, file: brief.file, records: brief.records.count,
                    unrecognized: brief.unrecognized.count, warnings: brief.warnings))
            for record in brief.records { merge.add(record, of: brief.id) }
        }
        let (lines, conflicts) = merge.result()
        for line in lines { sort(line, into: &digest) }
        digest.conflicts = conflicts
        digest.totals = Totals.totals(of: digest.flows)
    }

    private func sort(_ line: Digest.Line, into digest: inout Digest) {
        switch line.record.fact {
        case .flow: digest.flows.append(line)
        case .notice: digest.notices.append(line)
        case .headline: digest.headlines.append(line)
        case .mover(let mover):
            switch mover.direction {
            case .gainer: digest.gainers.append(line)
            case .loser: digest.losers.append(line)
            case nil: digest.unknownMovers.append(line)
            }
        }
    }
}
