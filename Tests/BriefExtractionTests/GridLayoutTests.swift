import BriefExtraction
import Testing

/// Grids in all the shapes that exports, interfaces and desks write them in.
@Suite struct `Facts in grids` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    static let flows: [LayoutCase] = [
        .init(
            "amounts in the token of a column of its own", file: "venues.csv",
            """
            day,venue,coin,inflow,outflow
            2026-02-02,Kraken,BTC,410.5,388
            2026-02-02,Bitfinex,ETH,9120,10044.25
            """, "in 410.5 BTC Kraken", "out 388 BTC Kraken", "in 9120 ETH Bitfinex", "out 10044.25 ETH Bitfinex"),
        .init(
            "a flow of funds without unit is none, whatever they hold", file: "funds.csv",
            """
            fund,asset,net inflow
            Alder Trust,BTC,41.5
            Birch Trust,BTC,-3.5
            """),
        .init(
            "a measure, its value and its unit in each row", file: "tidy.csv",
            """
            date,entity,metric,value,unit
            2026-02-02,OKX,exchange_outflow,812.5,BTC
            2026-02-02,USDC,stablecoin_mint,40.5,USDC million
            2026-02-02,Lido,tvl,21.5,USD billion
            2026-02-02,LDO,price_change_24h,-4.2,percent
            """, "out 812.5 BTC OKX", "in 40500000 USDC USDC", "LDO -4.2 - -"),
        .init(
            "measures as rows, a name of equities among the columns",
            """
            | EUR million | Tarn Credit | Tarn Equity |
            |---|---:|---:|
            | Subscriptions | 12.5 | 3.4 |
            | Redemptions | 4.1 | 9.9 |
            """, "in 12500000 EUR Tarn Credit", "in 3400000 EUR Tarn Equity", "out 4100000 EUR Tarn Credit",
            "out 9900000 EUR Tarn Equity"),
        .init(
            "a box with its title above the frame",
            """
            TOKEN SUPPLY | 4 Mar 2026 | in thousands of tokens
            +-------+---------+--------+
            | Token |  Minted | Burned |
            +-------+---------+--------+
            | USDC  |   120.5 |   80.0 |
            | DAI   |    11.0 |    2.5 |
            +-------+---------+--------+
            """, "in 120500 USDC USDC", "out 80000 USDC USDC", "in 11000 DAI DAI", "out 2500 DAI DAI"),
        .init(
            "a box drawn with lines",
            """
            ┌──────────┬──────────┬──────────┐
            │ Exchange │ Inflow   │ Outflow  │
            ├──────────┼──────────┼──────────┤
            │ Gemini   │ $4.2M    │ $1.1M    │
            └──────────┴──────────┴──────────┘
            """, "in 4200000 USD Gemini", "out 1100000 USD Gemini"),
        .init(
            "two header rows under a caption of net purchases",
            """
            ## Foreigners' net purchases of shares

            Figures in US$ million

            | | Latest | |
            |---|---|---:|
            | Market | Date | 1 day |
            | Vietnam | 3 Mar 2026 | -12.5 |
            | Malaysia | 3 Mar 2026 | 4.0 |
            """, "out 12500000 USD Vietnam", "in 4000000 USD Malaysia"),
        .init(
            "minting among transfers", file: "events.json",
            """
            {"event": "transfer", "asset": "BTC", "amount": 700, "from": "unknown", "to": "Kraken"}
            {"event": "mint", "asset": "USDC", "amount": 5000000, "from": null, "to": null}
            """, "in 700 BTC Kraken", "in 5000000 USDC USDC"),
        .init(
            "columns and rows apart", file: "matrix.json",
            """
            {"unit": "USD million", "columns": ["fund", "ticker", "net_flow"],
             "data": [["Alder Ether Trust", "ALET", 12.5], ["Birch Ether Trust", "BIET", -3.5]]}
            """, "net 12500000 USD ALET", "net -3500000 USD BIET"),
        .init(
            "one amount in tokens and in money", file: "flows.json",
            """
            [{"exchange": "Kraken", "asset": "BTC", "net_flow": -12.5, "net_flow_usd": -1100000},
             {"exchange": "OKX", "asset": "ETH", "net_flow": 90, "net_flow_usd": 310000}]
            """, "net -12.5 BTC Kraken", "net 90 ETH OKX"),
        .init(
            "pairs above the table", file: "report.csv",
            """
            Report,Creations and redemptions
            Unit,USD million

            Ticker,Fund,Creations,Redemptions
            ALDR,Alder Bond,12.5,4.5
            BRCH,Birch Bond,3.0,9.25
            """, "in 12500000 USD ALDR", "out 4500000 USD ALDR", "in 3000000 USD BRCH", "out 9250000 USD BRCH"),
        .init(
            "marks around names",
            """
            | Fund | Net inflow (US$m) |
            |---|---:|
            | 🟢 ALDR | 4.5 |
            | 🔴 BRCH ** | -2.5 |
            """, "in 4500000 USD ALDR", "out 2500000 USD BRCH"),
        .init(
            "fields without colons below a name",
            """
            BTC on exchanges

            Kraken
             inflow 120 BTC
             outflow 95.5 BTC
            OKX
             inflow 12 BTC
             outflow 40 BTC
            """, "in 120 BTC Kraken", "out 95.5 BTC Kraken", "in 12 BTC OKX", "out 40 BTC OKX"),
    ]

    static let movers: [LayoutCase] = [
        .init(
            "a header that starts with a number sign", file: "board.tsv",
            "#\tTicker\tName\tLast (USD)\t24h change\n1\tKLP\tKelp\t2.5\t+4.5%\n2\tTRN\tTarn\t0.5\t-1.5%",
            "KLP 4.5 2.5 USD", "TRN -1.5 0.5 USD"),
        .init(
            "gainers beside losers",
            """
            ## Movers, 24h

            | Gainers | % | Losers | % |
            |---|---|---|---|
            | KLP | +4.5 | TRN | -1.5 |
            | ALD | +2.5 | BRC | 3.5 |
            """, "KLP 4.5 - -", "TRN -1.5 - -", "ALD 2.5 - -", "BRC -3.5 - -"),
        .init(
            "prices in several units", file: "board.json",
            """
            {"gainers": [{"symbol": "KLP", "price": {"usd": 2.5, "btc": 0.00002}, "change_pct": 4.5},
                         {"symbol": "TRN", "price": {"usd": 0.5, "btc": 0.000004}, "change_pct": 1.5}]}
            """, "KLP 4.5 2.5 USD", "TRN 1.5 0.5 USD"),
        .init(
            "codes and names without headers",
            """
            Hang Seng constituents, 3 March

            0981.HK Kelp Foods       71.25   +5.3%
            1810.HK Tarn Motors      38.90   -4.2%
            """, "0981.HK 5.3 71.25 HKD", "1810.HK -4.2 38.9 HKD"),
        .init(
            "the dollar of the market", file: "asx.md",
            """
            # ASX 200 leaders

            | Code | Company | Last | Change |
            |---|---|---|---|
            | KLP | Kelp Mining | $1.735 | +6.77% |
            | TRN | Tarn Gold | $4.46 | -5.44% |
            """, "KLP 6.77 1.735 AUD", "TRN -5.44 4.46 AUD"),
        .init(
            "who led each group", file: "sectors.md",
            """
            ## 行业涨跌

            | 行业 | 涨跌幅 | 领涨股 |
            |---|---|---|
            | 半导体 | 2.36% | 海芮科技(13.92%) |
            | 银行 | -0.91% | 江渡银行(1.15%) |
            """, "半导体 2.36 - -", "海芮科技 13.92 - -", "银行 -0.91 - -", "江渡银行 1.15 - -"),
        .init(
            "rows parted by wide spaces",
            "値上がり率上位（5月28日大引け）\n1　みやび製薬　1,284円　＋18.34％\n2　かもめ商事　632円　＋9.15％",
            "みやび製薬 18.34 1284 JPY", "かもめ商事 9.15 632 JPY"),
        .init(
            "ratings of players are no prices", file: "ratings.tsv",
            "rank\tplayer\tcode\trating\tchange_pct\n1\tLind, W.\tLIN\t2214\t+0.82\n2\tFaro, J.\tFAR\t2190\t-0.27"),
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
