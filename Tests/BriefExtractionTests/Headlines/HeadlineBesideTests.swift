import BriefExtraction
import Foundation
import Testing

@Suite struct `Headlines beside other things` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    static let lists: [HeadlineList] = [
        .init(
            "pages and departments",
            "Pressespiegel vom 4. Mai 2026\n\nDER HAFENBOTE\n- Reeder fordern Aufschub beim Zoll (S. 3)\n"
                + "- Aktionäre stoppen Fusion der Werften (Seite 11)\n\nBÖRSENRUNDSCHAU\n- Banken warnen vor Abgabe (S. 2)\n",
            "Reeder fordern Aufschub beim Zoll", "Aktionäre stoppen Fusion der Werften", "Banken warnen vor Abgabe"),
        .init(
            "ages and desks behind links", name: "a.html",
            "<html><body><h2>Top stories</h2><ul>"
                + "<li><a href='/1'>Central bank of Chile leaves rate unchanged</a> <span>2 h ago</span> <i>Macro</i></li>"
                + "<li><a href='/2'>Bond investors sue failed lender</a> <span>3 h ago</span> <i>Credit</i></li>"
                + "<li><a href='/3'>Exchange lists token after court win</a> <span>5 h ago</span> <i>Crypto</i></li>"
                + "</ul></body></html>",
            "Central bank of Chile leaves rate unchanged", "Bond investors sue failed lender",
            "Exchange lists token after court win"),
        .init(
            "departments under a title",
            "HARBOUR BROKERS - NEWS SUMMARY - 3 NOV 2026\n\nUK\n* Retail group Tanner names finance chief (FT)\n"
                + "* Treasury consults on pension rules (Quayside)\n\nEurope\n* Italian banks lobby against levy (Il Sole)\n",
            "Retail group Tanner names finance chief", "Treasury consults on pension rules",
            "Italian banks lobby against levy"),
        .init(
            "quoted titles in one line",
            "Top stories: \"Regulator fines lender over alerts\" \"Why pension funds wait for a rate cut\"\n",
            "Regulator fines lender over alerts", "Why pension funds wait for a rate cut"),
        .init(
            "emoji for bullets",
            "☀️ 港口早餐 | 6月24日 周三\n\n▪️ 央行公布稳定币新规\n▪️ 两家交易所宣布合并\n▪️ 证监会批准首只代币化基金\n",
            "央行公布稳定币新规", "两家交易所宣布合并", "证监会批准首只代币化基金"),
        .init(
            "messages of a bot between those of people",
            "newsbot  [13:02]\n:red_circle: Central bank keeps rates on hold\n\nHana  [13:03]\nouch\n\n"
                + "newsbot  [13:11]\n:blue_circle: Bitcoin exchange wins licence\n\n"
                + "newsbot  [13:19]\n:blue_circle: SEC backs stablecoin rules\n",
            "Central bank keeps rates on hold", "Bitcoin exchange wins licence", "SEC backs stablecoin rules"),
        .init(
            "a list in a chat",
            "[13:02] newsbot: HEADLINES 13:00\n  • Bank of England trims rates\n  • IMF staff reach deal with Argentina\n"
                + "  • Exchange delists four privacy coins\n[13:04] tomek: split how?\n",
            "Bank of England trims rates", "IMF staff reach deal with Argentina", "Exchange delists four privacy coins"),
    ]

    @Test(arguments: lists)
    func `stand alone`(_ list: HeadlineList) throws {
        let brief = try SampleBrief.json(of: Array(list.text.utf8), name: list.name, extractor: extractor)
        let records = try #require(brief["records"] as? [[String: Any]])
        let texts = records.filter { $0["kind"] as? String == "headline" }.compactMap { $0["text"] as? String }
        #expect(texts == list.headlines)
    }

    @Test(arguments: [
        "Parish bulletin\nIn the news\n- Choir tours Normandy in August\n- Bell tower repairs finish ahead of time\n"
            + "- Food bank seeks volunteers\n",
        "今日菜单要闻\n\n1、红烧牛肉搭配时蔬\n2、清蒸鲈鱼限量供应\n3、周五推出少油套餐\n",
    ])
    func `of other subjects are none`(_ text: String) throws {
        let brief = try SampleBrief.json(of: Array(text.utf8), name: "a.txt", extractor: extractor)
        let records = try #require(brief["records"] as? [[String: Any]])
        #expect(records.isEmpty)
    }
}
