import BriefReading
import CurlKit
import LinuxKit
import Testing

@testable import BriefService

@Suite("A configuration")
struct SettingsTests {
    private static let least = "state: /s\nwatch:\n  directory: /w\n"

    private func read(_ yaml: String) throws -> Settings {
        try SettingsReader(file: "c.yaml", base: "/etc/briefd").read(yaml: yaml)
    }

    private func problems(_ yaml: String) -> [String] {
        do {
            _ = try read(yaml)
            return []
        } catch {
            return "\(error)".split(separator: "\n").map(String.init)
        }
    }

    @Test("needs a state and a folder; the rest has defaults")
    func defaults() throws {
        let settings = try read(Self.least)
        #expect(settings.watch.settle == .milliseconds(250))
        #expect(settings.watch.rescan == .seconds(60))
        #expect(settings.watch.after == .keep)
        #expect(settings.watch.rejected == "/s/rejected")
        #expect(settings.sinks == [SinkOptions(name: "stdout", kind: .stdout(.auto))])
        #expect(settings.digests == [DigestOptions(name: "each", sinks: ["stdout"])])
    }

    @Test("names folders of packs, one or several, as seen from its own folder")
    func packs() throws {
        #expect(try read(Self.least).packs == [])
        #expect(try read(Self.least + "packs: packs\n").packs == ["/etc/briefd/packs"])
        #expect(try read(Self.least + "packs: [a, ../b, /c]\n").packs == ["/etc/briefd/a", "/etc/b", "/c"])
        #expect(
            problems(Self.least + "packs: /w\n")
                == [
                    #"c.yaml:4:8: "packs" is the watched folder (briefd would read its own files) [choose another folder]"#
                ])
    }

    @Test("names a program for a kind of file, and says when it is not there")
    func converters() throws {
        func read(_ converters: String) throws -> Settings {
            try SettingsReader(file: "c.yaml", base: "/") { $0 == "missing" ? nil : "/usr/bin/\($0)" }
                .read(yaml: Self.least + "converters:\n\(converters)")
        }
        let text = FilterProgram(
            path: "/usr/bin/pdftotext", arguments: ["-", "-"], timeout: .seconds(2), memory: 64 << 20, output: 1 << 20)
        let pdf = "  - {type: PDF, command: [pdftotext, '-', '-'], timeout: 2s, memory: 64MiB, output: 1MiB}\n"
        #expect(try read(pdf).converters == [.pdf: text])
        for (yaml, problem) in [
            ("  - {type: docx, command: missing}\n", #"no program "missing" can be run (it is not in PATH)"#),
            ("  - {type: dcx, command: x}\n", #"[did you mean "docx"?]"#),
            ("  - {type: zip, command: x}\n", "zip has no converter (an archive holds many files)"),
            ("  - {type: rtf}\n", #""converters[0].command" is missing"#),
            (pdf + pdf, "two converters are for pdf [remove one of them]"),
        ] {
            #expect {
                try read(yaml)
            } throws: {
                "\($0)".contains(problem)
            }
        }
    }

    @Test("says everything that it can say")
    func everything() throws {
        let settings = try read(
            """
            state: state
            watch: {directory: ../drop, settle: 1.5s, rescan: 15m, initial: mark-seen, after: archive, archive: a, rejected: r}
            limits: {bytes: 64KiB, depth: 9, parts: 3}
            sinks:
              - {name: out, type: stdout, format: json}
              - {name: desk, type: webhook, url: "https://h.example/x", secret_file: [a, /b], headers: {X-Team: m}, timeout: 3s}
            digests: [{name: news, sinks: [desk]}]
            log: {level: debug, format: json}
            """)
        #expect(settings.state == "/etc/briefd/state")
        #expect(settings.watch.directory == "/etc/drop")
        #expect(settings.watch.settle == .milliseconds(1500))
        #expect(settings.watch.rescan == .seconds(900))
        #expect(settings.watch.initial == .markSeen)
        #expect(settings.watch.archive == "/etc/briefd/a")
        #expect(settings.limits.bytes == 65536)
        #expect(settings.digests == [DigestOptions(name: "news", sinks: ["desk"])])
        #expect(settings.log.format == .json)
        var desk = WebhookOptions(url: try HTTPURL("https://h.example/x"))
        desk.secretFiles = ["/etc/briefd/a", "/b"]
        desk.headers = [try HTTPHeader("X-Team", "m")]
        desk.timeout = .seconds(3)
        #expect(settings.sinks.last == SinkOptions(name: "desk", kind: .webhook(desk)))
    }

    @Test(
        "names the place and the way out of a mistake",
        arguments: [
            ("watch:\n  directory: /w\n", #"1:1: "state" is missing [add state: …]"#),
            ("state: /s\n", #"1:1: "watch" is missing [add watch: with directory: …]"#),
            (
                "stat: /s\nwatch: {directory: /w}\n",
                #"1:1: unknown key "stat" (the configuration has no such key) [did you mean "state"?]"#
            ),
            (least + "  setle: 1s\n", #"4:3: unknown key "setle" ("watch" has no such key) [did you mean "settle"?]"#),
            (
                least + "  settle: 5\n",
                #"4:11: "watch.settle" must be a duration (this is "5") [write a number with its unit: 250ms, 5s, 15m, 2h]"#
            ),
            (least + "  rescan: 10ms\n", #"4:11: "watch.rescan" is too short (10ms is under 1.0 seconds)"#),
            (
                least + "  settle: [1s]\n",
                #"4:11: "watch.settle" must be a duration (this is a list) [write a number with its unit: 250ms, 5s, 15m, 2h]"#
            ),
            (
                least + "  after: archve\n",
                #"4:10: "watch.after" must be one of archive, keep, delete (this is "archve") [did you mean "archive"?]"#
            ),
            (least + "  after: archive\n", #"4:10: "watch.archive" is missing (after is archive) [add archive: …]"#),
            (
                least + "  archive: /a\n",
                #"4:12: "watch.archive" does nothing here (after is keep) [write after: archive, or leave archive out]"#
            ),
            (
                "state: /w\nwatch: {directory: /w}\n",
                #"1:8: "state" is the watched folder (briefd would read its own files) [choose another folder]"#
            ),
            (
                least + "limits: {bytes: many}\n",
                #"4:17: "limits.bytes" must be a size (this is "many") [write a number with its unit: 512KiB, 8MiB]"#
            ),
            (least + "sinks: []\n", #"4:8: "sinks" is empty (digests would go nowhere)"#),
            (
                least + "sinks:\n  - {name: a, type: stdout}\n  - {name: a, type: stdout}\n",
                #"6:12: two sinks are named "a" [give each its own name]"#
            ),
            (
                least + "sinks:\n  - {name: a, type: stdout, url: x}\n",
                #"5:34: "sinks[0].url" does nothing here (type is stdout) [remove it]"#
            ),
            (
                least + "sinks:\n  - {name: a, type: webhook}\n",
                #"5:5: "sinks[0].url" is missing [add url: …]"#
            ),
            (
                least + "digests:\n  - {name: each, sinks: [stdot]}\n",
                #"5:26: no sink is named "stdot" [did you mean "stdout"?]"#
            ),
            (
                least + "digests: [{name: a}, {name: b}]\n",
                #"4:22: "digests" has 2 digests (one digest is made of each brief) [give one, with all its sinks]"#
            ),
            (least + "log: loud\n", #"4:6: "log" must be a mapping (this is "loud")"#),
            (
                least + "state: /t\n",
                #"1:1: "state" stands more than once in this mapping (the first is here) [keep one of them]"#
            ),
            (least + "log: {level: info\n", "5:1: not YAML (did not find expected ',' or '}')"),
        ])
    func mistakes(yaml: String, problem: String) {
        #expect(problems(yaml) == ["c.yaml:" + problem])
    }

    @Test("refuses a URL that is none, and headers that briefd sets")
    func receivers() {
        let sink = "sinks:\n  - {name: a, type: webhook, url: "
        #expect(problems(Self.least + sink + "nonsense}\n").count == 1)
        #expect(problems(Self.least + sink + "https://h/, headers: {webhook-id: x}}\n").count == 1)
        #expect(problems(Self.least + sink + "https://h/, headers: {\"a b\": x}}\n").count == 1)
    }

    @Test("tells all mistakes at once, in the order of the file")
    func all() {
        let lines = problems("stat: 1\nwatch:\n  directory: /w\n  settle: x\nlog: {level: hi}\n")
        #expect(lines.map { $0.prefix(9) } == ["c.yaml:1:", "c.yaml:4:", "c.yaml:5:"])
    }
}
