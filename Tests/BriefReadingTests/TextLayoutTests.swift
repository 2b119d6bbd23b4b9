import BriefModel
import BriefReading
import Testing

@Suite struct `Plain text is read into what people see` {
    @Test func `An article has a title, a byline with its time, and no share bar`() throws {
        let document = try read(
            """
            Harbour Board Weighs New Crane Rules

            By: wirehouse|2024/11/03 08:15:09
            0
            Share
            copy

            The board met on Monday, and nothing was decided.

            Old Wounds: The Dispute Over the Northern Quay

            Members spoke for an hour.
            """)
        #expect(
            document.outline == [
                "h1 Harbour Board Weighs New Crane Rules", "by By: wirehouse|2024/11/03 08:15:09",
                "p The board met on Monday, and nothing was decided.",
                "h2 Old Wounds: The Dispute Over the Northern Quay", "p Members spoke for an hour.",
            ])
        #expect(document.metadata.title == "Harbour Board Weighs New Crane Rules")
        #expect(document.metadata.byline == "wirehouse")
        #expect(document.metadata.published?.description == "2024-11-03T08:15:09")
        #expect(document.language == "en")
        expectSound(document)
    }

    @Test func `A text of its own below a teaser title belongs under it, numbered sections and all`() throws {
        let document = try read(
            """
            A Story About Something Else

            It was told at length.

            You may also like

            Market Notes for March 3rd, What Happened Overnight?

            1. Bridge Flows: $7.5M USD inflow to Base today 2. Movers: $AAA, $BBB 3. Talk: Nothing new

            Ministries Issue Joint Circular on Token Kiosks

            Preface: today the ministries published a circular.

              I. General Rules

              (I) Kiosks need a licence. They are checked each year.

              No kiosk may open before that.

            (II)Licences last for two years.

              II. Sound Record Keeping

              (3) Records are kept for ten years.

            The Last Teaser in the Row of Teasers

            Its text is this sentence.
            """)
        #expect(
            document.outline.dropFirst(2) == [
                "h1 You may also like", "h2 Market Notes for March 3rd, What Happened Overnight?",
                "i0 [1.] Bridge Flows: $7.5M USD inflow to Base today", "i0 [2.] Movers: $AAA, $BBB",
                "i0 [3.] Talk: Nothing new", "h2 Ministries Issue Joint Circular on Token Kiosks",
                "f Preface: today the ministries published a circular.", "h3 [I.] General Rules",
                "i0 [(I)] Kiosks need a licence. They are checked each year.", "p No kiosk may open before that.",
                "i0 [(II)] Licences last for two years.", "h3 [II.] Sound Record Keeping",
                "i0 [(3)] Records are kept for ten years.", "h2 The Last Teaser in the Row of Teasers",
                "p Its text is this sentence.",
            ])
        let provision = try #require(document.blocks.first { document.readable($0.text).hasPrefix("Records") })
        #expect(
            document.headingPath(of: provision.section) == [
                "You may also like", "Ministries Issue Joint Circular on Token Kiosks", "Sound Record Keeping",
            ])
        #expect(document.sections[provision.section].role == .related)
        expectSound(document)
    }

    @Test(arguments: [
        ("- One\n- Two", ["i0 [-] One", "i0 [-] Two"]),
        ("• One\n• Two", ["i0 [•] One", "i0 [•] Two"]),
        ("1. One\n2. Two\n   on more", ["i0 [1.] One", "i0 [2.] Two on more"]),
        ("1) One\n   a) inner\n   b) other\n2) Two", ["i0 [1)] One", "i1 [a)] inner", "i1 [b)] other", "i0 [2)] Two"]),
        ("(IV) One.\n(5) Two.\n(VI) Three.", ["i0 [(IV)] One.", "i0 [(5)] Two.", "i0 [(VI)] Three."]),
        ("（一）第一。\n（二）第二。", ["i0 [（一）] 第一。", "i0 [（二）] 第二。"]),
        ("一、第一条。\n二、第二条。", ["i0 [一、] 第一条。", "i0 [二、] 第二条。"]),
        ("第三条 应当备案。\n第四条 不得开展。", ["i0 [第三条] 应当备案。", "i0 [第四条] 不得开展。"]),
        ("Article 3. Nobody may.\nArticle 4. All must.", ["i0 [Article 3.] Nobody may.", "i0 [Article 4.] All must."]),
        ("#1 BTC\n#2 ETH", ["i0 [#1] BTC", "i0 [#2] ETH"]),
        ("- Alpha\n  - Beta\n- Gamma", ["i0 [-] Alpha", "i1 [-] Beta", "i0 [-] Gamma"]),
    ])
    func `Labels of every style make items`(text: String, outline: [String]) throws {
        let document = try read(text)
        #expect(document.outline == outline)
        expectSound(document)
    }

    @Test(arguments: ["-5% on the day", "J. Doe said so.", "2.5 million left.", "(BTC) rose.", "1,204 were sold."])
    func `Figures, names and tickers are no labels`(text: String) throws {
        #expect(try read("Head Line Here\n\n" + text).blocks.last?.label == nil)
    }

    @Test(arguments: [
        ("Moved from 1.5 to 2.5 in version 1.2. Then 3. more", 1),
        ("It fell to 2. Then it rose.", 1),
        ("Top: 1. A up 2. B down", 3),
        ("今日要闻：1、比特币上涨 2、以太坊下跌", 3),
        ("Done on 2026.02.06. Then 1. maybe", 1),
    ])
    func `Lists that run on in a line are split at their numbers alone`(text: String, blocks: Int) throws {
        #expect(try read(text).blocks.count == blocks)
    }

    @Test func `Wrapped lines are joined, facts on lines of their own are not`() throws {
        let document = try read(
            """
            Weekly Fund Report

            Products took in a total of
            $120 million over the week, and most
            of it went to one issuer.

            Outflows this week:
            Alpha Trust $30M
            Beta Fund $12M

            TOP GAINERS
            AAA +3.2%
            BBB +2.1%
            """)
        #expect(
            document.outline.dropFirst() == [
                "p Products took in a total of $120 million over the week, and most of it went to one issuer.",
                "p Outflows this week:", "i0 Alpha Trust $30M", "i0 Beta Fund $12M", "h2 TOP GAINERS", "i0 AAA +3.2%",
                "i0 BBB +2.1%",
            ])
        #expect(document.blocks[3].intro == 2)
        #expect(document.blocks[4].intro == 2)
        expectSound(document)
    }

    @Test(arguments: [
        ("Net flow: -$59.7M", "Net flow"), ("净流入：5.08亿美元", "净流入"), ("U.S. funds: $5M", "U.S. funds"),
        ("at 13:45 it rose", nil), ("see https://example.org/x", nil),
    ])
    func `A key is the words before a colon that opens the text`(text: String, key: String?) throws {
        let document = try read(text)
        #expect(document.blocks.first?.key.map { document.string($0) } == key)
    }

    @Test func `Aligned columns are a table, figures set flush right included`() throws {
        let document = try read(
            """
            Fund flows (US$m)

            Fund         1 Feb   2 Feb
            Alpha         10.5   (3.2)
            Beta           1.5    12.2
            """)
        #expect(
            document.cells(0) == [["Fund", "1 Feb", "2 Feb"], ["Alpha", "10.5", "(3.2)"], ["Beta", "1.5", "12.2"]])
        #expect(document.tables[0].headerRows == 1)
        #expect(document.tables[0].caption.map { document.string($0) } == "Fund flows (US$m)")
        expectSound(document)
    }

    @Test(arguments: [
        ("Published: 25 April 2025", "2025-04-25"), ("Date: 2025年4月25日 13:45", "2025-04-25T13:45"),
        ("Updated: Apr. 25, 2025 1:45 PM UTC", "2025-04-25T13:45"),
        ("Posted on: 2025-04-25T13:45:02+08:00", "2025-04-25T13:45:02+08:00"),
        ("Date: 04/05/2025", ""),
    ])
    func `A stated time is read, an open order of day and month is not`(line: String, time: String) throws {
        let published = try read("A Title Without Figures\n\n\(line)\n\nText follows here.").metadata.published
        #expect(time.isEmpty ? published == nil : published?.description.hasPrefix(time) == true)
    }

    @Test func `Links end where the sentence goes on`() throws {
        let document = try read("See (https://example.org/a_(b)), or https://example.org/c.")
        #expect(document.links.map(\.url) == ["https://example.org/a_(b)", "https://example.org/c"])
    }
}
