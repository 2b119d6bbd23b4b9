/// Lines that pages print around an article; compared without case, trailing colon and arrows.
enum Phrases {
    /// "You may also like": what follows points to other texts.
    static func isRelated(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        contains(related, text, range)
    }

    /// "Share", "copy": part of the page, not of the text.
    static func isNavigation(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        contains(navigation, text, range)
    }

    private static func contains(_ phrases: FoldedWords<Void>, _ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 48 else { return false }
        var end = range.upperBound
        while end > range.lowerBound, isTrailing(text[end - 1]) { end -= 1 }
        if end - range.lowerBound >= 3, text[end - 3] == 0xEF, text[end - 2] == 0xBC, text[end - 1] == 0x9A { end -= 3 }
        return phrases.contains(range.lowerBound..<end, in: text)
    }

    /// `:`, `.`, `>`, a space.
    private static func isTrailing(_ byte: UInt8) -> Bool {
        byte == 0x3A || byte == 0x2E || byte == 0x20 || byte == 0x3E
    }

    private static let related = FoldedWords([
        "you may also like", "you might also like", "you may like", "related reading", "related articles",
        "related stories", "related news", "related posts", "related content", "related", "read more", "read next",
        "more stories", "more news", "more from this author", "recommended", "recommended reading",
        "recommended for you", "see also", "also read", "further reading", "what to read next", "trending now",
        "popular articles", "most read", "相关阅读", "相关文章", "相关推荐", "相关新闻", "推荐阅读", "延伸阅读", "猜你喜欢",
        "相關閱讀", "相關文章", "相關新聞", "推薦閱讀", "延伸閱讀", "関連記事", "あわせて読みたい", "おすすめ記事",
    ])

    private static let navigation = FoldedWords([
        "share", "copy", "copy link", "copied", "like", "likes", "comment", "comments", "save", "bookmark", "follow",
        "subscribe", "sign up", "log in", "sign in", "print", "email", "tweet", "facebook", "twitter", "x", "linkedin",
        "whatsapp", "telegram", "reddit", "share this article", "share this", "share on x", "share on facebook",
        "advertisement", "sponsored", "skip to content", "back to top", "menu", "home", "listen", "add to favorites",
        "分享", "复制", "复制链接", "收藏", "点赞", "评论", "转发", "打印", "返回顶部", "分享到", "複製", "收藏本文", "シェア", "コピー",
    ])
}
