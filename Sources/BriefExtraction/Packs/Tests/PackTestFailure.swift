public import BriefReading

/// How a test of a pack fails.
public struct PackTestFailure: Hashable, Sendable {
    public let test: PackTest
    /// What the test says and the extractor did not find.
    public let missing: [JSONValue]
    /// What the extractor found and the test does not say.
    public let unwanted: [JSONValue]
    /// All that was found.
    public let found: [JSONValue]
    /// Why the text was not read at all.
    let problem: String?

    /// The failure as a reason to refuse the folder.
    public var asProblem: PackProblem {
        let parts =
            [problem].compactMap(\.self) + missing.map { "missing \($0)" } + unwanted.map { "not said: \(line($0))" }
        return PackProblem(
            file: test.file, line: test.line, what: "the test fails", why: parts.joined(separator: "; "),
            hint: "correct the packs or the test; briefd rules test shows more")
    }

    /// Several lines for people, the first with the place.
    public var report: String {
        var lines = ["\(test.file):\(test.line): fails" + (problem.map { ": \($0)" } ?? "")]
        lines += missing.map { "  missing:  \($0)" }
        lines += unwanted.map { "  not said: \(line($0))" }
        lines += found.filter { !unwanted.contains($0) }.map { "  found:    \(line($0))" }
        return lines.joined(separator: "\n")
    }

    /// A found record by the fields that the test speaks of and those that make the fact, with its bytes.
    private func line(_ record: JSONValue) -> String {
        guard case .object(let members) = record else { return "\(record)" }
        let named = test.records.flatMap { value -> [String] in
            if case .object(let members) = value { members.map(\.name) } else { [] }
        }
        let fields = Set(named).union(Self.fields)
        let shown = members.filter { fields.contains($0.name) && $0.value != .null && $0.value != .list([]) }
        let quote = record["evidence"]?["quote"]?.text ?? ""
        return "\(JSONValue.object(shown)) from \(JSONValue.string(quote))"
    }

    private static let fields: Set<String> = [
        "kind", "direction", "amount", "amount_min", "amount_max", "unit", "subject", "symbol", "change_pct", "price",
        "number", "title", "text", "date", "flags",
    ]
}
