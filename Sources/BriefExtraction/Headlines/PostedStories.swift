import BriefModel
import BriefReading

/// Finds the titles of what was posted: each stands on the line below who posted it and when, as channels of chats and
/// readers of feeds print it ("newsbot  [13:02]", "Harbour Diary      3h").
///
/// People talk in channels too. Where one of several authors is named like a wire or a bot, only such authors count.
struct PostedStories {
    let document: Document
    let cutter: HeadlineText
    let labels: HeadlineLabels

    private var text: [UInt8] { document.text }
    /// Beyond so many posts nothing is looked for.
    private static let most = 2000

    private struct Post {
        let author: Range<Int>
        let title: Range<Int>
    }

    func titles() -> (titles: [Range<Int>], isWired: Bool) {
        guard document.format == .text || document.format == .email || document.format == .markdown else {
            return ([], false)
        }
        let (above, below) = (posts(), credited())
        let isTight = below.count > 2 && below.allSatisfy(isPair)
        let all = isTight || above.count <= 2 ? below : above
        guard all.count > 2 else { return ([], false) }
        let wired = isTight ? [] : all.filter { isWire($0.author) }
        let posts = wired.isEmpty ? all : wired
        let forms = posts.map { HeadlineForm($0.title, in: text, cutter: cutter, labels: labels) }
        let titles = zip(posts, forms).filter { $1.isShort && $1.hasHead && !$1.hasStop && !$1.isData }.map(\.0.title)
        let verbs = forms.count(where: \.hasVerb)
        guard titles.count > 2, titles.count * 4 >= posts.count * 3,
            verbs * (isTight && all.contains { isWire($0.author) || isByline($0.author) } ? 4 : 2) >= posts.count
        else {
            return ([], false)
        }
        return (titles, !wired.isEmpty)
    }

    /// Nothing but a line end parts a title from its credit, and an empty line or the end follows.
    private func isPair(_ post: Post) -> Bool {
        guard post.author.lowerBound > post.title.upperBound else { return false }
        let between = text[post.title.upperBound..<post.author.lowerBound].count { $0 == 0x0A }
        let rest = text[post.author.upperBound...].prefix { $0 <= 0x20 }
        return between == 1 && (rest.endIndex == text.count || rest.count { $0 == 0x0A } > 1)
    }

    private func isByline(_ line: Range<Int>) -> Bool { text[line].starts(with: "By ".utf8) }

    /// Lines right below which stands who wrote them, where, when: "By Ann Lee | 3 min read".
    private func credited() -> [Post] {
        var posts: [Post] = []
        var above: Range<Int>?
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == 0x0A {
            let line = Sentence.trimmed(start..<index, in: text)
            start = index + 1
            if !line.isEmpty, isCredit(line) {
                if let title = above, !isCredit(title) {
                    posts.append(Post(author: line, title: cutter.trimmed(title)))
                }
                above = nil
            } else {
                above = line.isEmpty ? nil : line
            }
            if posts.count == Self.most { break }
        }
        return posts
    }

    /// An author or an address, or a name, with a time, an age or how long it takes to read.
    private func isCredit(_ line: Range<Int>) -> Bool {
        guard line.count <= 160 else { return false }
        if line.count <= 100, text[line].starts(with: "By ".utf8) { return true }
        let isAddress = text[line].starts(with: "http".utf8)
        if isAddress, !text[line].contains(0x20) { return true }
        let mark = cutter.lastDash(line) ?? cutter.lastGap(line)
        guard let mark, HeadlineStamp(text: text, labels: labels).isStamp(mark.upperBound..<line.upperBound) else {
            return false
        }
        let name = Sentence.trimmed(line.lowerBound..<mark.lowerBound, in: text)
        return isAddress || name.count <= 40 && text[name].count(where: { $0 == 0x20 }) <= 3
    }

    /// Lines that end in a time or an age, with the line below each.
    private func posts() -> [Post] {
        var posts: [Post] = []
        var author: Range<Int>?
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == 0x0A {
            let line = Sentence.trimmed(start..<index, in: text)
            start = index + 1
            if line.isEmpty { continue }
            if let name = author {
                author = nil
                let title = cutter.trimmed(line)
                if self.author(of: line) == nil, !title.isEmpty { posts.append(Post(author: name, title: title)) }
            } else {
                author = self.author(of: line)
            }
            if posts.count == Self.most { break }
        }
        return posts
    }

    /// The name before a gap or a bracket and a time that closes the line.
    private func author(of line: Range<Int>) -> Range<Int>? {
        guard line.count <= 72 else { return nil }
        let open = cutter.bracketStart(line)
        guard let mark = open.map({ $0..<$0 + 1 }) ?? cutter.lastGap(line) ?? cutter.lastDash(line),
            HeadlineStamp(text: text, labels: labels).isStamp(mark.upperBound..<line.upperBound)
        else { return nil }
        let name = cutter.trimmed(line.lowerBound..<mark.lowerBound)
        return (2...40).contains(name.count) && text[name].count(where: { $0 == 0x20 }) <= 4 ? name : nil
    }

    /// A bot, or a name that a newspaper or a list of news could have.
    private func isWire(_ name: Range<Int>) -> Bool {
        var name = name
        if let mark = cutter.lastDash(name) ?? cutter.lastGap(name) { name = name.lowerBound..<mark.lowerBound }
        guard !name.isEmpty else { return false }
        if labels.isSource(text, name) || labels.strength(of: text, name) ?? .faint >= .weak { return true }
        return Self.bots.contains { bot in
            name.contains {
                text[$0].lowercasedASCII == bot[0] && text[$0..<name.upperBound].count >= bot.count
                    && text[$0..<$0 + bot.count].map(\.lowercasedASCII) == bot
            }
        }
    }

    private static let bots = ["bot", "news", "wire", "feed", "headline", "快讯", "资讯"].map { Array($0.utf8) }
}
