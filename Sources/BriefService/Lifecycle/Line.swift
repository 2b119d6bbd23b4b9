import BriefDelivery
import BriefLedger
import BriefModel
import FolderWatch
import LinuxKit
import Logging
import ServiceLifecycle

/// The parts of the line and how they are joined: folder → intake → recorder → delivery, outcomes back to the recorder.
struct Line {
    /// In the order of their start; they are stopped in the reverse order, so that each part can finish what the part
    /// before it handed on.
    let services: [any Service]

    init(settings: Settings, parser: any BriefParser, house: House, log: Logger) throws {
        let inFlight = InFlightTable()
        let outlet = Outlet()
        let recorder = try Recorder(
            commit: { try house.ledger.commit($0) },
            disposal: FileDisposal(
                after: settings.watch.after, folder: { house.watched.directory }, archive: house.archive,
                rejected: house.rejected),
            inFlight: inFlight, deliver: { outlet.send($0) }, log: log)
        let environment = DeliveryEnvironment(
            userAgent: "briefd/\(BriefdVersion.text)", output: try PatientWriter.standardOutput(), now: { Instant.now })
        let delivery = DeliveryService(
            sinks: try SinkMaker(log: log).sinks(settings.sinks), store: house.ledger, environment: environment,
            attempt: { recorder.mailbox.push(.attempt($0)) }, notice: { DeliveryLog(log: log).tell($0) })
        outlet.open { delivery.enqueue($0) }
        let intake = Line.intake(settings, parser, house, inFlight, recorder, log)
        let watch = FolderWatch(settings: Line.watchSettings(settings.watch), isKnown: { intake.isKnown($0, $1) })
        let notifier = try ServiceNotifier()
        services = [
            RecorderService(recorder: recorder), DeliveryRunner(delivery: delivery),
            IntakeService(watch: watch, intake: intake, recorder: recorder, notifier: notifier),
            Heartbeat(notifier: notifier, pulses: [recorder.pulse, intake.pulse]) { Line.status(settings, house) },
        ]
    }

    private static func watchSettings(_ options: WatchOptions) -> WatchSettings {
        var settings = WatchSettings(directory: options.directory)
        settings.settle = options.settle
        settings.rescan = options.rescan
        let own = [options.archive, options.rejected].compactMap { $0 }.filter { $0.hasPrefix(options.directory + "/") }
        let names = own.compactMap { FileName(String($0.dropFirst(options.directory.count + 1).prefix { $0 != "/" })) }
        settings.ignored = IgnoreRules(names: Set(names))
        return settings
    }

    private static func intake(
        _ settings: Settings, _ parser: any BriefParser, _ house: House, _ inFlight: InFlightTable,
        _ recorder: Recorder, _ log: Logger
    ) -> Intake {
        let folder = settings.watch.directory
        let plan = DigestPlan(settings)
        let reader = FileReader(
            parser: parser, limits: settings.limits, plan: plan, claims: house.claims, crashes: house.crashes)
        let memory = FileMemory(
            folder: folder, after: settings.watch.after, inFlight: inFlight,
            lookUp: { try house.ledger.lastFate(folder: folder, name: $0.bytes) }, log: log)
        return Intake(
            folder: house.watched, reader: reader, memory: memory, hand: { recorder.mailbox.push($0) },
            now: { Instant.now }, marksSeen: settings.watch.initial == .markSeen && house.isNew, log: log)
    }

    /// For `systemctl status`.
    private static func status(_ settings: Settings, _ house: House) -> String {
        guard let counts = try? house.ledger.counts() else { return "the ledger cannot be read" }
        let waiting = counts.messages.values.reduce(0) { $0 + ($1[.pending] ?? 0) }
        return "\(settings.watch.directory): \(counts.briefs) briefs, \(counts.files[.rejected] ?? 0) rejected, "
            + "\(waiting) to send"
    }
}

extension Instant {
    /// By the clock of this machine.
    static var now: Instant { Instant(milliseconds: WallClock.milliseconds()) }
}
