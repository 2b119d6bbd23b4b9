import BriefExtraction
import Testing

/// Facts that stand one line below the other, in cards, logs and nested lists.
@Suite struct `Facts in cards` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    static let cards: [LayoutCase] = [
        .init(
            "a venue above its flows in and out and their difference",
            """
            BTC on exchanges, 3 March 2026

            Kraken
             inflow 410 BTC
             outflow 950 BTC
             netflow -540 BTC
            """, "in 410 BTC Kraken", "out 950 BTC Kraken", "net -540 BTC Kraken"),
        .init(
            "ranks, names, tickers and a button below each other, a header without the ticker",
            """
            Top Gainers
            #
            Coin
            Price
            Volume
            24h
            1
            Helix
            HLX
            Buy
            $0.4471
            $12,440,187
            37.52%
            2
            Marrow
            MRW
            Buy
            $3.02
            $88,004,511
            28.14%
            Top Losers
            #
            Coin
            Price
            Volume
            24h
            1
            Quill
            QLL
            Buy
            $0.8812
            $9,871,204
            25.66%
            2
            Vanta
            VNT
            Buy
            $17.40
            $61,220,841
            18.91%
            About us
            """, "HLX 37.52 0.4471 USD", "MRW 28.14 3.02 USD", "QLL -25.66 0.8812 USD", "VNT -18.91 17.4 USD"),
        .init(
            "labels and values in two columns, mints among transfers",
            """
            LARGE TRANSFERS 4 March 2026

            [1]
            Time      02:14 UTC
            Asset     BTC
            Amount    910 BTC
            Value     $61,880,000
            From      Unknown wallet
            To        Coinbase
            Fee       0.0002 BTC

            [2]
            Time      02:31 UTC
            Asset     USDC
            Amount    40,000,000 USDC
            Value     $39,990,000
            Type      Burn at USDC Treasury
            """, "in 910 BTC Coinbase", "out 40000000 USDC USDC"),
        .init(
            "what each group bought and sold, with the unit beside the date",
            """
            CASH SEGMENT - INSTITUTIONAL ACTIVITY
            Date: 04-Mar-2026            (Rs crore, provisional)

            FII/FPI
              Bought      14,201.33
              Sold        16,882.04

            DII
              Bought      15,118.90
              Sold        12,004.15
            """, "in 142013300000 INR FII/FPI", "out 168820400000 INR FII/FPI", "in 151189000000 INR DII",
            "out 120041500000 INR DII"),
        .init(
            "a terminal's lines with a quote above the header",
            """
            MIDCAP IDX   1884.62   +11.03   +0.59%
            -----------------------------------------------------------------------------
              Ticker      Last      Net Chg    % Chg       Volume     Time
            4) KLPX US    27.66      +3.14     +12.81      4.220M    16:00
            5) MNDO US    91.05      +6.40      +7.56    911.804k    16:00
            6) BRKW US    63.90      -2.11      -3.20    504.118k    15:59
            -----------------------------------------------------------------------------
            """, "KLPX 12.81 27.66 -", "MNDO 7.56 91.05 -", "BRKW -3.2 63.9 -"),
        .init(
            "single spaces below a header of East Asian words",
            """
            【本日の値上がり率上位】
            順位 コード 銘柄名 株価 前日比 率 PER
            1位 <6981> 山峰電子 3,215 +412 +14.70% 14.2
            2位 <9101> 海洋HD 1,808 +150 +9.05% －
            """, "6981 14.7 3215 JPY", "9101 9.05 1808 JPY"),
        .init(
            "a chat's lines with times and names",
            """
            #desk  Wed 4 Mar 2026

            08:06  tess   KLPX opens -17.5%, last 41.20 eur
            08:31  leo    weekly: euro HY funds saw 640m eur of outflows
            12:03  tess   who has the lunch order?
            """, "KLPX -17.5 41.2 EUR", "out 640000000 EUR euro HY funds"),
        .init(
            "items deeper than the words that head them",
            """
            - **Movers (24h)**
              - up
                - HLX 11.9%
                - MRW 8.4%
              - down
                - QLL 14.2%
            """, "HLX 11.9 - -", "MRW 8.4 - -", "QLL -14.2 - -"),
        .init(
            "a member that says in what its siblings count", file: "flows.json",
            """
            {"asset": "eth", "unit": "native", "data": [
             {"exchange": "binance", "inflow_total": 148.5, "outflow_total": 171.25, "addresses_in": 5120}]}
            """, "in 148.5 ETH binance", "out 171.25 ETH binance"),
        .init(
            "a name with its price above its change",
            """
            PIAZZA AFFARI, 12 May 2026

            Best two
              Cantieri Velmar      EUR 7.918
              up 4.44 pct
              Bianchetti Moda      EUR 33.06
              up 2.10 pct
            """, "Cantieri Velmar 4.44 7.918 EUR", "Bianchetti Moda 2.1 33.06 EUR"),
    ]

    @Test(arguments: cards)
    func `are read with what stands around them`(layout: LayoutCase) throws {
        #expect(try currentFacts(of: layout.text, file: layout.file, extractor: extractor) == layout.facts)
    }
}
