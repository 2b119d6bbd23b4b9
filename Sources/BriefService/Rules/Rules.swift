import BriefDigest
import BriefExtraction

/// The rules that briefs are read by: what is compiled in, and the packs of folders over it.
struct Rules {
    let extractor: BriefExtractor
    let packs: PackSet
    let folders: [PackFolder]

    /// Reads and checks the packs, without their tests.
    ///
    /// - Parameter status: How the command ends where a folder cannot be read.
    /// - Throws: `PackError` with all that is wrong, `ServiceError` where a folder cannot be read.
    init(folders paths: [String], status: ExitStatus = .noInput) throws {
        var folders: [PackFolder] = []
        for path in paths { folders.append(try PackFolder(path: path, status: status)) }
        self.folders = folders
        packs = PackSet(folders: folders.map(\.packs))
        let problems = folders.flatMap(\.problems)
        do throws(PackError) {
            extractor = try BriefExtractor(packs: packs)
        } catch {
            throw PackError(problems + error.problems)
        }
        if !problems.isEmpty { throw PackError(problems) }
    }

    /// Reads and checks the packs, and refuses them where one of their own tests fails.
    static func load(folders: [String], status: ExitStatus = .noInput) throws -> Rules {
        let rules = try Rules(folders: folders, status: status)
        let failures = try rules.failures()
        if !failures.isEmpty { throw PackError(failures.map(\.asProblem)) }
        return rules
    }

    /// The tests that fail. Those of a folder are for it and the folders before it, over which it stands.
    func failures() throws(PackError) -> [PackTestFailure] {
        var failures: [PackTestFailure] = []
        for (index, folder) in folders.enumerated() where !folder.tests.isEmpty {
            let isLast = index == folders.count - 1
            let own = isLast ? extractor : try BriefExtractor(packs: PackSet(folders: folders[...index].map(\.packs)))
            failures += folder.tests.compactMap { $0.failure(of: own) }
        }
        return failures
    }

    /// One line for the log: which folders, how much is in them.
    var summary: String {
        let counts = folders.map { folder in
            let parts = [
                RecordWords.count(folder.packs.count, "pack"),
                RecordWords.count(folder.packs.reduce(0) { $0 + $1.rowCount }, "row"),
                RecordWords.count(folder.tests.count, "test"),
            ]
            return "\(folder.path) (\(parts.joined(separator: ", ")))"
        }
        return counts.isEmpty ? "those that are compiled in" : counts.joined(separator: ", ")
    }
}
