import BriefExtraction
import Testing

/// Sheets, boards and copied pages whose cells do not stand where a plain table has them.
@Suite struct `Facts in sheets and boards` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    static let flows: [LayoutCase] = [
        .init(
            "venues without a header, and the unit in a sentence below", file: "venues.md",
            """
            ## Exchange flows, 3 March 2026

            | | Inflow | Outflow | Netflow |
            |:--|--:|--:|--:|
            | Kraken | 410 | 950 | -540 |
            | OKX | 1,205.5 | 800 | 405.5 |

            _Amounts are in BTC._
            """, "in 410 BTC Kraken", "out 950 BTC Kraken", "net -540 BTC Kraken", "in 1205.5 BTC OKX",
            "out 800 BTC OKX", "net 405.5 BTC OKX"),
        .init(
            "columns whose every cell says what it is",
            """
            Exchange balances, 3 March 2026

              KRAKEN     Net flow: -410 BTC
              BITSTAMP   Net flow: +55 BTC
            """, "net -410 BTC KRAKEN", "net 55 BTC BITSTAMP"),
        .init(
            "fields whose colons stand below each other",
            """
            Event     : Transfer
            Amount    : 410 BTC
            From      : unknown wallet
            To        : Kraken
            """, "in 410 BTC Kraken"),
        .init(
            "several tables in one file, each with its own width", file: "desk.csv",
            """
            table,flows
            venue,coin,side,amount
            Kraken,BTC,outflow,410
            OKX,ETH,inflow,1200

            table,movers
            symbol,price_usd,chg_24h_pct
            KLP,3.07,-4.2
            """, "out 410 BTC Kraken", "in 1200 ETH OKX", "KLP -4.2 3.07 USD"),
        .init(
            "thousands set against the sign of the currency", file: "funds.csv",
            """
            Net subscriptions by fund
            (£000s)

            Fund,Net inflow/(outflow)
            Alder Income,"(1,420)"
            """, "out 1420000 GBP Alder Income"),
        .init(
            "a day above each group of a map of maps", file: "flows.json",
            #"{"unit": "USD millions", "flows": {"2026-02-17": {"ALDR": 2.5, "BRCH": -1}, "#
                + #""2026-02-18": {"ALDR": -3, "BRCH": 4}}}"#, "in 2500000 USD ALDR", "out 1000000 USD BRCH",
            "out 3000000 USD ALDR", "in 4000000 USD BRCH"),
        .init(
            "both ends of a transfer in one column",
            """
            | Asset | Amount | Route |
            |---|---|---|
            | BTC | 410 | unknown → Kraken |
            | ETH | 9,120 | Bitstamp → unknown |
            """, "in 410 BTC Kraken", "out 9120 ETH Bitstamp"),
        .init(
            "rows that say in a note what they measure", file: "feed.csv",
            """
            kind,item,value,unit,note
            flow,Ethereum,1184000,USD,net inflow (bridges)
            flow,Polygon,226500,USD,net outflow (bridges)
            stat,DEX volume,9100000000,USD,24h
            move,KLP,-7.45,%,24h price change
            """, "in 1184000 USD Ethereum", "out 226500 USD Polygon", "KLP -7.45 - -"),
        .init(
            "sellers, buyers and their difference in Japanese",
            """
            投資部門別売買状況（単位：百万円）

            部門　　　　　売り　　　　買い　　　　差引
            海外投資家　　3,412　　　3,655　　　　243
            個人　　　　　1,204　　　1,102　　　▲102
            """, "out 3412000000 JPY 海外投資家", "in 3655000000 JPY 海外投資家", "net 243000000 JPY 海外投資家",
            "out 1204000000 JPY 個人", "in 1102000000 JPY 個人", "net -102000000 JPY 個人"),
    ]

    static let movers: [LayoutCase] = [
        .init(
            "one cell a line, with ranks, tickers below names and shares without sign",
            """
            #
            Name
            Price
            24h %
            Market Cap
            1
            Kelp
            KLP
            $3.07
            4.50%
            $2.89B
            2
            Tarn
            TRN
            $0.51
            -1.50%
            $621.0M
            Show rows
            """, "KLP 4.5 3.07 USD", "TRN -1.5 0.51 USD"),
        .init(
            "a table on its side", file: "snapshot.csv",
            """
            Field;KLP;TRN;LNK
            Last price USD;1,402.50;2,120.08;14.306
            Change 24h %;-1.84;2.65;0.92
            Volume 24h USD mn;38,114;4,410;498
            """, "KLP -1.84 1402.5 USD", "TRN 2.65 2120.08 USD", "LNK 0.92 14.306 USD"),
        .init(
            "pairs of a coin and what it is quoted in",
            """
            Top Gainers (24h)
            #   Pair        Last Price    24h Change
            1   KELV/USDT   0.08412       +41.73%
            2   ORRA/USDC   1.2090        +26.05%
            """, "KELV 41.73 0.08412 USDT", "ORRA 26.05 1.209 USDC"),
        .init(
            "pairs of two currencies",
            """
            FX board, 3 November 2026

            pair      spot      day%     wk%
            EUR/USD   1.1588    +0.34    -0.21
            USD/JPY   149.22    -0.57    -1.40
            """, "EUR/USD 0.34 1.1588 -", "USD/JPY -0.57 149.22 -"),
        .init(
            "months of contracts and what prices are in",
            """
            COMMODITIES SETTLEMENT BOARD            13-May-2026

            ENERGY                    Settle      Chg     %Chg
            Brent (Jul)  $/bbl         72.46    +1.32    +1.86
            TTF (Jun)    EUR/MWh       30.115   -0.885   -2.85
            """, "Brent 1.86 72.46 USD", "TTF -2.85 30.115 EUR"),
        .init(
            "a change against the close before, in a German export", file: "liste.csv",
            """
            Kursliste;;;

            Name;Kürzel;Schlusskurs (EUR);Veränderung z. Vortag (%)
            Elbwerk AG;EWK;148,20;+5,12
            Falke SE;FKE;62,85;-3,08
            """, "EWK 5.12 148.2 EUR", "FKE -3.08 62.85 EUR"),
        .init(
            "a map of gainers with `pct`", file: "pack.json",
            #"{"gainers": [{"ticker": "KLP", "pct": 7.4}], "losers": [{"ticker": "TRN", "pct": -6.6}, "#
                + #"{"ticker": "LNK", "pct": -4.2}]}"#, "KLP 7.4 - -", "TRN -6.6 - -", "LNK -4.2 - -"),
    ]
    @Test(arguments: flows)
    func `flows are read cell by cell`(layout: LayoutCase) throws {
        #expect(try currentFacts(of: layout.text, file: layout.file, extractor: extractor) == layout.facts)
    }

    @Test(arguments: movers)
    func `moves are read row by row`(layout: LayoutCase) throws {
        #expect(try currentFacts(of: layout.text, file: layout.file, extractor: extractor) == layout.facts)
    }
}
