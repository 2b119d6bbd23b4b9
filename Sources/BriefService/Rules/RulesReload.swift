import BriefModel
import BriefReading
import Logging

/// Reads the packs again when the service is asked to; what cannot be used is told, and the old ones stay.
public struct RulesReload: Sendable {
    /// The configuration that says where the packs are; `nil` where the command line did.
    private let config: String?
    private let settings: Settings

    /// - Parameter settings: Those that the service was started with, as they were read.
    public init(config: String?, settings: Settings) {
        self.config = config
        self.settings = settings
    }

    /// The parser that the service begins with.
    func parser(log: Logger) throws -> any BriefParser {
        let (parser, summary) = try parser(of: settings)
        if !settings.packs.isEmpty { log.info("packs: loaded: \(summary); hash \(parser.producer.packs)") }
        return parser
    }

    /// Exchanges the parser for one with the packs as they are now.
    func reload(_ parser: CurrentParser, log: Logger) {
        do {
            let new = try config.map { try SettingsSource.file($0) } ?? settings
            let (fresh, summary) = try self.parser(of: new)
            let isSame = fresh.producer == parser.producer
            parser.exchange(for: fresh)
            log.info("packs: \(isSame ? "unchanged" : "loaded"): \(summary); hash \(fresh.producer.packs)")
            var rest = new
            rest.packs = settings.packs
            if rest != settings, let config {
                log.warning("\(config): other settings than packs have changed [they count from the next start]")
            }
        } catch {
            for line in "\(error)".split(separator: "\n") { log.error("\(line)") }
            log.error("packs: not loaded; the old ones stay, hash \(parser.producer.packs) [correct them and reload]")
        }
    }

    private func parser(of settings: Settings) throws -> (parser: any BriefParser, summary: String) {
        let status: ExitStatus = config == nil ? .noInput : .configuration
        let rules = try Rules.load(folders: settings.packs, status: status)
        let reader = BriefReader(limits: self.settings.limits)
        let parser = DocumentParser(
            reader: reader, extractor: rules.extractor, converters: self.settings.converters)
        return (parser, rules.summary)
    }
}
