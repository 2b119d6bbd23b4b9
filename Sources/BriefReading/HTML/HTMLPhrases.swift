import BriefModel

/// Headings that name a part of a page around its text; compared without case.
enum HTMLPhrases {
    /// The role that a heading gives its section, `nil` for text.
    static func role(of text: [UInt8], _ range: Range<Int>) -> Section.Role? {
        guard range.count <= 48 else { return nil }
        if Phrases.isRelated(text, range) { return .related }
        if isComments(text, range) { return .comments }
        return Phrases.isNavigation(text, range) ? .navigation : nil
    }

    /// "Comments", "12 Comments", "Comments (3)", "Leave a comment".
    private static func isComments(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let words = text[range].split { !$0.isLetter && $0 < 0x80 }.filter { !$0.allSatisfy(\.isDigit) }
            .map { Array($0.map(\.lowercased)) }
        return comments.contains(Array(words.joined(separator: [0x20])))
    }

    private static let comments = Set(
        [
            "comments", "comment", "leave a comment", "leave a reply", "post a comment", "join the discussion",
            "join the conversation", "评论", "评论区", "网友评论", "发表评论", "評論", "留言", "コメント",
        ].map { Array($0.utf8) })
}
