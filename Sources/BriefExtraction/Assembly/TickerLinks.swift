import BriefModel

/// Tickers that a document gives beside names: "Name (TICK)" in its list is the "Name" of its prose.
struct TickerLinks {
    /// By the name in small letters.
    private var tickers: [String: (symbol: String, name: String)] = [:]
    /// By what longer names begin with, up to a space; `nil` where several do.
    private var openings: [String: (symbol: String, name: String)?] = [:]
    private var isEmpty: Bool { tickers.isEmpty }

    init(_ movers: [MoverCandidate]) {
        var doubtful: Set<String> = []
        for candidate in movers {
            guard let name = candidate.mover.name, name != candidate.mover.symbol else { continue }
            let key = name.lowercased()
            if let known = tickers[key], known.symbol != candidate.mover.symbol { doubtful.insert(key) }
            tickers[key] = (candidate.mover.symbol, name)
        }
        for key in doubtful { tickers[key] = nil }
        for (key, known) in tickers {
            for space in key.indices where key[space] == " " {
                let opening = String(key[..<space])
                openings[opening] = .some(openings[opening] == nil ? known : nil)
            }
        }
    }

    /// The movers, each under its ticker where the document has one.
    func resolved(_ movers: [MoverCandidate]) -> [MoverCandidate] {
        movers.map { candidate in
            var candidate = candidate
            candidate.mover.divideFromQuote()
            guard !isEmpty, candidate.mover.name == nil, let known = ticker(of: candidate.mover.symbol) else {
                return candidate
            }
            candidate.mover.symbol = known.symbol
            candidate.mover.name = known.name
            return candidate
        }
    }

    /// The whole name, or its first words where one name alone begins with them.
    private func ticker(of symbol: String) -> (symbol: String, name: String)? {
        let key = symbol.lowercased()
        if let known = tickers[key] { return known }
        guard key.utf8.count > 4 else { return nil }
        return openings[key] ?? nil
    }
}

extension Mover {
    /// "ABC/USDT": a coin, and the token that its price is quoted in.
    fileprivate mutating func divideFromQuote() {
        guard let slash = symbol.utf8.lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "_") }),
            slash > symbol.startIndex
        else { return }
        let quote = symbol[symbol.utf8.index(after: slash)...]
        guard ["USDT", "USDC", "FDUSD", "BUSD", "TUSD"].contains(quote) else { return }
        if price != nil, priceUnit == nil || priceUnit == "USD" { priceUnit = String(quote) }
        symbol = String(symbol[..<slash])
    }
}
