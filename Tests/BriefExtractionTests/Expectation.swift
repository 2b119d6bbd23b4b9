import Foundation

/// Compares the records of a brief with those that a person says are there.
struct Expectation {
    /// Records that a reader may or may not want are neither right nor wrong.
    private static let neutralFlags: Set<String> = ["prior-period", "cumulative", "total", "index", "related"]

    let wanted: [[String: Any]]

    /// What is missing and what is too much; empty when all is right.
    func complaints(about records: [[String: Any]]) -> [String] {
        var left = records
        var complaints: [String] = []
        for want in wanted {
            if let index = left.firstIndex(where: { Expectation.agrees($0, with: want) }) {
                left.remove(at: index)
            } else if want["optional"] as? Bool != true {
                complaints.append("missing: \(Expectation.line(want))")
            }
        }
        for record in left where Expectation.flags(of: record).isDisjoint(with: Expectation.neutralFlags) {
            complaints.append("not stated: \(Expectation.line(record))")
        }
        return complaints
    }

    /// Every field that is wanted has its value; `flags` must contain the wanted ones.
    private static func agrees(_ record: [String: Any], with want: [String: Any]) -> Bool {
        want.allSatisfy { key, value in
            switch key {
            case "optional": true
            case "flags": Set(value as? [String] ?? []).isSubset(of: flags(of: record))
            case "issuers" where value is [String]:
                (value as? [String]) == (record[key] as? [[String: Any]])?.compactMap { $0["name"] as? String }
            case "modalities":
                (value as? [String])
                    == (record["clauses"] as? [[String: Any]])?.compactMap { $0["modality"] as? String }
            default: (record[key] as? NSObject)?.isEqual(value) ?? false
            }
        }
    }

    private static func flags(of record: [String: Any]) -> Set<String> {
        Set(record["flags"] as? [String] ?? [])
    }

    private static func line(_ record: [String: Any]) -> String {
        let data = try? JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
        return data.map { String(decoding: $0, as: UTF8.self) } ?? "\(record)"
    }
}
