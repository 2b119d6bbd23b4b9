import BriefDigest
import BriefExtraction
import LinuxKit

/// Runs the tests of folders of packs.
public enum RulesTestCommand {
    /// Writes what each failing test misses and what was found instead, then a line of counts.
    ///
    /// - Throws: `PackError` for broken packs, `ServiceError` where a folder cannot be read.
    public static func run(folders: [String]) throws -> ExitStatus {
        let rules = try Rules(folders: folders)
        let failures = try rules.failures()
        let count = rules.folders.reduce(0) { $0 + $1.tests.count }
        var lines = failures.map(\.report)
        lines.append("\(RecordWords.count(count, "test")): \(count - failures.count) pass, \(failures.count) fail")
        try StandardStream.output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
        return failures.isEmpty ? .success : .data
    }
}
