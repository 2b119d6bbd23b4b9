import BriefModel
import BriefReading

/// Says what an instrument is about: the topics of its title, and those its text comes back to.
struct TopicCounter {
    let notice: NoticeText
    let words: NoticeWords

    /// Words that stand in the background of most texts of financial supervision.
    private static let background: Set<Notice.Topic> = [.cryptoTrading, .banking, .enforcement, .licensing, .sanctions]

    func topics(title: Range<Int>?, in range: Range<Int>, isOrder: Bool = false) -> [Notice.Topic] {
        var counts: [Notice.Topic: Int] = [:]
        for word in words.topics(in: notice.text, range: range)
        where !notice.isAside(notice.block(at: word.range.lowerBound)) && !isName(word.range) {
            counts[word.topic, default: 0] += 1
        }
        var titled: Set<Notice.Topic> = []
        if let title {
            for word in words.topics(in: notice.text, range: title) where !isName(word.range) {
                titled.insert(word.topic)
            }
        }
        // What the title names weighs most; crypto-assets are the setting of most of these texts, so they are a topic
        // where nothing more telling is.
        func weight(_ topic: Notice.Topic) -> Int {
            counts[topic, default: 0] + (titled.contains(topic) ? 4 : 0)
        }
        let needed = notice.words(in: range) < 150 ? 1 : 2
        let specific = Notice.Topic.allCases.filter { $0 != .cryptoTrading && weight($0) >= needed }
        let best = specific.filter { !isOrder || $0 != .enforcement }.map(weight).max() ?? 0
        let kept = specific.filter { topic in
            if isOrder, topic == .enforcement { return true }
            if isOrder { return titled.contains(topic) || !Self.background.contains(topic) && weight(topic) >= 3 }
            if titled.contains(topic) { return true }
            return weight(topic) * 2 >= best && (!Self.background.contains(topic) || titled.isEmpty)
        }
        if isOrder { return kept.contains(.enforcement) ? kept : ordered(kept + [.enforcement]) }
        if !kept.isEmpty { return kept }
        return weight(.cryptoTrading) >= needed ? [.cryptoTrading] : []
    }

    private func ordered(_ topics: [Notice.Topic]) -> [Notice.Topic] {
        Notice.Topic.allCases.filter(topics.contains)
    }

    /// "Reserve Bank of India" is not about banking.
    private func isName(_ range: Range<Int>) -> Bool {
        let around = max(0, range.lowerBound - 60)..<min(notice.text.count, range.upperBound + 60)
        return notice.authorities(in: around).contains {
            $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
        }
    }
}
