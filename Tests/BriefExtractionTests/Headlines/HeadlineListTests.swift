import BriefExtraction
import Foundation
import Testing

/// A text and the headlines that it lists; related teasers are not among them.
struct HeadlineList: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let name: String
    let text: String
    let headlines: [String]

    init(_ description: String, name: String = "a.txt", _ text: String, _ headlines: String...) {
        testDescription = description
        self.name = name
        self.text = text
        self.headlines = headlines
    }

    /// A flow first, so that the text is a brief beyond doubt.
    private static let flow =
        "Flows\n\nSpot bitcoin ETFs took in $12.5 million on Monday, ether funds lost $3.1 million.\n\n"

    static let all: [HeadlineList] = [
        .init(
            "bullets under a heading",
            flow + "What we're reading\n- Ferry operator orders six electric boats\n- Two ports merge\n",
            "Ferry operator orders six electric boats", "Two ports merge"),
        .init(
            "numbers under a marked heading",
            flow + "=== IN BRIEF ===\n1. Ferry operator orders boats\n2. Ports agree to merge\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "a numbered heading with slashes",
            flow + "4 // ELSEWHERE IN THE NEWS\n- Ferry operator orders boats\n- Ports agree to merge\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "one line after a label", flow + "Top News: Ferry operator orders six electric boats\n",
            "Ferry operator orders six electric boats"),
        .init(
            "several in one line",
            flow + "Headlines: Ferry operator orders boats; Two large ports merge; Canal toll stays\n",
            "Ferry operator orders boats", "Two large ports merge", "Canal toll stays"),
        .init(
            "numbers that run on",
            flow + "Market headlines: (1) Ferry operator orders boats (2) Ports agree to merge (3) Canal toll stays\n",
            "Ferry operator orders boats", "Ports agree to merge", "Canal toll stays"),
        .init(
            "an item that is a label",
            flow + "3) News in brief\n   - Ferry operator orders boats\n   - Ports agree to merge\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "an emoji before the label",
            flow + "📰 Top stories\n• Ferry operator orders boats\n• Ports agree to merge\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "bare lines, one with a colon, that end at a gap",
            flow
                + "Newsline\nFerry operator orders boats\nPorts: what a merger would mean\nCanal toll stays at last year's level\n\nWe use cookies on this page.\n",
            "Ferry operator orders boats", "Ports: what a merger would mean", "Canal toll stays at last year's level"),
        .init(
            "long bare lines",
            flow
                + "Top News\nFerry operator orders six electric boats from a yard in Gdansk\nPorts of the northern coast agree on a merger after a year of talks\nCanal toll stays\n",
            "Ferry operator orders six electric boats from a yard in Gdansk",
            "Ports of the northern coast agree on a merger after a year of talks", "Canal toll stays"),
        .init(
            "clock times and links around",
            flow
                + "Newswire\n- 08:15 Ferry operator orders boats https://example.org/a\n- 09:40 GMT Ports agree to merge\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "Markdown with links", name: "a.md",
            flow
                + "## 3. Tape headlines\n\n* [Ferry operator orders boats](https://example.org/a)\n* **Ports agree to merge**\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "stories with their text", name: "a.md",
            flow
                + "## Top stories\n\n### Ferry operator orders boats\n\nSix of them.\n\n### Ports agree to merge\n\nAfter a year.\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "German", flow + "KURZMELDUNGEN\n- Reederei bestellt sechs Boote\n- Zwei Häfen schließen sich zusammen\n",
            "Reederei bestellt sechs Boote", "Zwei Häfen schließen sich zusammen"),
        .init(
            "French", flow + "À la une\n- Un armateur commande six bateaux\n- Deux ports fusionnent enfin\n",
            "Un armateur commande six bateaux", "Deux ports fusionnent enfin"),
        .init(
            "Spanish", flow + "TITULARES DEL DÍA\n- Una naviera encarga seis barcos\n- Dos puertos se fusionan\n",
            "Una naviera encarga seis barcos", "Dos puertos se fusionan"),
        .init(
            "Chinese", flow + "【行业要闻】\n1、某航运公司订购六艘电动船\n2、两家港口宣布合并运营\n", "某航运公司订购六艘电动船", "两家港口宣布合并运营"),
        .init(
            "Japanese", flow + "■ 主なニュース\n・フェリー会社が電動船を発注\n・二つの港が合併で合意\n", "フェリー会社が電動船を発注", "二つの港が合併で合意"),
        .init(
            "JSON strings", name: "a.json",
            #"{"flows": "Spot bitcoin ETFs took in $12.5 million on Monday.", "headlines": ["Ferry operator orders boats", "Ports agree to merge"]}"#,
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "JSON objects", name: "a.json",
            #"{"flows": "Spot bitcoin ETFs took in $12.5 million on Monday.", "news": [{"title": "Ferry operator orders boats", "url": "https://example.org/a"}, {"title": "Ports agree to merge", "url": "https://example.org/b"}]}"#,
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "CSV rows", name: "a.csv",
            "type,text\nflow,Spot bitcoin ETFs took in $12.5 million on Monday\nheadline,Ferry operator orders six boats\nheadline,Ports agree to merge their yards\n",
            "Ferry operator orders six boats", "Ports agree to merge their yards"),
        .init(
            "HTML", name: "a.html",
            "<h2>Flows</h2><p>Spot bitcoin ETFs took in $12.5 million on Monday.</p><h2>Latest news</h2><ul><li><a href=\"/a\">Ferry operator orders boats</a></li><li>Ports agree to merge</li></ul>",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "HTML without a list", name: "a.html",
            "<h2>Flows</h2><p>Spot bitcoin ETFs took in $12.5 million on Monday.</p><h3>Headlines</h3><div><a href=\"/a\">Ferry operator orders boats</a></div><div><a href=\"/b\">Ports agree to merge</a></div>",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "quoted lines under capitals",
            flow + "TOP STORIES\n> Ferry operator orders boats\n> Ports agree to merge\n\nTOMORROW: canal toll vote\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "no label that is known, but lines that could be nothing else",
            flow + "Seen from the quay\n- Ferry operator orders boats\n- Ports agree to merge\n- Canal widens locks\n",
            "Ferry operator orders boats", "Ports agree to merge", "Canal widens locks"),
        .init(
            "a sentence that strings news together",
            flow
                + "In other news, a ferry operator orders six boats; two ports agree to merge; the canal raises tolls.\n",
            "a ferry operator orders six boats", "two ports agree to merge", "the canal raises tolls"),
        .init(
            "quoted titles in running text",
            flow + "Elsewhere: “Ferry operator orders six boats” (Harbour Post), “Ports agree to merge” (Quay).\n",
            "Ferry operator orders six boats", "Ports agree to merge"),
        .init(
            "short sentences under a label",
            flow
                + "Headlines this morning:\n\nFerry operator orders six boats. Two ports agree to merge. Canal raises tolls.\n",
            "Ferry operator orders six boats", "Two ports agree to merge", "Canal raises tolls"),
        .init(
            "a rule ends the list",
            flow + "📰 头条\n① 某航运公司订购六艘电动船\n② 两家港口宣布合并运营\n━━━━━━━━\n群规：禁止广告，违者移出\n",
            "某航运公司订购六艘电动船", "两家港口宣布合并运营"),
        .init(
            "the short items of a feed", name: "a.xml",
            "<rss version=\"2.0\"><channel><title>Market wire</title><item><title>Ferry operator orders boats</title><description>Six of them, says the stock exchange.</description></item><item><title>Ports agree to merge their bonds</title><description>The market likes it.</description></item></channel></rss>",
            "Ferry operator orders boats", "Ports agree to merge their bonds"),
        .init(
            "nothing but news of the economy",
            "Morning headlines\n\n- Retail sales rise for third month\n- Union accepts wage offer at stock exchange operator\n- Payrolls grow in all regions\n",
            "Retail sales rise for third month", "Union accepts wage offer at stock exchange operator",
            "Payrolls grow in all regions"),
        .init(
            "no list: an agenda",
            flow
                + "Agenda\n- Ferry operator holds annual meeting\n- Ports present their plans\n- Canal opens new lock\n"
        ),
        .init(
            "no list: snippets of companies in sentences",
            flow
                + "COMPANY SNIPPETS\nHarbour Foods: deliveries 48,210 units, up 22%.\nQuay Homes: sales down 31%; placing of 120m shares.\n"
        ),
        .init(
            "a list that a footer ends",
            flow
                + "Top stories\n- Ferry operator orders boats\n- Ports agree to merge\n- Subscribe to get this letter every day\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "flashes with their titles in brackets, a fact among them",
            "快讯 2026-03-25\n\n10:42【某航运公司订购六艘电动船】公司表示首批年底交付。\n10:18 【比特币现货ETF昨日净流入1.2亿美元】\n09:51 【两家港口宣布合并运营】\n\n加载更多 >>\n",
            "某航运公司订购六艘电动船", "比特币现货ETF昨日净流入1.2亿美元", "两家港口宣布合并运营"),
        .init(
            "the names of papers over quoted lines",
            flow
                + "WHAT THE PAPERS SAY\n\nThe Harbour Post\n  \"Ferry operator orders boats\"\n  \"Ports agree to merge\"\nQuay\n  \"Canal widens locks\"\n\nThe desk is closed on Monday.\n",
            "Ferry operator orders boats", "Ports agree to merge", "Canal widens locks"),
        .init(
            "headings that are papers, on the level of their label", name: "a.md",
            flow
                + "## Press digest\n\n## Financial Times\n- Ferry operator orders boats\n\n## Harbour Post\n- Ports agree to merge\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "sources that one known name gives away",
            flow
                + "In the papers\n- Ferry operator orders boats (Harbour & Home)\n- Ports agree to merge (Financial Times)\n- Canal widens locks (Prairie Monthly)\n",
            "Ferry operator orders boats", "Ports agree to merge", "Canal widens locks"),
        .init(
            "emoji as bullets under a dated label",
            flow + "🗞 HEADLINES YOU NEED — Mon 30 Mar\n\n🔹 $QUAY holders vote on new ferries\n🔹 Ports agree to merge\n",
            "$QUAY holders vote on new ferries", "Ports agree to merge"),
        .init(
            "the title of the text behind a label",
            "TOP STORY: Lawmakers vote to let ferry funds hold digital bonds\n\nThe lower house approved the change after a debate. Investors and traders welcomed it.\n",
            "Lawmakers vote to let ferry funds hold digital bonds"),
        .init(
            "stories with blurbs, mostly of companies",
            "=== TOP STORIES ===\n\n1. Payments start-up files for a listing\nIt was last valued at EUR 4 billion after its Series C.\n\n2. Ferry maker raises $210 million\nThe Series D was led by a state investor.\n",
            "Payments start-up files for a listing", "Ferry maker raises $210 million"),
        .init(
            "a feed whose titles are read once", name: "a.json",
            #"{"title": "Ledger", "headlines": [{"id": 1, "title": "Ferry operator orders boats for stock exchange run", "tickers": []}, {"id": 2, "title": "Ports agree to merge", "tickers": []}]}"#,
            "Ferry operator orders boats for stock exchange run", "Ports agree to merge"),
        .init(
            "clock times in brackets",
            flow + "Tape\n\n[06:10] Ferry operator orders boats\n[06:40] Ports agree to merge\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "a ticker from the newest down, with agencies",
            "WIRE\n15:57  NGW  Ferry operator orders boats\n15:52  DWR  Ports agree to merge\n15:44  NGW  Quay Foods shares drop 6.3% after warning\n",
            "Ferry operator orders boats", "Ports agree to merge", "Quay Foods shares drop 6.3% after warning"),
        .init(
            "a ticker whose times stand above the titles",
            "币闻快讯\n\n📌 20:41\n某航运公司订购六艘电动船\n首批年底交付。\n——\n📌 20:18\n两家港口宣布合并运营\n——\n📌 19:56\n比特币现货ETF昨日净流入1.2亿美元\n",
            "某航运公司订购六艘电动船", "两家港口宣布合并运营", "比特币现货ETF昨日净流入1.2亿美元"),
        .init(
            "titles with indented lines below",
            flow
                + "THREE THINGS TO KNOW\n\n1. Ferry operator orders boats\n   The yard is in Gdansk. It has no comment.\n\n2. Ports agree to merge\n   Talks took a year.\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "no list: a log of transfers from the newest down",
            "Whale transfers\n15:57 1,200 BTC moved from Binance to Kraken\n15:40 300 BTC moved from Kraken to Binance\n15:22 900 ETH moved from Kraken to Binance\n"
        ),
        .init(
            "titles with a sentence about each",
            flow
                + "Headlines\n- Ferry operator orders boats. The yard is in Gdansk.\n- Ports agree to merge. Talks took a year.\n",
            "Ferry operator orders boats", "Ports agree to merge"),
        .init(
            "no list: results, point by point",
            flow
                + "Highlights\n- AUM of £214.6 billion, supported by markets of £4.1 billion\n- Savings of £18 million delivered; target of £70 million kept\n- Margin up to 41%, helped by lower fees\n"
        ),
        .init(
            "no list: the news of another subject",
            "SPORT HEADLINES\n- Town sack manager after defeat\n- Rain delays cricket final\n"),
        .init(
            "no list: the headline of the file itself", name: "a.json",
            #"{"headline": "Funds take in more in May", "body": "Spot bitcoin ETFs took in $12.5 million on Monday."}"#),
        .init(
            "no list: facts in brief",
            flow + "In brief\n- Solana funds took in $4.2 million\n- XRP funds lost $1.1 million\n"),
        .init(
            "no list: flows under the title", "Crypto news\n\n- $5.2M flowed into Arbitrum\n- $3.1M left Base\n"),
        .init(
            "no list: steps", flow + "How to read this letter\n- Start with the table\n- Then look at the notes\n"),
        .init(
            "no list: notes",
            flow + "Notes\n- Figures are provisional and may be revised.\n- Source: exchange data. All times are UTC.\n"
        ),
    ]
}

@Suite struct `Headline lists` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    @Test(arguments: HeadlineList.all)
    func `are found under many labels`(_ list: HeadlineList) throws {
        let brief = try SampleBrief.json(of: Array(list.text.utf8), name: list.name, extractor: extractor)
        let records = try #require(brief["records"] as? [[String: Any]])
        let headlines = records.filter { $0["kind"] as? String == "headline" && $0["flags"] as? [String] == [] }
            .compactMap { $0["text"] as? String }
        #expect(headlines == list.headlines)
    }
}
