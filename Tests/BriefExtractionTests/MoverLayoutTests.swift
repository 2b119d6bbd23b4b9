import BriefExtraction
import BriefModel
import Foundation
import Testing

/// Lists, tables, cards and sentences, each with the movers in it as `symbol direction change price unit`.
struct MoverLayout: Sendable, CustomTestStringConvertible {
    let text: String
    let name: String
    let movers: [String]
    var testDescription: String { text }

    init(_ text: String, name: String = "layout.txt", _ movers: String...) {
        self.text = text
        self.name = name
        self.movers = movers
    }

    static let lists: [MoverLayout] = [
        .init(
            "Up: $JUP 7.1%, $PYTH 5.6%\nDown: $ENA 9.7%\n", "JUP gainer 7.1 - -", "PYTH gainer 5.6 - -",
            "ENA loser -9.7 - -"),
        .init(
            "Winners: NEAR +6%, FET +5.5%. Losers: SEI -3.9%, TIA -2%.", "NEAR gainer 6 - -", "FET gainer 5.5 - -",
            "SEI loser -3.9 - -", "TIA loser -2 - -"),
        .init("📉 Top losers: $EIGEN, $42, $NIL\n", "EIGEN loser - - -", "42 loser - - -", "NIL loser - - -"),
        .init(
            "FTSE RISERS\nFresnel PLC, up 4.52% at 652.50p\nAntler PLC, up 3.10%, at 1,902.00p\n",
            "Fresnel PLC gainer 4.52 652.5 GBX", "Antler PLC gainer 3.1 1902 GBX"),
        .init(
            "Shares and stocks\n\nPERK +14 PCT; Q2 BEAT, RAISES VIEW TO $2.1B\nTUNA -17.5 PCT TO $8.20; DEAL LAPSES\n",
            "PERK gainer 14 - -", "TUNA loser -17.5 8.2 USD"),
        .init(
            "GEWINNER IM DAX\nRheinwerk Chemie        +4,8 %     62,15 €\nVERLIERER IM DAX\nElbe Auto               -6,2 %     48,90 €\n",
            "Rheinwerk Chemie gainer 4.8 62.15 EUR", "Elbe Auto loser -6.2 48.9 EUR"),
        .init(
            "LAGGARDS\nMedlock Labs      41.5p     31.4%\nSilverbird        66p        8.6%\n",
            "Medlock Labs loser -31.4 41.5 GBX", "Silverbird loser -8.6 66 GBX"),
    ]

    static let tables: [MoverLayout] = [
        .init(
            "Symbol\tName\tLast\tChg\t% Chg\tVolume\tYTD %\tDiv Yield %\nKT\tKite Air\t44.10\t-1.62\t-3.54\t12,004\t12.70\t0.50\n",
            name: "t.tsv", "KT loser -3.54 44.1 -", "KT gainer 12.7 - -"),
        .init(
            "side,rank,ticker,last_usd,pct_24h,volume_usd\ngainer,1,9BIT,0.0189,26.75,7740192\nloser,1,4,0.0093,13.40,120991\n",
            name: "t.csv", "9BIT gainer 26.75 0.0189 USD", "4 loser -13.4 0.0093 USD"),
        .init(
            "{\"movers\": [{\"symbol\": \"ABC\", \"change_pct\": 5.1, \"price_usd\": 12.3, \"volume_usd\": 881200}, "
                + "{\"symbol\": \"XYZ\", \"change_pct\": -3.3, \"price_usd\": 7.7, \"volume_usd\": 1200}]}",
            name: "t.json", "ABC gainer 5.1 12.3 USD", "XYZ loser -3.3 7.7 USD"),
        .init("fund,ticker,ter_pct,nav\nHarbour Gold,HGLD,0.12,41.2\n", name: "f.csv"),
        .init("| | This week | Change |\n|---|---|---|\n| Rounds | 61 | -9% |\n", name: "r.md"),
        .init(
            "Stock: Arden Mills\nPrice: ₹2,845.10\nChange: +1.8%\n\nStock: Borealis Tech\nPrice: ₹1,420.00\nChange: -2.2%\n",
            "Arden Mills gainer 1.8 2845.1 INR", "Borealis Tech loser -2.2 1420 INR"),
    ]

