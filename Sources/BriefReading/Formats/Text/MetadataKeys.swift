/// Keys of lines that say something about the text itself.
enum MetadataKeys {
    enum Kind: Hashable {
        case title, author, date, source, url
    }

    static func kind(_ text: [UInt8], _ key: Range<Int>) -> Kind? {
        guard key.count <= 24 else { return nil }
        return kinds.meaning(of: key, in: text)
    }

    /// What a member of a JSON object says about the file.
    static func member(_ text: [UInt8], _ key: Range<Int>) -> Kind? {
        guard key.count <= 24 else { return nil }
        return members[text[key].filter { $0 != 0x5F && $0 != 0x2D }.map(\.lowercased)]
    }

    /// Does a member name the object that it is in?
    static func isName(_ text: [UInt8], _ key: Range<Int>) -> Bool {
        names.contains(key, in: text)
    }

    /// How well a member says who somebody is: the owner before a label before an address; `nil` for other members.
    static func nameRank(_ text: [UInt8], _ key: Range<Int>) -> Int? {
        let folded = text[key].map(\.lowercased)
        return ranks.firstIndex { folded.elementsEqual($0.utf8) }
    }

    private static let ranks = [
        "owner", "name", "entity", "label", "exchange", "owner_name", "entity_name", "title", "display_name", "symbol",
        "名称", "名稱", "名前", "type", "owner_type", "address",
    ]

    private static let names = FoldedWords([
        "title", "headline", "name", "symbol", "subject", "label", "heading", "section", "category", "header", "topic",
        "exchange", "chain", "asset", "fund", "ticker", "标题", "名称", "名稱",
    ])

    private static let members: [[UInt8]: Kind] = {
        let words: [(Kind, [String])] = [
            (.title, ["title", "headline", "subject"]),
            (.author, ["author", "byline", "by", "creator", "writer", "authorname"]),
            (
                .date,
                [
                    "published", "publishedat", "publishedon", "datepublished", "publishdate", "pubdate", "date",
                    "createdat",
                    "releasedat", "publishtime", "timestamp",
                ]
            ),
            (.url, ["url", "link", "canonicalurl", "permalink", "sourceurl"]),
        ]
        var kinds: [[UInt8]: Kind] = [:]
        for (kind, names) in words {
            for name in names { kinds[Array(name.utf8)] = kind }
        }
        return kinds
    }()

    private static let kinds = FoldedWords<Kind>([
        (.title, ["title", "subject", "headline", "标题", "標題", "主题", "タイトル", "件名"]),
        (.author, ["by", "author", "authors", "written by", "reporter", "作者", "记者", "記者", "撰文", "编辑", "著者"]),
        (
            .date,
            [
                "date", "published", "publish date", "published at", "published on", "posted", "posted on",
                "updated",
                "last updated", "time", "时间", "時間", "日期", "发布时间", "發布時間", "发布日期", "公開日", "日付",
            ]
        ),
        (.source, ["source", "via", "来源", "來源", "出典"]),
        (.url, ["url", "link", "original link", "permalink", "原文链接", "链接", "連結"]),
    ])
}
