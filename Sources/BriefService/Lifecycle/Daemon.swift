import LinuxKit
import Logging
import ServiceLifecycle

/// The running service: opens what it needs, runs the line until it is told to stop.
public struct Daemon: Sendable {
    private let settings: Settings
    private let rules: RulesReload

    public init(settings: Settings, rules: RulesReload) {
        self.settings = settings
        self.rules = rules
    }

    /// Until SIGTERM or SIGINT, reading the packs again at SIGHUP (which stops a briefd on a terminal); throws why it could
    /// not start or go on.
    public func run() async throws {
        let log = Logger.briefd(settings.log)
        ProcessEnvironment.ignoreBrokenPipes()
        let parser = CurrentParser(try rules.parser(log: log))
        let house = try House(settings, log: log)
        let line = try Line(settings: settings, parser: parser, house: house, log: log)
        let group = ServiceGroup(configuration: .init(services: line.services, logger: Logger.silent))
        var signals = SignalWatch(log: log) { await group.triggerGracefulShutdown() }
        if !StandardStream.error.isTerminal { signals.reload = { await reload(parser, log) } }
        log.info("\(startLine)")
        try await signals.run { try await group.run() }
        log.info("\(settings.watch.directory): stopped")
    }

    private func reload(_ parser: CurrentParser, _ log: Logger) async {
        do {
            try await DedicatedThread.run(name: "briefd-reload") { rules.reload(parser, log: log) }
        } catch {
            log.error("packs: not loaded (\(error)); the old ones stay [reload again]")
        }
    }

    private var startLine: String {
        let sinks = settings.sinks.map(\.name).joined(separator: ", ")
        return "\(settings.watch.directory): watching (after: \(settings.watch.after.rawValue), sinks: \(sinks), "
            + "state: \(settings.state))"
    }
}
