import BriefIdentity
import BriefModel
import BriefPacks

/// The packs that decide a brief besides its bytes: those that are compiled in, then those of users' folders.
///
/// A later folder stands over an earlier one, and all of them over what is compiled in.
public struct PackSet: Hashable, Sendable {
    /// By layer, then by file name.
    public let packs: [Pack]

    /// - Parameter folders: The packs of each folder, in the order of the configuration.
    public init(folders: [[Pack]] = []) {
        let builtIn = BuiltInPacks.files.map { Pack(name: $0.name, bytes: $0.bytes) }
        self.packs = ([builtIn] + folders).enumerated().flatMap { layer, packs in
            packs.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { pack in
                var pack = pack
                pack.layer = layer
                return pack
            }
        }
    }

    /// The packs of a table, those that stand over others last.
    func packs(_ tables: Pack.Table...) -> [Pack] {
        packs.filter { $0.table.map(tables.contains) ?? false }
    }

    /// The same, those that stand over others first.
    func topmost(_ tables: Pack.Table...) -> [Pack] {
        packs.filter { $0.table.map(tables.contains) ?? false }
            .enumerated().sorted { ($1.element.layer, $0.offset) < ($0.element.layer, $1.offset) }.map(\.element)
    }

    /// A file that no reader takes is a mistake.
    func checkNames(_ problems: inout PackProblems) {
        for pack in packs where pack.table == nil {
            problems.add(
                PackProblem(
                    file: pack.place, what: "no table is named so",
                    hint: "name it after what it holds: assets.tsv, desk-cues.tsv, …"))
        }
    }

    /// SHA-256 over names and bytes of all packs in order, hexadecimal; folders have no part in it.
    public var hash: String {
        var bytes: [UInt8] = []
        for pack in packs { bytes += Array("\(pack.name) \(pack.bytes.count)\n".utf8) + pack.bytes }
        return ContentHash(of: bytes).hex
    }
}
