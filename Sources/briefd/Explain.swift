import ArgumentParser
import BriefModel
import BriefService

/// `briefd explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how each figure of a file became a record or none.",
        discussion: """
            One run of the very searches that make the records, written down: the tokens of each sentence with a figure, \
            the scopes that hold for it, the cues that were weighed for the figure with the terms of their scores, where \
            a subject was looked for, what won, and why a figure is no record. For notices the score of each document \
            number. Scores are points as Sources/BriefExtraction weighs them.
            """)

    @Argument(help: ArgumentHelp("Files to read; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("Only what led to this record: its id or how it begins.", valueName: "id"))
    var record: String?

    @Option(
        help: ArgumentHelp("When the files were received, RFC 3339 (default: now).", valueName: "instant"),
        transform: Parse.instant)
    var received: Instant?

    @Option(help: "text or json.")
    var output: BriefOutput = .text

    @Option(help: Parse.packsHelp)
    var packs: [String] = []

    func run() throws {
        let command = try ExplainCommand(output: output, record: record, received: received, packs: packs)
        let status = try command.run(files: files)
        if status != .success { throw ExitCode(status.rawValue) }
    }
}
