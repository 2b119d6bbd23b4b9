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
        // An order against somebody is about enforcement; what the rules broken are about stands beside.
        if isOrder {
            return Notice.Topic.allCases.filter {
                $0 == .enforcement || titled.contains($0)
                    || !Self.background.contains($0) && $0 != .marketing && counts[$0, default: 0] >= 1
            }
        }
        // In a short text each word counts; in a long one a passing word does not.
        let length = notice.words(in: range)
        let needed = length < 150 ? 1 : 2
        return Notice.Topic.allCases.filter { counts[$0, default: 0] + (titled.contains($0) ? 2 : 0) >= needed }
    }

    /// "Reserve Bank of India" is not about banking.
    private func isName(_ range: Range<Int>) -> Bool {
        let around = max(0, range.lowerBound - 60)..<min(notice.text.count, range.upperBound + 60)
        return notice.authorities(in: around).contains {
            $0.range.lowerBound <= range.lowerBound && range.upperBound <= $0.range.upperBound
        }
    }
}
