import BriefModel

/// Says what an instrument is about: the topics of its title, and those its text comes back to.
struct TopicCounter {
    let notice: NoticeText
    let words: NoticeWords

    func topics(title: Range<Int>?, in range: Range<Int>) -> [Notice.Topic] {
        var weight: [Notice.Topic: Int] = [:]
        for word in words.topics(in: notice.text, range: range)
        where !notice.isAside(notice.block(at: word.range.lowerBound)) {
            weight[word.topic, default: 0] += 1
        }
        if let title {
            for word in words.topics(in: notice.text, range: title) { weight[word.topic, default: 0] += 2 }
        }
        let length = notice.words(in: range)
        // In a short text each word counts; in a long one a passing word does not.
        let needed = length < 150 ? 1 : 2
        return Notice.Topic.allCases.filter { weight[$0, default: 0] >= needed }
    }
}
