import BriefReading

/// Finds headlines in tables: a column named for them, or rows that say so.
struct HeadlineTable {
    let document: Document
    let table: Table

    /// A first row that names a title and its source is a header, however its cells look.
    private var headerRows: Int { max(table.headerRows, table.rows.first.map(isOfStories) ?? false ? 1 : 0) }

    struct Row {
        var text: Range<Int>
        /// The cell that lists the tickers of the story.
        var symbols: Range<Int>?
    }

    /// - Parameter isListed: The table stands under a label of headlines.
    func headlines(isListed: Bool) -> [Row] {
        // A first row that has a title itself is no header.
        let hasHeader = headerRows > 0 && !(table.rows.first ?? []).contains { isListed && isSentence($0) }
        let rows = table.rows.dropFirst(hasHeader ? headerRows : 0)
        let header = hasHeader ? table.rows.first ?? [] : []
        let tickers = header.firstIndex { has($0, Self.tickers) }
        func symbols(_ row: [Range<Int>]) -> Range<Int>? { tickers.flatMap { $0 < row.count ? row[$0] : nil } }
        if let column = column(isListed: isListed) {
            return rows.compactMap { row in
                column < row.count && !row[column].isEmpty ? Row(text: row[column], symbols: symbols(row)) : nil
            }
        }
        return rows.compactMap { row in
            guard row.contains(where: { has($0, Self.kinds) }) else { return nil }
            return longest(row).map { Row(text: $0, symbols: symbols(row)) }
        }
    }

    /// Five words and more.
    private func isSentence(_ cell: Range<Int>) -> Bool {
        cell.count >= 24 && document.text[cell].count { $0 == 0x20 } >= 4
    }

    private func has(_ cell: Range<Int>, _ words: Set<[UInt8]>) -> Bool {
        cell.count <= 24 && words.contains(document.text[cell].map(\.lowercasedASCII))
    }

    /// "title" beside where the story stands or who wrote it.
    private func isOfStories(_ header: [Range<Int>]) -> Bool {
        header.contains { HeadlineTable.isTitle(document.text, $0) }
            && header.contains { HeadlineTable.isSource(document.text, $0) }
    }

    static func isSource(_ text: [UInt8], _ key: Range<Int>) -> Bool {
        key.count <= 24 && sources.contains(text[key].map(\.lowercasedASCII))
    }

    /// When a story came out and how it is filed; rules and filings have that as well.
    static func isStamp(_ text: [UInt8], _ key: Range<Int>) -> Bool {
        key.count <= 24 && stamps.contains(text[key].map(\.lowercasedASCII))
    }

    private static let stamps = Set(
        [
            "published", "published_at", "publishedat", "date_published", "pubdate", "pub_date", "publish_time",
            "posted",
            "posted_at", "tags", "category", "categories", "guid", "importance", "lang", "language", "channel", "feed",
            "updated", "发布时间", "时间", "标签",
        ].map { Array($0.utf8) })

    private static let numbers = Set(
        [
            "文号", "文號", "发文字号", "發文字號", "编号", "編號", "number", "notice no.", "notice no", "doc no", "doc no.", "ref",
            "ref.", "reference", "circular no.", "circular no", "release no.", "aktenzeichen", "geschäftszeichen",
            "numéro",
            "número", "発出番号", "문서번호",
        ].map { Array($0.utf8) })
    private static let tickers = Set(
        ["symbol", "symbols", "ticker", "tickers", "coins", "assets", "related_symbols", "instruments", "代码"].map {
            Array($0.utf8)
        })
    private static let sources = Set(
        [
            "source", "outlet", "publisher", "wire", "url", "link", "byline", "author", "provider", "newswire", "来源",
            "quelle", "fuente", "fonte", "site", "domain", "permalink", "來源", "媒体", "媒體", "出处", "出處", "链接", "鏈接",
            "連結", "网址", "原文链接", "新闻来源", "消息来源", "報章", "报纸", "출처", "매체", "언론사", "링크", "媒体名", "出典", "配信元",
            "掲載紙", "情報源", "リンク", "medium", "zeitung", "média", "lien", "medio", "enlace", "veículo", "jornal",
            "publication",
            "newspaper", "agency", "news_source", "source_name", "article_url", "paper", "testata",
        ].map { Array($0.utf8) })

    /// A column named "headline"; under a label also "title" or the one with the longest texts.
    private func column(isListed: Bool) -> Int? {
        guard let header = headerRows > 0 ? table.rows.first : nil else { return isListed ? widest : nil }
        // The titles of rules stand beside their numbers.
        if header.contains(where: { has($0, Self.numbers) }) { return nil }
        if let named = header.firstIndex(where: { isHeadline($0) }) { return named }
        guard isListed || isOfStories(header) else { return nil }
        return header.firstIndex { HeadlineTable.isTitle(document.text, $0) } ?? widest
    }

    private func isHeadline(_ cell: Range<Int>) -> Bool {
        Self.headlines.contains(document.text[cell].map(\.lowercasedASCII))
    }

    private var widest: Int? {
        let rows = table.rows.dropFirst(headerRows)
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.reduce(0) { $0 + (column < $1.count ? $1[column].count : 0) }
        }
        guard let most = widths.max(), most >= rows.count * 16 else { return nil }
        return widths.firstIndex(of: most)
    }

    private func longest(_ row: [Range<Int>]) -> Range<Int>? {
        row.max { $0.count < $1.count }.flatMap { $0.count >= 12 ? $0 : nil }
    }

    /// The name of the member or column that holds the title of a story.
    static func isTitle(_ text: [UInt8], _ key: Range<Int>) -> Bool {
        titles.contains(text[key].map(\.lowercasedASCII))
    }

    /// What a row says of itself.
    private static let kinds = Set(
        ["headline", "headlines", "news", "top news", "news item", "要闻", "新闻", "快讯", "头条"].map { Array($0.utf8) })
    private static let headlines = Set(
        [
            "headline", "headlines", "story", "news", "新闻", "标题", "标题内容", "schlagzeile", "titre", "titular", "manchete",
            "標題", "新闻标题", "新聞標題", "見出し", "ヘッドライン", "헤드라인", "기사제목", "überschrift", "news_title", "article_title",
        ]
        .map { Array($0.utf8) })
    private static let titles = headlines.union(
        [
            "title", "text", "name", "summary", "content", "item", "titel", "título", "titulo", "title_en", "内容",
            "タイトル", "記事タイトル", "제목",
            "题目", "titolo",
        ]
        .map { Array($0.utf8) })
}
