import BriefLedger
import Foundation

/// Folders for one test: `drop` is watched, `state` is briefd's; they go away with the owner.
final class Site: Sendable {
    let root: URL
    let drop: URL
    let state: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("briefd-system-\(UUID().uuidString)")
        (drop, state) = (root.appendingPathComponent("drop"), root.appendingPathComponent("state"))
        try FileManager.default.createDirectory(at: drop, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    func path(_ name: String) -> String { root.appendingPathComponent(name).path }

    /// Puts a complete file into the watched folder by renaming it in, as writers should.
    func drop(_ text: String, as name: String) throws {
        let staged = root.appendingPathComponent("staged-\(UUID().uuidString)")
        try Data(text.utf8).write(to: staged)
        let target = drop.appendingPathComponent(name).path
        guard unsafe rename(staged.path, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: root.appendingPathComponent(name))
    }

    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []).sorted()
    }

    func start(webhook: String? = nil, options: [String] = [], readsOutput: Bool = true) throws -> Program {
        let folders = ["run", "--watch", drop.path, "--state", state.path, "--log-level", "debug"]
        let receiver = webhook.map { ["--webhook", $0] } ?? []
        return try Program(folders + receiver + options, readsOutput: readsOutput)
    }

    /// What the ledger counts after the daemon has ended.
    func counts() throws -> LedgerCounts {
        try Ledger.open(directory: state.path).counts()
    }
}
