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

    func identity(of tokens: Range<Int>, unit: String?) -> Identity {
        let names = tokens.compactMap { analysis.name(at: $0) }
        if names.contains(where: { $0.entry(of: .venue) != nil || $0.entry(of: .exchange) != nil }) {
            return Identity(kind: .exchange)
        }
        if has(.fund, in: tokens) || names.contains(where: { $0.entry(of: .fund) != nil }) {
            return Identity(kind: .fund)
        }
        if has(.wallet, in: tokens) { return Identity(kind: .wallet) }
        if let chain = names.lazy.compactMap({ $0.entry(of: .chain) }).first {
            return chainOrAsset(chain, names, tokens, unit: unit)
        }
        if let asset = names.lazy.compactMap({ $0.entry(of: .asset) }).first {
            return Identity(kind: .asset, id: asset.id)
        }
        if names.contains(where: { $0.entry(of: .issuer) != nil }) { return Identity(kind: .fund) }
        if names.contains(where: { $0.entry(of: .market) != nil }) || has(.market, in: tokens) {
            return Identity(kind: .market)
        }
        if has(.exchange, in: tokens) { return Identity(kind: .exchange) }
        if tokens.count == 1, case .cashtag = analysis.tokens[tokens.lowerBound].kind { return Identity(kind: .asset) }
        if scope.isAboutExchanges { return Identity(kind: .exchange) }
        if scope.isAboutFunds { return Identity(kind: .fund) }
        if scope.isAboutChains { return Identity(kind: .chain) }
        return Identity()
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
