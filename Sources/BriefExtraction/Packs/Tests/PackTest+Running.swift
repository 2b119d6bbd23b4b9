import BriefModel
import BriefReading

extension PackTest {
    /// Records that a reader may or may not want are neither right nor wrong.
    private static let neutral: Set<String> = ["prior-period", "cumulative", "total", "index", "related"]

    /// What the extractor finds otherwise than the test says; `nil` when the test passes.
    ///
    /// Each record of the test is found once, with all the fields that the test names (of `flags` at least these); a
    /// record that the test does not name is wrong, unless it is of a prior period, cumulative, a total, an index or a teaser.
    public func failure(of extractor: BriefExtractor) -> PackTestFailure? {
        let brief: Brief
        do throws(ReadingError) {
            let document = try BriefReader().read(Array(text.utf8), name: name)
            brief = extractor.brief(of: document, file: name, received: received)
        } catch {
            return PackTestFailure(test: self, missing: records, unwanted: [], found: [], problem: "\(error)")
        }
        let found = (try? JSONValue(brief.json))?["records"]?.list ?? []
        var left = found
        var missing: [JSONValue] = []
        for want in records {
            if let index = left.firstIndex(where: { Self.agrees($0, with: want) }) {
                left.remove(at: index)
            } else if want["optional"] != .bool(true) {
                missing.append(want)
            }
        }
        let unwanted = left.filter { Self.flags(of: $0).isDisjoint(with: Self.neutral) }
        if missing.isEmpty, unwanted.isEmpty { return nil }
        return PackTestFailure(test: self, missing: missing, unwanted: unwanted, found: found, problem: nil)
    }

    private static func agrees(_ record: JSONValue, with want: JSONValue) -> Bool {
        guard case .object(let members) = want else { return false }
        return members.allSatisfy { member in
            switch member.name {
            case "optional": true
            case "flags": flags(of: want).isSubset(of: flags(of: record))
            default: record[member.name].map { has($0, member.value) } ?? false
            }
        }
    }

    /// Of an object the wanted members, of a list each value in order.
    private static func has(_ value: JSONValue, _ want: JSONValue) -> Bool {
        switch (value, want) {
        case (.object, .object(let members)):
            members.allSatisfy { member in value[member.name].map { has($0, member.value) } ?? false }
        case (.list(let values), .list(let wanted)):
            values.count == wanted.count && zip(values, wanted).allSatisfy { has($0, $1) }
        default: value == want
        }
    }

    private static func flags(of record: JSONValue) -> Set<String> {
        Set(record["flags"]?.list?.compactMap(\.text) ?? [])
    }
}
