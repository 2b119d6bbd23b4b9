import BriefExtraction
import Testing

/// What a title, a preamble, a caption, a field or a note says that figures are counted in holds for each bare figure.
@Suite struct `Powers of ten that a text states` {
    static let extractor = Result { try BuiltIn.extractor }

    static let layouts: [LayoutCase] = [
        .init(
            "in thousands in a title line", file: "a.csv",
            "Fund flows (000s USD)\nFund,Net flow,AUM\nAlder,\"1,250\",90\nBirch,-340,80",
            "net 1250000 USD Alder", "net -340000 USD Birch"),
        .init(
            "in a line between the title and the table",
            """
            Exchange flows, weekly
            (US$ 000s)

            Exchange     Inflow    Outflow
            Kraken        1,250        340
            """, "in 1250000 USD Kraken", "out 340000 USD Kraken"),
        .init(
            "in a note below", file: "c.csv",
            "Fund,Net flow (USD)\nAlder,1250\nBirch,-340\nNote: amounts in thousands",
            "net 1250000 USD Alder", "net -340000 USD Birch"),
        .init(
            "in a sentence below", file: "d.md",
            "# Fund flows\n\n| Fund | Net flow |\n|---|---|\n| Alder | 12.5 |\n| Birch | (3.4) |\n\nAll figures in USD millions.",
            "net 12500000 USD Alder", "net -3400000 USD Birch"),
        .init(
            "beside the currency, as a member of its own", file: "e.json",
            #"{"title":"Daily ETF flows","currency":"USD","scale":"thousands","rows":[{"fund":"Alder","net_flow":1250.5},{"fund":"Birch","net_flow":-340}]}"#,
            "net 1250500 USD Alder", "net -340000 USD Birch"),
        .init(
            "for each of several tables", file: "f.csv",
            """
            REPORT,Daily sheet,,
            TABLE 1,Exchange flows (US$ 000s),,
            exchange,inflow,outflow,reserves
            Kraken,"1,250",340,90
            Gemini,75,"1,010",80
            ,,,
            TABLE 2,Fund flows (EUR m),,
            fund,inflow,outflow,assets
            Alder,12.5,3,900
            Birch,4,1.5,800
            """, "in 1250000 USD Kraken", "out 340000 USD Kraken", "in 75000 USD Gemini", "out 1010000 USD Gemini",
            "in 12500000 EUR Alder", "out 3000000 EUR Alder", "in 4000000 EUR Birch", "out 1500000 EUR Birch"),
        .init(
            "under a title and a date, with names over groups of columns", file: "g.csv",
            """
            Fund flow monitor|||||
            Week to 4 March 2026, US$m|||||
            |Equity funds||Bond funds||
            Region|Week|Prior wk|Week|Prior wk|
            Nordics|12.5|(3.1)|(4)|2.2|
            Iberia|(7)|1.5|6.5|(0.2)|
            """, "in 12500000 USD Nordics", "out 4000000 USD Nordics", "out 7000000 USD Iberia",
            "in 6500000 USD Iberia"),
        .init(
            "a pair's base moves, its price is in the quote", file: "h.json",
            #"[{"symbol":"KLPUSDT","baseAsset":"KLP","quoteAsset":"USDT","change24hPct":"3.5","lastPrice":"12.5"},{"symbol":"TRNUSDT","baseAsset":"TRN","quoteAsset":"USDT","change24hPct":"-1.25","lastPrice":"0.75"}]"#,
            "KLP 3.5 12.5 USDT", "TRN -1.25 0.75 USDT"),
    ]

    @Test(arguments: layouts)
    func `hold for each figure without its own`(layout: LayoutCase) throws {
        #expect(
            try currentFacts(of: layout.text, file: layout.file, extractor: Self.extractor.get()) == layout.facts)
    }
}
