import BriefExtraction
import Foundation
import Testing

/// A text in a layout, the name of its file, and the flows and movers that it states, a line each.
struct LayoutCase: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let text: String
    let facts: [String]

    init(_ what: String, file: String = "brief.txt", _ text: String, _ facts: String...) {
        testDescription = what
        self.file = file
        self.text = text
        self.facts = facts
    }
}

/// What the records of a text say, current ones only: flows as `direction amount unit subject`, movers as
/// `symbol change price unit`.
func currentFacts(of text: String, file: String, extractor: BriefExtractor) throws -> [String] {
    let brief = try SampleBrief.json(of: Array((text + "\n").utf8), name: file, extractor: extractor)
    let records = brief["records"] as? [[String: Any]] ?? []
    let neutral: Set<String> = ["prior-period", "cumulative", "total", "index"]
    return records.filter { neutral.isDisjoint(with: $0["flags"] as? [String] ?? []) }.compactMap { record in
        let names: [String]
        switch record["kind"] as? String {
        case "flow": names = ["direction", "amount", "unit", "subject"]
        case "mover": names = ["symbol", "change_pct", "price", "price_unit"]
        default: return nil
        }
        return names.map { record[$0] as? String ?? "-" }.joined(separator: " ")
    }
}

@Suite struct `Facts in tables` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    static let tables: [LayoutCase] = [
        .init(
            "keys as headers, with unit and scale", file: "funds.csv",
            """
            day,fund_name,net_flow_eur_mn,aum_eur_mn,ongoing_charge_pct
            2026-03-03,Alder Euro Bond ETF,12.5,410.2,0.12
            2026-03-03,Alder Small Cap Fund,-3.25,98.0,0.45
            """,
            "net 12500000 EUR Alder Euro Bond ETF", "net -3250000 EUR Alder Small Cap Fund"),
        .init(
            "a column of scales", file: "flows.csv",
            """
            Sector fund flows
            sector,flow_type,amount,currency,magnitude
            Copper miners,inflow,1.5,USD,bn
            Regional banks,outflow,40,EUR,million
            Care homes,outflow,7,GBP,thousand
            """,
            "in 1500000000 USD Copper miners", "out 40000000 EUR Regional banks", "out 7000 GBP Care homes"),
        .init(
            "a scale in the caption, a currency in the row", file: "flows.csv",
            """
            Sector fund flows (in millions)
            sector,flow_type,amount,currency
            Copper miners,inflow,1.5,USD
            Regional banks,outflow,40,EUR
            """,
            "in 1500000 USD Copper miners", "out 40000000 EUR Regional banks"),
        .init(
            "camel case and a change key", file: "screen.csv",
            """
            ticker,lastPriceUsd,changePct24h,volumeUsd24h
            ABC,1.25,-4.5,99812
            XYZ,20,3.1,1209
            """, "ABC -4.5 1.25 USD", "XYZ 3.1 20 USD"),
        .init(
            "a pair of weak headers",
            """
            Stablecoin desk, US$ million

            Venue        Deposits   Withdrawals   Addresses
            Kraken           41.5          38.2       9,120
            Bitstamp          7.0          11.9       1,044
            """, "in 41500000 USD Kraken", "out 38200000 USD Kraken", "in 7000000 USD Bitstamp",
            "out 11900000 USD Bitstamp"),
        .init(
            "measures as rows",
            """
            Exchange flows, BTC

            | | Kraken | OKX |
            |---|---|---|
            | Inflow (BTC) | 120 | 75.5 |
            | Outflow (BTC) | 98 | 80 |
            | Reserve (BTC) | 17,000 | 9,100 |
            """, "in 120 BTC Kraken", "in 75.5 BTC OKX", "out 98 BTC Kraken", "out 80 BTC OKX"),
        .init(
            "columns of days and rows that head others",
            """
            Flows by fund (US$m)

            | Fund | 2 Mar 2026 | 3 Mar 2026 |
            |---|---|---|
            | Equity | | |
            | Alder World Fund | 5.1 | (2.2) |
            | AUM | 9,000 | 9,010 |
            """, "in 5100000 USD Alder World Fund", "out 2200000 USD Alder World Fund"),
        .init(
            "a company's accounts are no flows",
            """
            Results for the quarter

            | US$m | Q1 | Q2 |
            |---|---|---|
            | Net sales | 120 | 130 |
            | Operating cash flow | 20 | 25 |
            """),
        .init(
            "a column of directions without a header",
            """
            Bridges, last 24 hours

            Ethereum     net inflow    $21.5M
            Base         net inflow    $8.25M
            Solana       net outflow   $3M
            """, "in 21500000 USD Ethereum", "in 8250000 USD Base", "out 3000000 USD Solana"),
        .init(
            "cells below each other",
            """
            Fund flows today

            Fund
            Net inflow
            (US$m)
            Price
            Alder Gold ETC
            12.5
            41.20
            Alder Silver ETC
            -3.1
            9.75
            """, "in 12500000 USD Alder Gold ETC", "out 3100000 USD Alder Silver ETC"),
        .init(
            "a log of deposits and withdrawals, counted in the row's token", file: "log.csv",
            """
            date,asset,flow_type,amount,amount_usd,exchange
            2026-01-12T10:04:00Z,BTC,deposit,1250.5,113795500,Kraken
            2026-01-12T10:09:11Z,ETH,withdrawal,20000,62000000,Binance
            """, "in 1250.5 BTC Kraken", "out 20000 ETH Binance"),
        .init(
            "columns of what is minted and burnt",
            """
            ### Stablecoin supply

            | Token | Minted | Burned |
            |:--|--:|--:|
            | USDT | 1.2B | 310M |
            """, "in 1200000000 USDT USDT", "out 310000000 USDT USDT"),
        .init(
            "bought, sold and net, with the unit in the title",
            """
            ## FII / DII activity (₹ crore)

            | Category | Buy value | Sell value | Net value |
            |---|---:|---:|---:|
            | DII | 13,100.10 | 10,950.00 | 2,150.10 |
            """, "in 131001000000 INR DII", "out 109500000000 INR DII", "net 21501000000 INR DII"),
        .init(
            "fields under the name of a venue",
            """
            Exchange update

            OKX
            Inflow: 3,100 BTC
            Outflow: 2,950 BTC
            """, "in 3100 BTC OKX", "out 2950 BTC OKX"),
        .init(
            "amounts without a unit state nothing", file: "netflow.json",
            #"{"data": [{"exchange": "Binance", "netFlow24h": "-1523.55"}, {"exchange": "OKX", "netFlow24h": "331.2"}]}"#
        ),
        .init(
            "fields that make a record",
            """
            Asset : ETH
            Exchange : Kraken
            Inflow : 1,204.5 ETH
            Outflow : 998 ETH
            Reserve : 80,000 ETH
            """, "in 1204.5 ETH Kraken", "out 998 ETH Kraken"),
    ]

    @Test(arguments: tables)
    func `are read by what headers and labels say`(layout: LayoutCase) throws {
        #expect(try currentFacts(of: layout.text, file: layout.file, extractor: extractor) == layout.facts)
    }

    static let json: [LayoutCase] = [
        .init(
            "a map of objects, with the unit beside it", file: "flows.json",
            """
            {"unit": "BTC", "venues": {"Kraken": {"inflow": 12.5, "outflow": 3, "wallets": 8},
             "OKX": {"inflow": 1, "outflow": 2.25, "wallets": 4}}}
            """, "in 12.5 BTC Kraken", "out 3 BTC Kraken", "in 1 BTC OKX", "out 2.25 BTC OKX"),
        .init(
            "a map of figures under a key that says all", file: "flows.json",
            #"{"net_inflow_usd_m": {"IBIT": 41.5, "FBTC": -3.2}}"#, "in 41500000 USD IBIT", "out 3200000 USD FBTC"),
        .init(
            "transfers with objects as ends", file: "transfers.json",
            """
            [{"symbol": "BTC", "amount": 500, "amount_usd": 45000000, "from": {"owner": "unknown", "owner_type": "unknown"},
              "to": {"address": "bc1qxyz", "owner": "Kraken", "owner_type": "exchange"}},
             {"symbol": "ETH", "amount": 70.5, "amount_usd": 210000, "from": {"owner": "OKX"}, "to": {"owner": "Bybit"}}]
            """, "in 500 BTC Kraken", "out 70.5 ETH OKX"),
        .init(
            "a direction of its own and a currency", file: "flows.json",
            """
            {"heading": "Chain flows", "items": [{"chain": "Tron", "direction": "inflow", "amount": "4.2M", "currency": "USD"},
             {"chain": "Sui", "direction": "outflow", "amount": "900K", "currency": "USD"}]}
            """, "in 4200000 USD Tron", "out 900000 USD Sui"),
        .init(
            "a page of settings is no brief", file: "settings.json",
            #"{"limits": {"inflow_alert_usd": 5000000, "outflow_alert_usd": 100}, "page": {"size": 50, "next": 2}}"#),
    ]

    @Test(arguments: json)
    func `are read from JSON`(layout: LayoutCase) throws {
        #expect(try currentFacts(of: layout.text, file: layout.file, extractor: extractor) == layout.facts)
    }
}

@Suite struct `Facts in other languages` {
    let extractor: BriefExtractor

    init() throws {
        extractor = try BuiltIn.extractor
    }

    static let texts: [LayoutCase] = [
        .init(
            "Chinese", "昨日以太坊现货 ETF 净流出 1.2 亿美元，Arbitrum 净流入 860 万美元。", "out 120000000 USD 以太坊现货 ETF",
            "in 8600000 USD Arbitrum"),
        .init(
            "Chinese alerts by the minute",
            "08:14 | 某地址向 Kraken 转入 1.2 万枚 ETH（约合 3168 万美元）。\n09:02 | 0x7a3f 开头地址从 OKX 提出 3500 枚 BTC，价值 3.01 亿美元。",
            "in 12000 ETH Kraken", "out 3500 BTC OKX"),
        .init(
            "a table with square headings and a unit of Taiwan",
            "■ 法人買賣超（單位：新台幣億元）\n  投信      買超    21.73\n  自營商    賣超     9.62", "in 2173000000 TWD 投信",
            "out 962000000 TWD 自營商"),
        .init("Chinese, a label", "【北向资金】全天净流入 12.5 亿元（上一交易日为净流出 3 亿元）", "in 1250000000 CNY 北向资金"),
        .init(
            "Japanese", "・ビットコイン：2億1,400万ドルの資金流出\n・イーサリアム：8,720万ドルの資金流入", "out 214000000 USD ビットコイン",
            "in 87200000 USD イーサリアム"),
        .init(
            "German, with decimal commas",
            "Aktienfonds verzeichneten im März Nettozuflüsse von 2,3 Mrd. Euro. Aus den Mischfonds kam es zu Nettoabflüssen von 1.480 Mio. Euro.",
            "in 2300000000 EUR Aktienfonds", "out 1480000000 EUR Mischfonds"),
        .init(
            "French",
            "Les fonds actions ont enregistré une collecte nette de 1,5 milliard d'euros pour le mois de mars.",
            "in 1500000000 EUR fonds actions"),
        .init(
            "Hindi", "एफआईआई ने आज ₹1,204.5 करोड़ की शुद्ध बिकवाली की", "out 12045000000 INR एफआईआई"),
        .init(
            "a recipe is no flow",
            "Pour 6 personnes · coût 38 € environ, soit 6,30 € par personne, et pour une table de fête."),
    ]

    @Test(arguments: texts)
    func `are read with their own words`(layout: LayoutCase) throws {
        let facts = try currentFacts(of: layout.text, file: layout.file, extractor: extractor)
        #expect(facts == layout.facts)
    }
}
