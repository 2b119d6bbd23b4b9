import BriefModel
import BriefReading

/// Listens to the searches of one run, so that `Explanation` can show them at work.
///
/// Normal runs have none: each report costs them one comparison with `nil`. The searches never read what they reported,
/// so a run gives the same records with and without it.
final class Trace {
    /// Where a fact came from: the place of its figure (or name, or number) in the text.
    struct Origin: Hashable {
        let kind: RecordKind
        let figure: Range<Int>
    }

    /// A record that was made of facts at one or more places.
    struct Made {
        let id: RecordID
        let evidence: Range<Int>
    }

    /// By block.
    private(set) var blocks: [Int: BlockTrace] = [:]
    /// By block.
    private(set) var tables: [Int: TableTrace] = [:]
    /// Why a block with a figure was not read.
    private(set) var skipped: [Int: StaticString] = [:]
    let scopes = ScopeTrace()
    let notices = NoticeTrace()
    /// What the words of the file said about its kind.
    private(set) var genre: GenreScore?
    private(set) var made: [Origin: Made] = [:]
    /// Facts that an earlier one says already → that one.
    private(set) var repeats: [Origin: Origin] = [:]

    func block(_ index: Int, analysis: Analysis) -> BlockTrace {
        let trace = BlockTrace(analysis: analysis)
        blocks[index] = trace
        return trace
    }

    func table(_ index: Int, scope: Scope, columns: TableColumns) -> TableTrace {
        let trace = TableTrace(scope: scope, columns: columns)
        tables[index] = trace
        return trace
    }

    func skips(_ block: Int, _ reason: StaticString) {
        skipped[block] = reason
    }

    func weighed(_ score: GenreScore) {
        genre = score
    }

    func repeats(_ figure: Range<Int>, of kept: Range<Int>, kind: RecordKind) {
        repeats[Origin(kind: kind, figure: figure)] = Origin(kind: kind, figure: kept)
    }

    func made(_ id: RecordID, kind: RecordKind, of figure: Range<Int>, evidence: Range<Int>) {
        made[Origin(kind: kind, figure: figure)] = Made(id: id, evidence: evidence)
    }
}
