import BriefModel
import BriefReading
import Testing

@testable import BriefExtraction

/// Hostile texts: the readers may look at each token so and so often, but not more often in a longer text.
@Suite struct `The work on a text` {
    static let head = "Exchange flows on 5 February 2026\n\nBitcoin funds took in $5 million on Monday.\n\n"

    private static let extractor = try? BriefExtractor()

    @Test(arguments: [
        "(", "1,1,1", "$5m, ", "$5 million and ", "outflows of $5 million and ", "outflow of ", "Alpha ", "Alpha, ",
        "3% and ", "Alpha rose 3% and ", "$7p to $12, ", "(a ", "a) ", "gainers Alpha, ", "$ABC +1%, ", "1 March, ",
        "from Kraken to Binance $5m ", "\"Rules\" ", "CP26/1 ", "A. ", "流入5亿美元，", ": ", "[",
    ])
    func `is at most twice as much for twice the text`(piece: String) throws {
        let extractor = try #require(Self.extractor)
        let (once, twice) = (try work(on: piece, times: 1500, extractor), try work(on: piece, times: 3000, extractor))
        #expect(twice * 10 <= once * 22 + 20_000)
    }

    @Test func `has an end, however long the text would take`() {
        let fuel = Fuel(for: 0)
        #expect(!fuel.isSpent)
        for _ in 0...(1 << 22) { fuel.look() }
        #expect(fuel.isSpent)
    }

    /// The looks at tokens that the search of a text takes.
    private func work(on piece: String, times: Int, _ extractor: BriefExtractor) throws -> Int {
        let text = Self.head + String(repeating: piece, count: times)
        let document = try BriefReader().read(Array(text.utf8), name: "hostile.txt")
        let search = FactSearch(
            document: document, analyzer: extractor.analyzer, notices: extractor.notices, genres: extractor.genres,
            labels: extractor.headlineLabels, received: try #require(CalendarDate(dayNumber: 20_490)))
        _ = search.search()
        return search.analyzer.fuel.spent
    }
}
