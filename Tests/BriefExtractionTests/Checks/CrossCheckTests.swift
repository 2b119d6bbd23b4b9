import BriefExtraction
import Testing

/// What a text says twice and not alike: told, and never mended.
@Suite struct `Figures that disagree` {
    private func brief(_ text: String, _ file: String) throws -> [String: Any] {
        try SampleBrief.json(of: Array((text + "\n").utf8), name: file, extractor: try BuiltIn.extractor)
    }

    private func warnings(_ text: String, _ file: String = "note.txt") throws -> [String] {
        (try brief(text, file)["warnings"] as? [[String: Any]] ?? []).map {
            "\($0["code"] ?? "") \($0["message"] ?? "")"
        }
    }

    static func sheet(gold: String, total: String, more: String = "") -> String {
        """
        Fund flows by product, US$m

        | Fund | Net flow |
        |---|---|
        | Alder Bitcoin Trust | 120.5 |
        | Birch Ether Trust | \(gold) |
        | Cedar Solana Trust | (30.1) |
        \(more)| Total | \(total) |
        """
    }

    @Test(arguments: [("45.2", "135.6"), ("45.2", "135.5"), ("0.0", "90.4"), ("45", "136")])
    func `are not totals that rounding explains`(gold: String, total: String) throws {
        #expect(try warnings(Self.sheet(gold: gold, total: total), "flows.md") == [])
    }

    @Test func `are a total and its parts`() throws {
        #expect(
            try warnings(Self.sheet(gold: "45.2", total: "145.6"), "flows.md")
                == ["total-conflict the total is 145600000 USD, its 3 parts add up to 135600000"])
    }

    @Test func `are not a total with a part that nobody could read`() throws {
        #expect(
            try warnings(Self.sheet(gold: "45.2", total: "145.6", more: "| Dune Trust | 10.0x |\n"), "flows.md") == [])
    }

    @Test func `are a column of totals and its rows`() throws {
        let text = """
            date,ALDR ($m),BRCH ($m),Total ($m)
            2026-03-02,10.0,5.5,15.5
            2026-03-03,-4.0,2.5,1.5
            """
        #expect(
            try warnings("ETF net flows\n" + text, "flows.csv")
                == ["total-conflict the total is 1500000 USD, its 2 parts add up to -1500000"])
    }

    static let signs: [(text: String, flagged: [String])] = [
        ("Shares of Alpha Mining (ALM) rose -3.2% on Monday, the exchange said.", ["-3.2"]),
        ("Shares of Alpha Mining (ALM) fell -3.2% on Monday, the exchange said.", []),
        ("Top gainers on the stock exchange\n\nAlpha Mining -4.5%\nBeta Foods +3.0%", ["-4.5"]),
        ("Top movers on the stock exchange\n\nAlpha Mining -4.5%\nBeta Foods +3.0%", []),
        ("Spot bitcoin ETFs saw net inflows of -$54.2 million on Tuesday.", ["54200000"]),
        ("Spot bitcoin ETFs saw a net flow of -$54.2 million on Tuesday.", []),
        ("Spot bitcoin ETFs saw net outflows of -$54.2 million on Tuesday.", []),
    ]

    @Test(arguments: signs)
    func `are a sign and the words beside it`(text: String, flagged: [String]) throws {
        let records = try brief(text, "note.txt")["records"] as? [[String: Any]] ?? []
        #expect(!records.isEmpty)
        let conflicts = records.filter { ($0["flags"] as? [String] ?? []).contains("conflict") }
        #expect(conflicts.map { $0["change_pct"] as? String ?? $0["amount"] as? String ?? "" } == flagged)
        #expect(try warnings(text).count == flagged.count)
    }
}
