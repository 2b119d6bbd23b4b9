import ArgumentParser
import BriefService

/// `briefd rules list`
struct RulesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the packs that briefs are read by.")

    @Option(help: Parse.packsHelp)
    var packs: [String] = []

    @Option(help: ArgumentHelp("The YAML configuration that names the folders instead.", valueName: "file"))
    var config: String?

    @Option(help: "text or json.")
    var output: BriefOutput = .text

    func run() throws {
        if config != nil, !packs.isEmpty {
            throw ServiceError(.usage, "--config", "excludes --packs", why: "the file names the folders")
        }
        try RulesListCommand(packs: packs, config: config, output: output).run()
    }
}
