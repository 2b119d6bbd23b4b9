import BriefModel
import BriefReading

/// Says what an instrument is about: the topics of its title, else those its text comes back to.
///
/// A text on the custody of tokens speaks of crypto-assets, of banks and of licences on the way. Such topics of the
/// background name it only where no closer one does.
struct TopicCounter {
    let notice: NoticeText
    let words: NoticeWords

    /// What stands in the background of most texts of financial supervision, the closest first.
    private static let background: [Notice.Topic] = [.sanctions, .licensing, .enforcement, .banking, .cryptoTrading]

    /// In bytes.
    private static let longText = 9_000

    /// - Parameter isOrder: it is against somebody.
    func topics(title: Range<Int>?, in range: Range<Int>, isOrder: Bool = false) -> [Notice.Topic] {
        var counts: [Notice.Topic: Int] = [:]
        for word in words.topics(in: notice.text, range: range)
        where !notice.isAside(notice.block(at: word.range.lowerBound)) && !isName(word.range) {
            counts[word.topic, default: 0] += 1
        }
        var titled: Set<Notice.Topic> = []
        if let title {
            for word in words.topics(in: notice.text, range: title) where !isName(word.range) {
                // "银行…托管业务的通知": banks as those addressed.
                if word.topic == .banking, isAddressee(word.range) { continue }
                titled.insert(word.topic)
            }
        }
        // A long text is about all that it comes back to.
        if !isOrder, range.count > Self.longText {
            return Notice.Topic.allCases.filter { counts[$0, default: 0] + (titled.contains($0) ? 2 : 0) >= 2 }
        }
        var found = titled.subtracting(Self.background)
        if isOrder {
            // What somebody is fined for stands in the sentence of the fine.
            if found.isEmpty { found = reasons(in: range) }
            found.insert(.enforcement)
        } else if found.isEmpty {
            found = often(in: range, counts)
        }
        // A closer topic of the background stands beside: the capital of banks, who needs a licence, who is blocked.
        for topic in [Notice.Topic.sanctions, .banking] where titled.contains(topic) { found.insert(topic) }
        let mayBeLicensing = title == nil || titled.contains(.licensing)
        if !isOrder, mayBeLicensing, found.isEmpty || counts[.licensing, default: 0] >= 3, counts[.licensing] != nil {
            found.insert(.licensing)
        }
        if found.isEmpty {
            let named = Self.background.first { titled.contains($0) }
            let counted = Self.background.max { counts[$0, default: 0] < counts[$1, default: 0] }
            if let best = named ?? counted, named != nil || counts[best, default: 0] >= 1 { found.insert(best) }
        }
        return Notice.Topic.allCases.filter { found.contains($0) }
    }

    /// The close topics of the first sentence of the text that charges somebody.
    private func reasons(in range: Range<Int>) -> Set<Notice.Topic> {
        for cue in notice.cues([.charge], in: range)
        where !notice.isHeading(notice.block(at: cue.range.lowerBound)) {
            let sentence = notice.sentence(at: cue.range.lowerBound)
            let named = words.topics(in: notice.text, range: sentence).filter { !isName($0.range) }.map(\.topic)
            return Set(named).subtracting(Self.background).subtracting([.marketing])
        }
        return []
    }

    /// The close topics that a text comes back to, without passing words.
    private func often(in range: Range<Int>, _ counts: [Notice.Topic: Int]) -> Set<Notice.Topic> {
        let close = counts.filter { !Self.background.contains($0.key) }
        let most = close.values.max() ?? 0
        // In a short text each word counts.
        let needed = max(notice.words(in: range) < 150 ? 1 : 2, (most + 2) / 3)
        return Set(close.filter { $0.value >= needed }.keys)
    }

    /// A word for the institutions, not for what they must hold.
    private func isAddressee(_ range: Range<Int>) -> Bool {
        let word = notice.text[range]
        let stems = ["bank", "Bank", "BANK", "lender", "financial inst", "银行", "銀行", "金融机构", "商业", "은행", "perbankan"]
        return stems.contains { word.starts(with: $0.utf8) }
            && !words.topics(in: notice.text, range: notice.line(around: range)).allSatisfy {
                $0.topic == .banking || $0.topic == .cryptoTrading
            }
    }

    /// "Reserve Bank of India" is not about banking, "General License 8" not about licensing.
    private func isName(_ range: Range<Int>) -> Bool {
        let around = max(0, range.lowerBound - 60)..<min(notice.text.count, range.upperBound + 60)
        if notice.numbers(in: around).contains(where: { $0.range.overlaps(range) }) { return true }
        let before = notice.text[max(0, range.lowerBound - 8)..<range.lowerBound]
        if before.elementsEqual("General ".utf8) || before.elementsEqual("GENERAL ".utf8) { return true }
        return notice.authorities(in: around).contains {
            $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
        }
    }
}
