/// Whether one field of a right record is right too.
struct FieldScore {
    let name: String
    let agrees: Bool

    private static let fields: [String: [String]] = [
        "flow": ["metric", "subject", "subject_kind", "subject_id", "from", "to", "date", "horizon", "bound"],
        "mover": ["name", "asset_id", "price", "price_unit", "rank", "date", "horizon"],
        "notice": [
            "title", "issuers", "jurisdiction", "published", "effective", "deadlines", "repeals", "cites", "topics",
            "respondents", "penalties", "sections", "provisions",
        ],
        "headline": ["symbols"],
    ]

    /// The fields that the label settles, in their fixed order.
    static func compared(_ label: Fact, _ found: Fact) -> [FieldScore] {
        (fields[label.kind] ?? []).filter { label.fields[$0] != nil }.map { name in
            FieldScore(name: name, agrees: agree(label, found, name))
        }
    }

    private static func agree(_ label: Fact, _ found: Fact, _ name: String) -> Bool {
        switch name {
        case "issuers":
            return pairUp(label.list(name), found.issuerNames) { $1.contains($0) }
        case "repeals", "cites":
            return pairUp(label.list(name), found.list(name)) { isSameNumber($0 ?? "", $1 ?? "") || $0 == $1 }
        default: break
        }
        if label.fields[name] is [Any] { return Set(label.list(name)) == Set(found.list(name)) }
        if let number = label.fields[name] as? Int { return found.fields[name] as? Int == number }
        return label.accepted(name).contains(found.text(name))
    }

    /// Whether each wanted member has a found one of its own, and none is left over.
    private static func pairUp<Found>(
        _ wanted: [String?], _ found: [Found], same: (String?, Found) -> Bool
    ) -> Bool {
        var left = found
        for one in wanted {
            guard let index = left.firstIndex(where: { same(one, $0) }) else { return false }
            left.remove(at: index)
        }
        return left.isEmpty
    }
}
