import BriefExtraction
import CorpusScore

/// Prints how well extraction does on the corpus: `corpus-score [--list [NAME]]`.
///
/// `--list` also tells what is missing and what is too much, of the development half alone: the other half is scored
/// and not read.
@main
enum CorpusScoreTool {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let extractor = try BriefExtractor()
        if arguments.first == "--list" {
            let score = try CorpusScore(of: .development, by: extractor, names: arguments.dropFirst().first ?? "")
            for line in score.complaints { print(line) }
            print(
                (CorpusScore.header + score.rows + ["", score.summary, ""] + score.fieldLines).joined(separator: "\n"))
            return
        }
        let scores = try CorpusHalf.allCases.map { try CorpusScore(of: $0, by: extractor) }
        print((CorpusScore.header + scores.flatMap(\.rows) + [""] + scores.map(\.summary)).joined(separator: "\n"))
    }
}
