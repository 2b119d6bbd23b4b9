import BriefModel
import Logging
import Testing

@testable import BriefService

@Suite("A log line")
struct LogLineTests {
    @Test(
        "looks as its reader wants it",
        arguments: [
            (LogLine.Style.terminal, Logger.Level.info, "briefd: a: b\n"),
            (.terminal, .warning, "briefd: warning: a: b\n"),
            (.journal, .error, "<3>a: b\n"),
            (.journal, .debug, "<7>a: b\n"),
            (.timestamped, .warning, "1970-01-01T00:00:00Z warning a: b\n"),
            (.json, .info, "{\"time\":\"1970-01-01T00:00:00Z\",\"level\":\"info\",\"message\":\"a: b\"}\n"),
        ])
    func styles(style: LogLine.Style, level: Logger.Level, line: String) {
        let bytes = LogLine(style: style).bytes(level: level, message: "a: b", fields: [], at: Instant(milliseconds: 0))
        #expect(String(decoding: bytes, as: UTF8.self) == line)
    }

    @Test("is one line, whatever the text has in it")
    func oneLine() {
        let bytes = LogLine(style: .terminal).bytes(
            level: .info, message: "a\nb\u{1B}[2J", fields: [("k", "v")], at: Instant(milliseconds: 0))
        #expect(String(decoding: bytes, as: UTF8.self) == "briefd: a\\nb\\u{1B}[2J k=v\n")
    }
}
