import ArgumentParser
import BriefService

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
