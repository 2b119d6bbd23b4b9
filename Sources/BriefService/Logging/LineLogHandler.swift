import BriefModel
import LinuxKit
import Logging

/// Writes log events to standard error, one line each.
struct LineLogHandler: LogHandler {
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    let line: LogLine

    func log(event: LogEvent) {
        let fields = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let bytes = line.bytes(
            level: event.level, message: event.message.description, fields: fields.map { ($0.key, "\($0.value)") },
            at: Instant.now)
        // A log that nobody takes is no reason to stop.
        try? StandardStream.error.write(bytes)
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }
}

extension Logger {
    /// The logger of the program: to standard error, in the style that its reader wants.
    static func briefd(_ options: LogOptions) -> Logger {
        let style: LogLine.Style =
            if options.format == .json {
                .json
            } else if StandardStream.error.isJournal {
                .journal
            } else if StandardStream.error.isTerminal {
                .terminal
            } else {
                .timestamped
            }
        let level = Logger.Level(rawValue: options.level.rawValue) ?? .info
        return Logger(label: "briefd") { _ in LineLogHandler(logLevel: level, line: LogLine(style: style)) }
    }

    /// For libraries whose events are not those of briefd.
    static var silent: Logger { Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() } }
}
