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
        var claims = quantities.indices.map { Token(kind: .quantity, text: quantities[$0].text, item: $0) }
        if !dates.isEmpty {
            claims = Scan.merged(claims, dates.indices.map { Token(kind: .date, text: dates[$0].text, item: $0) })
        }
        if !numbers.isEmpty { claims = Scan.merged(claims, numbers.map { Token(kind: .opaque, text: $0.range) }) }
        return symbols.isEmpty ? claims : Scan.merged(claims, symbols)
    }

    private static func merged(_ left: [Token], _ right: [Token]) -> [Token] {
        if left.isEmpty { return right }
        var all: [Token] = []
        all.reserveCapacity(left.count + right.count)
        var next = 0
        for token in left {
            while next < right.count, right[next].text.lowerBound < token.text.lowerBound {
                all.append(right[next])
                next += 1
            }
            all.append(token)
        }
        all += right[next...]
        return all
    }
}
