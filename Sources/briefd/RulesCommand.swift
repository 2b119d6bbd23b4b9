import ArgumentParser

/// `briefd rules`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "List, check and test packs of words, names and senders.",
        subcommands: [RulesList.self, RulesLint.self, RulesTest.self])
}
