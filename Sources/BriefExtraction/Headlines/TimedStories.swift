import BriefModel
import BriefReading

/// Finds the titles of a news ticker: each stands behind a clock time, or on the line below it, perhaps with a sentence
/// or two under it.
///
/// A ticker runs from the newest down, an agenda from the morning up; so times that fall are news, and times that rise
/// are news only where all is in capitals.
struct TimedStories {
    let document: Document
    let cutter: HeadlineText
    let labels: HeadlineLabels

    private var text: [UInt8] { document.text }
    /// Beyond so many stories nothing is looked for.
    private static let most = 2000

    struct Story {
        let title: Range<Int>
        /// The code of its agency stands before it ("15:57  NGW  …").
        var code: Range<Int>?
    }

    func stories() -> [Story] {
        guard document.format == .text || document.format == .email || document.format == .markdown else { return [] }
        var stories: [Story] = []
        var times: [Int] = []
        var waiting: Int?
        for line in lines {
            if let (time, end) = cutter.clock(line) {
                let rest = cutter.trimmed(end..<line.upperBound)
                if rest.isEmpty {
                    waiting = time
                } else if let story = story(rest) {
                    stories.append(story)
                    times.append(time)
                    waiting = nil
                }
            } else if let time = waiting {
                waiting = nil
                if let story = story(cutter.trimmed(line)) {
                    stories.append(story)
                    times.append(time)
                }
            }
            if stories.count == Self.most { break }
        }
        guard stories.count > 2, isNews(times) || stories.allSatisfy(isShouted) else { return [] }
        return withoutCodes(stories)
    }

    /// Times fall all the way, but for midnight.
    private func isNews(_ times: [Int]) -> Bool {
        guard times.first != times.last else { return false }
        return zip(times, times.dropFirst()).count { $0 < $1 } * 8 <= times.count
    }

    /// As wires flash it, in whatever order.
    private func isShouted(_ story: Story) -> Bool {
        HeadlineForm(story.title, in: text, cutter: cutter, labels: labels).isShouted
    }

    private func story(_ line: Range<Int>) -> Story? {
        let title = cutter.flashTitle(line) ?? line
        let form = HeadlineForm(title, in: text, cutter: cutter, labels: labels)
        return form.isShort && form.hasHead ? Story(title: title, code: code(title)) : nil
    }

    /// Two to five capitals that two spaces part from the title.
    private func code(_ title: Range<Int>) -> Range<Int>? {
        let letters = text[title].prefix { $0.isASCIIUpper }
        guard (2...5).contains(letters.count), text[letters.endIndex..<title.upperBound].starts(with: "  ".utf8) else {
            return nil
        }
        return title.lowerBound..<letters.endIndex
    }

    private func withoutCodes(_ stories: [Story]) -> [Story] {
        guard stories.count(where: { $0.code != nil }) * 3 >= stories.count * 2 else { return stories }
        return stories.map { story in
            guard let code = story.code else { return story }
            return Story(title: cutter.trimmed(code.upperBound..<story.title.upperBound))
        }
    }

    private var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in text.indices where text[index] == 0x0A {
            if text[start..<index].contains(where: { !$0.isWhite }) { lines.append(start..<index) }
            start = index + 1
        }
        if start < text.count { lines.append(start..<text.count) }
        return lines
    }
}
