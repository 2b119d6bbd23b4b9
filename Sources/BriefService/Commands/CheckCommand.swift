import LinuxKit

/// Says whether a configuration would run.
public enum CheckCommand {
    /// Throws what is wrong with the file; writes one line when nothing is.
    public static func run(config: String) throws {
        let settings = try SettingsSource.file(config)
        for case .webhook(let webhook) in settings.sinks.map(\.kind) { _ = try SecretFiles.keys(webhook.secretFiles) }
        let rules = try Rules.load(folders: settings.packs, status: .configuration)
        let digests = settings.digests.map(\.name).joined(separator: ", ")
        let sinks = settings.sinks.map(\.name).joined(separator: ", ")
        let line =
            "\(config): fine: watches \(settings.watch.directory), digests \(digests), sinks \(sinks), "
            + "packs \(rules.summary)\n"
        try StandardStream.output.write(Array(line.utf8))
    }
}
