import LinuxKit
import Logging
import ServiceLifecycle

/// The running service: opens what it needs, runs the line until it is told to stop.
public struct Daemon: Sendable {
    private let settings: Settings
    private let parser: any BriefParser

    public init(settings: Settings, parser: any BriefParser) {
        self.settings = settings
        self.parser = parser
    }

    /// Until SIGTERM or SIGINT; throws why it could not start or go on.
    public func run() async throws {
        let log = Logger.briefd(settings.log)
        ProcessEnvironment.ignoreBrokenPipes()
        let house = try House(settings, log: log)
        let line = try Line(settings: settings, parser: parser, house: house, log: log)
        let group = ServiceGroup(configuration: .init(services: line.services, logger: Logger.silent))
        let signals = SignalWatch(log: log) { await group.triggerGracefulShutdown() }
        log.info("\(startLine)")
        try await signals.run { try await group.run() }
        log.info("\(settings.watch.directory): stopped")
    }

    private var startLine: String {
        let sinks = settings.sinks.map(\.name).joined(separator: ", ")
        return "\(settings.watch.directory): watching (after: \(settings.watch.after.rawValue), sinks: \(sinks), "
            + "state: \(settings.state))"
    }
}