    static let sentences: [MoverLayout] = [
        .init(
            "Shares of Ardent (TSX: ADT) rose 5.7% to C$48.22. Miners Athens Gold and Key Lake advanced 4.1% and 3.6%, respectively.",
            "ADT gainer 5.7 48.22 CAD", "Athens Gold gainer 4.1 - -", "Key Lake gainer 3.6 - -"),
        .init(
            "Larkfield Robotics - The automation supplier jumped 12.6% after revenue climbed 31% in its shares' best day.",
            "Larkfield Robotics gainer 12.6 - -"),
        .init(
            "Among stocks, Tallow was the pick of the shares, 14.5p higher at 402p. Bus operator Tynecoach put on 3p to 86.2p.",
            "Tallow gainer - 402 GBX", "Tynecoach gainer - 86.2 GBX"),
        .init(
            "From the Sensex pack, Titan, Larsen & Toubro and Eternal were the biggest gainers. Among the laggards were Asian Paints and Power Grid.",
            "Titan gainer - - -", "Larsen & Toubro gainer - - -", "Eternal gainer - - -", "Asian Paints loser - - -",
            "Power Grid loser - - -"),
        .init(
            "The gainers on the index were Adler (+6.1%) and Brandt AG (+4.0%); the losers were Dorn (-5.2%) and Elgin Plc (-2.8%).",
            "Adler gainer 6.1 - -", "Brandt AG gainer 4 - -", "Dorn loser -5.2 - -", "Elgin Plc loser -2.8 - -"),
        .init(
            "Stocks: Castor (NYSE: CSTR) jumped $3.64, or 12.0%, to $34.10. There was a 4.4% rise for Caterpillar and a 1.9% drop in Deere shares.",
            "CSTR gainer 12 34.1 USD", "Caterpillar gainer 4.4 - -", "Deere loser -1.9 - -"),
        .init(
            "Stocks and shares: Bitcoin changed hands at $91,870, 1.4% lower. GameStore shares were up with a gain of 15.2%.",
            "Bitcoin loser -1.4 91870 USD", "GameStore gainer 15.2 - -"),
        .init(
            "Zu den Gewinnern zählen Rheinwerk (+3,87 Prozent auf 1.742,50 EUR) und Symphonie (+0,94 Prozent auf 71,06 EUR).",
            "Rheinwerk gainer 3.87 1742.5 EUR", "Symphonie gainer 0.94 71.06 EUR"),
        .init("Exports of goods shrank 4.6%. Electronics lost ground (-7.2%); bananas (+12.7%) were the gainers."),
        .init("The maker's revenue climbed 9%, and a contract worth 18% of sales at Medlock fell away."),
        .init("Annual inflation as measured by the CPI eased to 2.7%. On the month, prices fell 0.4%."),
    ]
}

@Suite struct `Layouts of movers` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    @Test(arguments: MoverLayout.lists + MoverLayout.tables + MoverLayout.sentences)
    func `are read with symbol, direction, change, price and unit`(layout: MoverLayout) throws {
        let brief = try SampleBrief.json(of: Array((layout.text + "\n").utf8), name: layout.name, extractor: extractor)
        let records = (brief["records"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "mover" }
        let movers = records.map { record in
            ["symbol", "direction", "change_pct", "price", "price_unit"].map { record[$0] as? String ?? "-" }
                .joined(separator: " ")
        }
        #expect(movers == layout.movers)
    }

    @Test(arguments: [
        ("Shares of Ardent rose 5%. The shares are down 44% since January.\n", "-44"),
        ("Zinc Corp stock added 3.4%, a day after it sank 6.1%.\n", "-6.1"),
        ("Tesla shares rose 2%. The stock is down 31% this year.\n", "-31"),
    ])
    func `of earlier and longer periods are marked`(text: String, change: String) throws {
        let brief = try SampleBrief.json(of: Array(text.utf8), name: "w.txt", extractor: extractor)
        let records = (brief["records"] as? [[String: Any]] ?? []).filter { $0["kind"] as? String == "mover" }
        #expect(records.count == 2)
        let earlier = records.filter { $0["flags"] as? [String] == ["prior-period"] }
        #expect(earlier.compactMap { $0["change_pct"] as? String } == [change])
    }
}
