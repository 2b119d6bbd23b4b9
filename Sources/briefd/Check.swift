import ArgumentParser
import BriefService

/// `briefd check`
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say what is wrong with a configuration.")

    @Option(help: ArgumentHelp("The YAML configuration.", valueName: "file"))
    var config: String

    func run() throws {
        try CheckCommand.run(config: config)
    }
}
