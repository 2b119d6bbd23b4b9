import BriefModel
import Logging

/// How one log line looks.
struct LogLine: Sendable {
    enum Style: Sendable {
        /// `briefd: warning: …`, for people at a terminal.
        case terminal
        /// `<4>…`, the priority as sd-daemon(3) has it; the journal adds the rest.
        case journal
        /// `2026-02-06T12:00:00Z warning …`, for files.
        case timestamped
        /// One JSON object.
        case json
    }

    let style: Style

    /// The line with its line end; control characters in the text are escaped, so that it stays one line.
    func bytes(level: Logger.Level, message: String, fields: [(String, String)], at time: Instant) -> [UInt8] {
        if style == .json { return json(level, message, fields, time) }
        let extra = fields.map { " \($0)=\($1)" }.joined()
        let text = oneLine(message + extra)
        return switch style {
        case .terminal: Array("briefd: \(level >= .warning ? "\(level.rawValue): " : "")\(text)\n".utf8)
        case .journal: Array("<\(level.priority)>\(text)\n".utf8)
        case .timestamped, .json: Array("\(time) \(level.rawValue) \(text)\n".utf8)
        }
    }

    private func json(_ level: Logger.Level, _ message: String, _ fields: [(String, String)], _ time: Instant)
        -> [UInt8]
    {
        var json = JSONWriter(capacity: 256)
        json.object { json in
            json.member("time", time.description)
            json.member("level", level.rawValue)
            json.member("message", message)
            for (name, value) in fields {
                json.key(text: name)
                json.string(value)
            }
        }
        return json.bytes + [0x0A]
    }

    private func oneLine(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        return String(
            String.UnicodeScalarView(
                text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                    scalar.value < 0x20 || scalar.value == 0x7F
                        ? Array(scalar.escaped(asASCII: true).unicodeScalars) : [scalar]
                }))
    }
}

extension Logger.Level {
    /// The syslog priority (RFC 5424, section 6.2.1).
    fileprivate var priority: Int {
        switch self {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
