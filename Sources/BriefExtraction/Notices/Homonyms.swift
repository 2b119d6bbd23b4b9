import BriefModel

/// Decides which of several bodies of one name a text means: the SEC of the United States or of Nigeria, the FSC of Korea
/// or of Taiwan. Countries and other bodies that the text names speak for their own; a country right beside the name
/// settles it.
struct Homonyms {
    /// What speaks for each country, by its two letters.
    private var weights: [String: Int] = [:]
    /// For each name that has one, the country right beside it.
    private var beside: [String: String] = [:]

    /// Bodies that the text calls by a name of their own.
    private var named: Set<String> = []

    /// The usual bearer of a name needs no word for it.
    private static let usual = 3
    private static let most = 4

    init(names: [LexiconMatch], text: [UInt8]) {
        guard names.contains(where: { Self.places(of: $0).count > 1 }) else { return }
        var seen: [String: Int] = [:]
        for (index, match) in names.enumerated() {
            if let place = match.entry(of: .market)?.jurisdiction {
                let country = Self.country(place)
                seen[country, default: 0] += 1
                if seen[country, default: 0] <= Self.most { weights[country, default: 0] += 1 }
                for other in [index - 1, index + 1] where names.indices.contains(other) {
                    settle(names[other], match, country, text)
                }
                continue
            }
            let places = Self.places(of: match)
            if places.count == 1, let only = places.first {
                if let body = match.entry(of: .authority) { named.insert(body.name) }
                seen[only, default: 0] += 1
                if seen[only, default: 0] <= Self.most { weights[only, default: 0] += 2 }
            }
        }
    }

    /// "SEC Nigeria", "Nigeria's SEC", "COMMISSION, NIGERIA", "Commission of Thailand".
    private mutating func settle(_ name: LexiconMatch, _ market: LexiconMatch, _ country: String, _ text: [UInt8]) {
        guard Self.places(of: name).contains(country), Self.places(of: name).count > 1 else { return }
        let (low, high) =
            name.range.lowerBound < market.range.lowerBound
            ? (name.range.upperBound, market.range.lowerBound) : (market.range.upperBound, name.range.lowerBound)
        guard low <= high, high - low <= 20 else { return }
        let gap = text[low..<high].filter { $0.isASCIIAlphanumeric }
        let isJoined = gap.isEmpty || Self.joins.contains { gap.elementsEqual($0) }
        if isJoined { beside[name.entry.name] = beside[name.entry.name] ?? country }
    }

    private static let joins = [
        "of", "ofthe", "s", "republicof", "in", "for", "Republicof", "RepublicOf", "REPUBLICOF",
    ]
    .map { Array($0.utf8) }

    /// The body that a name means, if it is one of a body.
    func authority(of match: LexiconMatch) -> LexiconEntry? {
        guard let usual = match.entry(of: .authority) else { return nil }
        let bodies = match.candidates.filter { $0.kind == .authority }
        guard bodies.count > 1 else { return usual }
        if let country = beside[match.entry.name],
            let body = bodies.first(where: { $0.jurisdiction.map(Self.country) == country })
        {
            return body
        }
        let called = bodies.filter { named.contains($0.name) }
        if !called.isEmpty { return called.contains(usual) ? usual : called[0] }
        func weight(_ body: LexiconEntry) -> Int {
            (body.jurisdiction.flatMap { weights[Self.country($0)] } ?? 0) + (body == usual ? Self.usual : 0)
        }
        return bodies.dropFirst().reduce(usual) { weight($1) > weight($0) ? $1 : $0 }
    }

    private static func places(of match: LexiconMatch) -> Set<String> {
        var places: Set<String> = []
        for entry in match.candidates where entry.kind == .authority {
            if let place = entry.jurisdiction { places.insert(country(place)) }
        }
        return places
    }

    private static func country(_ place: String) -> String { String(place.prefix(place.hasPrefix("INT") ? 3 : 2)) }
}
