import BriefModel

/// Says what kind of thing a subject is, and its id.
struct SubjectKinds {
    struct Identity {
        var kind: Flow.SubjectKind?
        var id: String?
        /// The subject without words that only name its kind ("Ethereum" of "Ethereum network").
        var trimmed: Range<Int>?
    }

    let analysis: Analysis
    let scope: Scope
    /// The whole text is about funds: a subject of no other kind is one.
    var isFundText = false
    /// Of the document, for what is inside words.
    var text: [UInt8] = []

    func identity(of tokens: Range<Int>, unit: String?) -> Identity {
        let names = tokens.compactMap { analysis.name(at: $0) }
        let isChainFirst = scope.isAboutChains && names.contains { $0.entry(of: .chain) != nil }
        if !isChainFirst, let venue = venue(in: tokens) { return Identity(kind: .exchange, trimmed: venue) }
        if has(.fund, in: tokens) || names.contains(where: { isFund($0) }) {
            return Identity(kind: .fund)
        }
        if tokens.contains(where: isFundWord) { return Identity(kind: .fund) }
        if has(.wallet, in: tokens) { return Identity(kind: .wallet) }
        if isFundText, isPartOfName(tokens) { return Identity(kind: .fund) }
        if let chain = names.lazy.compactMap({ $0.entry(of: .chain) }).first {
            return chainOrAsset(chain, names, tokens, unit: unit)
        }
        if let asset = names.lazy.compactMap({ $0.entry(of: .asset) }).first {
            return Identity(kind: .asset, id: asset.id)
        }
        if names.contains(where: { $0.entry(of: .issuer) != nil }) { return Identity(kind: .fund) }
        if has(.exchange, in: tokens) { return Identity(kind: .exchange) }
        if names.contains(where: { $0.entry(of: .market) != nil }) || has(.market, in: tokens) {
            return Identity(kind: .market)
        }
        if tokens.count == 1, case .cashtag = analysis.tokens[tokens.lowerBound].kind { return Identity(kind: .asset) }
        if scope.isAboutExchanges { return Identity(kind: .exchange) }
        if scope.isAboutFunds { return Identity(kind: .fund) }
        if scope.isAboutChains { return Identity(kind: .chain) }
        return isFundText ? Identity(kind: .fund) : Identity()
    }

    /// "US-Bitcoin-ETFs", "Rohstoff-ETCs": what stands behind the last hyphen.
    private func isFundWord(_ index: Int) -> Bool {
        let place = analysis.tokens[index].text
        guard place.upperBound <= text.count else { return false }
        let word = text[place]
        guard let hyphen = word.lastIndex(of: UInt8(ascii: "-")) else { return false }
        let tail = word[(hyphen + 1)...].map { $0 | 0x20 }
        return ["etf", "etfs", "etp", "etps", "etc", "etcs", "fonds", "funds"].contains { tail.elementsEqual($0.utf8) }
    }

    /// A ticker that a fund shares with its coin is the fund's only where funds are spoken of.
    private func isFund(_ name: LexiconMatch) -> Bool {
        name.entry(of: .fund) != nil && (scope.isAboutFunds || isFundText || name.entry(of: .asset) == nil)
    }

    /// "Norrsken Physical Bitcoin": a known name with other names around it is a product's.
    private func isPartOfName(_ tokens: Range<Int>) -> Bool {
        let words = tokens.filter { analysis.tokens[$0].kind == .word }
        return words.contains { analysis.tokens[$0].entity != nil }
            && words.dropFirst().contains { analysis.tokens[$0].isCapitalized }
            && words.contains { index in
                analysis.tokens[index].entity == nil && analysis.tokens[index].isCapitalized
                    && analysis.cue(at: index) == nil
            }
    }

    /// An exchange, alone or with words for it and its customers ("Bybit users"); "Xetra-Gold" is something else.
    private func venue(in tokens: Range<Int>) -> Range<Int>? {
        let named = tokens.filter { index in
            guard let match = analysis.name(at: index),
                match.entry(of: .venue) != nil || match.entry(of: .exchange) != nil
            else { return false }
            // "Xetra-Gold" is one word, and no exchange; "Kraken's" is Kraken.
            return match.range.upperBound + 4 > analysis.tokens[index].text.upperBound
        }
        guard let first = named.first, let last = named.last else { return nil }
        let rest = tokens.filter { !named.contains($0) && analysis.tokens[$0].kind == .word }
        let isBare = rest.allSatisfy { index in
            analysis.cue(at: index).map { $0.hasAny([.client, .exchange, .determiner, .wallet, .adjective]) } ?? false
        }
        if isBare { return first..<last + 1 }
        // "Kraken late on Monday", "Kraken's reserves": what follows in small letters is no part of the name.
        if first == tokens.lowerBound, let next = rest.first, next > last,
            rest.allSatisfy({ !analysis.tokens[$0].isCapitalized && !analysis.has(.fund, at: $0) }),
            last - first + 1 == named.count
        {
            return first..<last + 1
        }
        // "the Coinbase exchange arm" is still the exchange, "the Nasdaq tracker fund" is not.
        return rest.contains { analysis.cue(at: $0)?.has(.fund) ?? false } || first > tokens.lowerBound
            || analysis.name(at: last).map { $0.entry(of: .exchange) != nil } ?? false ? nil : tokens
    }

    /// "Ethereum" is a chain where money moves over bridges, an asset where funds hold it.
    private func chainOrAsset(
        _ chain: LexiconEntry, _ names: [LexiconMatch], _ tokens: Range<Int>, unit: String?
    ) -> Identity {
        let asset = names.lazy.compactMap { $0.entry(of: .asset) }.first
        let saysChain = has(.chain, in: tokens) || scope.isAboutChains
        if let asset, !saysChain, scope.isAboutFunds || chain.flags.contains(.coin) || unit == asset.short {
            return Identity(kind: .asset, id: asset.id)
        }
        let named = tokens.filter { analysis.name(at: $0)?.entry(of: .chain) != nil }
        let trimmed = named.first.flatMap { first in named.last.map { first..<$0 + 1 } }
        let rest = tokens.filter { !named.contains($0) }
        let onlyKind = rest.allSatisfy { analysis.has(.chain, at: $0) }
        return Identity(kind: .chain, id: chain.id, trimmed: onlyKind ? trimmed : nil)
    }

    private func has(_ kind: Sense.Class, in tokens: Range<Int>) -> Bool {
        tokens.contains { analysis.tokens[$0].entity == nil && analysis.has(kind, at: $0) }
    }
}
