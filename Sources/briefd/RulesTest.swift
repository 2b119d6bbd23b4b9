import ArgumentParser
import BriefService

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
