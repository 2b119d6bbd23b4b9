import BriefDigest
import BriefExtraction
import BriefIdentity
import BriefModel
import LinuxKit

/// Lists the packs that briefs are read by.
public struct RulesListCommand {
    private let rules: Rules
    private let output: BriefOutput

    /// - Parameters:
    ///   - packs: Folders of packs.
    ///   - config: A configuration that names folders instead.
    public init(packs: [String], config: String?, output: BriefOutput) throws {
        let settings = try config.map { try SettingsSource.file($0) }
        let folders = settings?.packs ?? packs
        rules = try Rules.load(folders: folders, status: config == nil ? .noInput : .configuration)
        self.output = output
    }

    /// Throws where standard output cannot be written.
    public func run() throws {
        let lines = output == .json ? rules.packs.packs.map(json) : text
        try StandardStream.output.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    }

    private func json(_ pack: Pack) -> String {
        var json = JSONWriter()
        json.object { json in
            json.member("file", pack.name)
            json.member("folder", pack.folder)
            json.member("table", pack.table?.rawValue)
            json.member("rows", pack.rowCount)
            json.member("sha256", ContentHash(of: pack.bytes).hex)
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// A line a pack under the folder it is from, then the tests, then the hash of all.
    private var text: [String] {
        let width = rules.packs.packs.map(\.name.count).max() ?? 0
        var lines: [String] = []
        for folder in [nil] + rules.folders.map(Optional.some) {
            lines.append(folder?.path ?? "compiled in")
            for pack in rules.packs.packs where pack.folder == folder?.path {
                let name = pack.name + String(repeating: " ", count: width - pack.name.count)
                let rows = String(pack.rowCount)
                let hash = ContentHash(of: pack.bytes).hex.prefix(16)
                lines.append(
                    "  \(name)  \(String(repeating: " ", count: max(0, 5 - rows.count)))\(rows) rows  \(hash)")
            }
            if let folder { lines.append("  \(RecordWords.count(folder.tests.count, "test")), none fails") }
        }
        return lines + ["hash of all: \(rules.packs.hash)"]
    }
}
