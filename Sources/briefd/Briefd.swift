import ArgumentParser
import BriefService
import Glibc

/// The command line: parses arguments, calls the service, ends with the status that the error maps to.
@main
struct Briefd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "briefd",
        abstract: "Watches a folder for market briefs, records their facts with evidence, and delivers digests.",
        version: BriefdVersion.text,
        subcommands: [Run.self, Parse.self, Explain.self, Fetch.self, Check.self, RulesCommand.self, Schema.self])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            end(error)
        }
    }

    private static func end(_ error: any Error) -> Never {
        if let code = error as? ExitCode { Glibc.exit(code.rawValue) }
        let code = exitCode(for: error)
        if code == .success { exit(withError: error) }
        if code == .validationFailure {
            let words = message(for: error).prefix { $0 != "\n" }
            ErrorReport.tell(line: "arguments: \(words.prefix(1).lowercased() + words.dropFirst()) [briefd help]")
            Glibc.exit(ExitStatus.usage.rawValue)
        }
        Glibc.exit(ErrorReport.tell(error).rawValue)
    }
}
