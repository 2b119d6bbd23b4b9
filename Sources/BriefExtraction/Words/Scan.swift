/// What the scanners read in a stretch of text, each list in order of place.
struct Scan: Sendable {
    let range: Range<Int>
    var names: [LexiconMatch] = []
    var numbers: [DocumentNumberMatch] = []
    /// Cashtags, URLs, addresses.
    var symbols: [Token] = []
    var dates: [DateReading] = []
    var quantities: [Quantity] = []

    init(range: Range<Int>) {
        self.range = range
    }

    /// Everything that is one token, in order.
    var claims: [Token] {
        var claims = symbols + numbers.map { Token(kind: .opaque, text: $0.range) }
        claims += dates.indices.map { Token(kind: .date, text: dates[$0].text, item: $0) }
        claims += quantities.indices.map { Token(kind: .quantity, text: quantities[$0].text, item: $0) }
        return claims.sorted { $0.text.lowerBound < $1.text.lowerBound }
    }
}
