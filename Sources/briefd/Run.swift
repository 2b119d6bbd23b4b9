public import ArgumentParser
public import BriefService

/// `briefd run`
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Watch a folder until told to stop.",
        discussion: """
            With --watch files stay where they are, and each brief's digest goes to standard output (readable on a \
            terminal, JSON Lines when piped) and to the webhook. With --config everything is as the file says.
            """)

    @Option(help: ArgumentHelp("The folder that briefs are dropped into.", valueName: "dir"))
    var watch: String?

    @Option(help: ArgumentHelp("Where the ledger is kept (default: below $XDG_STATE_HOME).", valueName: "dir"))
    var state: String?

    @Option(help: ArgumentHelp("Where digests are posted to.", valueName: "url"))
    var webhook: String?

    @Option(help: ArgumentHelp("A file with the key that webhooks are signed with.", valueName: "file"))
    var webhookSecretFile: String?

    @Option(help: Parse.packsHelp)
    var packs: [String] = []

    @Option(help: ArgumentHelp("A YAML configuration, instead of the options above.", valueName: "file"))
    var config: String?

    @Option(help: "How much is logged to standard error: debug, info, warning or error.")
    var logLevel: LogOptions.Level?

    @Option(help: "How it is logged: text or json.")
    var logFormat: LogOptions.Format?

    func run() async throws {
        var settings = try settings()
        let rules = RulesReload(config: config, settings: settings)
        if let logLevel { settings.log.level = logLevel }
        if let logFormat { settings.log.format = logFormat }
        try await Daemon(settings: settings, rules: rules).run()
    }

    private func settings() throws -> Settings {
        if let config {
            let isAlone = watch == nil && state == nil && webhook == nil && webhookSecretFile == nil && packs.isEmpty
            if isAlone { return try SettingsSource.file(config) }
            throw ServiceError(
                .usage, "--config", "excludes --watch, --state, --webhook, --webhook-secret-file and --packs",
                why: "the file says all of that", hint: "write it into \(config)")
        }
        guard let watch else {
            throw ServiceError(.usage, "run", "nothing to watch", hint: "give --watch DIR or --config FILE")
        }
        var options = AdHocOptions(watch: watch)
        (options.state, options.webhook, options.webhookSecretFile) = (state, webhook, webhookSecretFile)
        options.packs = packs
        return try options.settings()
    }
}

extension LogOptions.Level: ExpressibleByArgument {}
extension LogOptions.Format: ExpressibleByArgument {}
