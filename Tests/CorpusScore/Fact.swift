import Foundation

/// A record as its JSON says it, labelled or found.
struct Fact {
    /// Flags of records that a reader may or may not want: neither right nor wrong.
    private static let neutralFlags: Set<String> = ["prior-period", "cumulative", "total", "index", "related"]

    let fields: [String: Any]

    init(_ fields: [String: Any]) {
        self.fields = fields
    }

    var kind: String { fields["kind"] as? String ?? "" }
    var isNeutral: Bool {
        !Self.neutralFlags.isDisjoint(with: flags) || fields["optional"] as? Bool == true
    }
    var flags: [String] { fields["flags"] as? [String] ?? [] }

    func text(_ key: String) -> String? {
        (fields[key] as? String).map(fold)
    }

    /// What a label accepts in a field: its value, and those of `FIELD_alt` where careful readers may differ on the name.
    func accepted(_ key: String) -> [String?] {
        [text(key)] + list(key + "_alt")
    }

    /// The sides of a flow: its own amount and unit, then those of its equivalents.
    var amounts: [String] {
        let own = ["amount", "amount_min", "amount_max", "unit"].map { fields[$0] as? String ?? "" }
        let others = (fields["equivalents"] as? [[String: Any]] ?? []).map { side in
            ["amount", "amount_min", "amount_max", "unit"].map { side[$0] as? String ?? "" }
        }
        return ([own] + others).map { $0.joined(separator: "|") }
    }

    /// Whether the found record says what this label says (key fields only).
    func isSaid(by found: Fact) -> Bool {
        guard kind == found.kind else { return false }
        return switch kind {
        case "flow":
            text("direction") == found.text("direction") && !Set(amounts).isDisjoint(with: found.amounts)
        case "mover":
            accepted("symbol").contains(found.text("symbol")) && text("direction") == found.text("direction")
                && (fields["change_pct"] == nil || text("change_pct") == found.text("change_pct"))
        case "notice":
            if text("number") != nil {
                ([found.text("number")] + found.list("numbers")).contains { candidate in
                    accepted("number").contains { isSameNumber(candidate ?? "", $0 ?? "") }
                }
            } else {
                text("title") == found.text("title")
            }
        case "headline": text("text") == found.text("text")
        default: false
        }
    }

    /// A list field's members as comparable text: names, `date kind`, `amount unit`.
    func list(_ key: String) -> [String?] {
        (fields[key] as? [Any] ?? []).map { member in
            if let text = member as? String { return fold(text) }
            let parts = member as? [String: Any] ?? [:]
            let order = ["name", "date", "kind", "amount", "unit"]
            return fold(order.compactMap { parts[$0] as? String }.joined(separator: " "))
        }
    }

    /// What each issuer may be called: a label may give the name or the usual short form.
    var issuerNames: [[String?]] {
        (fields["issuers"] as? [Any] ?? []).map { member in
            guard let parts = member as? [String: Any] else { return [(member as? String).map(fold)] }
            return ["name", "short"].map { (parts[$0] as? String).map(fold) }
        }
    }

    var line: String {
        let shown = fields.filter { !Self.unshown.contains($0.key) }
        let data = try? JSONSerialization.data(withJSONObject: shown, options: [.sortedKeys, .withoutEscapingSlashes])
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(fields)"
    }

    private static let unshown: Set<String> = [
        "id", "evidence", "also_at", "section", "clauses", "links_checked", "decimals", "rule", "confidence",
    ]
}

/// Two readers may disagree on which words before a number belong to it ("CFTC Letter No. 26-19", "26-19"), never on
/// the number.
func isSameNumber(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.contains(where: \.isNumber), long.hasSuffix(short) else { return false }
    return short.count == long.count || !(long.dropLast(short.count).last?.isNumber ?? false)
}

/// Small letters, one space, straight quotes and hyphens: what two readers would not argue about.
func fold(_ text: String) -> String {
    let plain = text.lowercased()
        .replacingOccurrences(of: "’", with: "'").replacingOccurrences(of: "‘", with: "'")
        .replacingOccurrences(of: "“", with: "\"").replacingOccurrences(of: "”", with: "\"")
        .replacingOccurrences(of: "–", with: "-").replacingOccurrences(of: "—", with: "-")
    return plain.split { $0.isWhitespace }.joined(separator: " ").trimmingCharacters(in: .init(charactersIn: ".,;: "))
}
