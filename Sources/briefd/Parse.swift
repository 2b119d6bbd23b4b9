public import ArgumentParser
import BriefModel
public import BriefService

/// `briefd parse`
struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read files and print their records.",
        discussion: "One JSON object a file, one a line. A file that cannot be read does not stop the others.")

    @Argument(help: ArgumentHelp("Files to read; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(help: "json or text.")
    var output: BriefOutput = .json

    @Option(
        help: ArgumentHelp("When the files were received, RFC 3339 (default: now).", valueName: "instant"),
        transform: Parse.instant)
    var received: Instant?

    @Option(help: Parse.packsHelp)
    var packs: [String] = []

    static let packsHelp = ArgumentHelp(
        "A folder of packs that stand over those that are compiled in; may be repeated.", valueName: "dir")

    @Option(
        help: ArgumentHelp("Read with the limits, packs and converters of this configuration.", valueName: "file"))
    var config: String?

    @Flag(help: "List every quantity that was read.")
    var mentions = false

    func validate() throws {
        if config != nil, !packs.isEmpty { throw ValidationError("give --config or --packs, not both") }
    }

    func run() throws {
        let settings = try config.map { try SettingsSource.file($0) }
        let command = ParseCommand(
            parser: try settings.map { try Parsers.standard(settings: $0) } ?? Parsers.standard(packs: packs),
            output: output, received: received, mentions: mentions, limits: settings?.limits)
        let status = try command.run(files: files)
        if status != .success { throw ExitCode(status.rawValue) }
    }

    static func instant(_ text: String) throws -> Instant {
        guard let instant = Instant(rfc3339: text) else {
            throw ValidationError("\"\(text)\" is no instant; write 2026-02-06T12:00:00Z")
        }
        return instant
    }
}

extension BriefOutput: ExpressibleByArgument {}
