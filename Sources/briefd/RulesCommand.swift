import ArgumentParser
import BriefService

/// `briefd rules`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List, check and test packs of words, names and senders.",
        subcommands: [RulesList.self, RulesLint.self, RulesTest.self])
}

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

/// `briefd rules lint`
struct RulesLint: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint", abstract: "Say what is wrong with folders of packs, with file, line and column.",
        discussion: "Ends with 0 when nothing is wrong, else with 65. Tests are not run.")

    @Argument(help: ArgumentHelp("Folders of packs; a later one stands over an earlier one.", valueName: "dir"))
    var folders: [String]

    func run() throws {
        let status = try RulesLintCommand.run(folders: folders)
        if status != .success { throw ExitCode(status.rawValue) }
    }
}

/// `briefd rules test`
struct RulesTest: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Run the tests of folders of packs.",
        discussion: "Ends with 0 when all pass, with 65 when one fails, with 78 when the packs themselves are broken.")

    @Argument(help: ArgumentHelp("Folders of packs; a later one stands over an earlier one.", valueName: "dir"))
    var folders: [String]

    func run() throws {
        let status = try RulesTestCommand.run(folders: folders)
        if status != .success { throw ExitCode(status.rawValue) }
    }
}
