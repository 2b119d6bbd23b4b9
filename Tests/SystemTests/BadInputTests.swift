import BriefLedger
import Foundation
import LoopbackHTTP
import Testing

@Suite("Bad input", .serialized, .timeLimit(.minutes(2)))
struct BadInputTests {
    @Test("is set aside with one reason each and delays nothing else")
    func folder() async throws {
        let site = try Site()
        let program = try site.start()
        await program.errors.wait(forLineWith: "watching")
        try site.drop("", as: "empty")
        try site.drop("a\0b", as: "binary")
        let big = site.root.appendingPathComponent("big")
        try Data().write(to: big)
        try FileHandle(forWritingTo: big).truncate(atOffset: 100 << 20)
        try FileManager.default.moveItem(at: big, to: site.drop.appendingPathComponent("big"))
        try FileManager.default.createDirectory(
            at: site.drop.appendingPathComponent("folder"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: site.drop.path + "/link", withDestinationPath: "/etc/hostname")
        #expect(unsafe mkfifo(site.drop.path + "/fifo", 0o600) == 0)
        try site.drop("fine\n", as: "a\nname")
        for line in [
            "empty: rejected: ", "binary: rejected: ", "big: rejected: ", "link: rejected: ", "fifo: rejected: ",
            "folder: rejected: ",
            "a%0Aname: recorded",
        ] {
            #expect(await program.errors.wait(forLineWith: line) != nil)
        }
        program.send(SIGTERM)
        #expect(await program.end() == 0)
        let reasons = ["big", "binary", "empty", "fifo", "folder", "link"].map { "\($0).reason.json" }
        #expect(site.names(in: "state/rejected") == reasons)
        #expect(try site.counts().files == [.rejected: 6, .recorded: 1])
        let reason = try String(contentsOfFile: site.path("state/rejected/big.reason.json"), encoding: .utf8)
        #expect(reason.hasPrefix(#"{"code":"limit-exceeded","message":"#))
        #expect(program.errors.lines.count { $0.contains("rejected: ") } == 6)

        let again = try site.start()
        await again.errors.wait(forLineWith: "scanned")
        try site.drop("next\n", as: "next")
        await again.errors.wait(forLineWith: "next: recorded")
        again.send(SIGTERM)
        #expect(await again.end() == 0)
        #expect(again.errors.lines.allSatisfy { !$0.contains("rejected: ") })
    }

    @Test("of the command line ends it with the number that sysexits has for it")
    func commandLine() async throws {
        let site = try Site()
        try site.write("watch:\n  directory: x\n  setle: 1s\nstate: s\n", to: "bad.yaml")
        try site.write("plain\n", to: "good.txt")
        try site.write("", to: "empty.txt")
        let table: [([String], Int32, String)] = [
            (["run"], 64, "run: nothing to watch"),
            (["run", "--watch", site.drop.path, "--webhook", "nonsense"], 64, "--webhook: not a URL to post to"),
            (["run", "--watch", site.drop.path, "--state", site.drop.path + "/s"], 64, "lies in the watched folder"),
            (["run", "--watch", site.path("none")], 66, "the folder to watch is not there"),
            (["run", "--watch", site.drop.path, "--state", "/proc/none"], 73, "cannot be used as the state folder"),
            (["run", "--config", site.path("none.yaml")], 66, "cannot be read"),
            (["check", "--config", site.path("bad.yaml")], 78, #"bad.yaml:3:3: unknown key "setle""#),
            (["run", "--config", site.path("bad.yaml")], 78, #"[did you mean "settle"?]"#),
            (["parse", site.path("none")], 66, "cannot be read"),
            (["parse", site.path("empty.txt"), site.path("good.txt")], 65, "empty.txt: not a brief that can be read"),
            (["parse", site.drop.path], 66, "cannot be read"),
            (["parse", "--received", "yesterday", site.path("good.txt")], 64, "is no instant"),
            (["explain", site.path("none")], 66, "cannot be read"),
            (["explain", "--record", "r_none", site.path("good.txt")], 65, "is r_none"),
            (["fly"], 64, "arguments: "),
        ]
        for (arguments, status, text) in table {
            let result = try await Program.run(arguments)
            #expect(result.status == status, "\(arguments): \(result.errors)")
            #expect(result.errors.contains(text), "\(arguments): \(result.errors)")
            #expect(result.errors.hasPrefix("briefd: "))
        }
    }

    @Test("does not stop parse from reading the other files")
    func parseGoesOn() async throws {
        let site = try Site()
        try site.write("plain\n", to: "good.txt")
        let result = try await Program.run(
            ["parse", site.path("none"), site.path("good.txt"), "-"], input: "from stdin\n")
        #expect(result.status == 66)
        #expect(result.output.split(separator: "\n").count == 2)
    }

    @Test("in the archive's place keeps the facts and the file, and clears by itself")
    func blockedArchive() async throws {
        let site = try Site()
        try site.write(
            """
            state: state
            watch: {directory: drop, rescan: 1s, after: archive, archive: archive, rejected: rejected}
            log: {level: debug}
            """, to: "c.yaml")
        let program = try Program(["run", "--config", site.path("c.yaml")])
        await program.errors.wait(forLineWith: "watching")
        // A file in its place stops root as well.
        try FileManager.default.removeItem(atPath: site.path("archive"))
        try site.write("", to: "archive")
        try site.drop("stuck\n", as: "a")
        try site.drop("a\0b", as: "bad")
        #expect(await program.errors.wait(forLineWith: "the facts are recorded") != nil)
        #expect(await program.errors.wait(forLineWith: "bad: rejected") != nil)
        #expect(await program.output.wait { $0.count == 1 }.count == 1)
        #expect(site.names(in: "drop").contains("a"))
        try FileManager.default.removeItem(atPath: site.path("archive"))
        #expect(await program.errors.wait(forLineWith: "archive: works again") != nil)
        program.send(SIGTERM)
        #expect(await program.end() == 0)
        #expect(program.errors.lines.count { $0.contains("the facts are recorded") } == 1)
        #expect(site.names(in: "archive") == ["a"])
        #expect(site.names(in: "rejected") == ["bad", "bad.reason.json"])
        #expect(site.names(in: "drop") == [])
        #expect(program.output.lines.count == 1)
    }
}
