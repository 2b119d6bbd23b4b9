import Foundation
import Testing

@Suite("Packs of users", .serialized, .timeLimit(.minutes(2)))
struct RulesTests {
    private static let test =
        #"{"text":"Zufluss of $3m to Quillchain.","received":"2026-02-06T12:00:00Z","records":[{"kind":"flow","amount":"3000000","subject_id":"eip155:987654"}]}"#

    /// A site with a good folder of packs, named `packs`.
    private func site() throws -> Site {
        let site = try Site()
        try FileManager.default.createDirectory(atPath: site.path("packs"), withIntermediateDirectories: false)
        try site.write("noun\tin\tZufluss\n", to: "packs/de-cues.tsv")
        try site.write("Quillchain\t\teip155:987654\n", to: "packs/chains.tsv")
        try site.write(Self.test + "\n", to: "packs/tests.jsonl")
        return site
    }

    @Test("are listed, checked and tested")
    func commands() async throws {
        let site = try site()
        let packs = site.path("packs")
        let list = try await Program.run(["rules", "list", "--packs", packs])
        #expect(list.status == 0)
        #expect(list.output.contains("\n\(packs)\n  chains.tsv"))
        #expect(list.output.contains("\n  1 test, none fails\n"))
        let json = try await Program.run(["rules", "list", "--packs", packs, "--output", "json"])
        #expect(json.output.contains(#"{"file":"de-cues.tsv","folder":"\#(packs)","table":"cues","rows":1,"sha256":""#))
        let lint = try await Program.run(["rules", "lint", packs])
        #expect(lint.status == 0)
        #expect(lint.output == "fine: \(packs) (2 packs, 2 rows, 1 test)\n")
        let test = try await Program.run(["rules", "test", packs])
        #expect(test.status == 0)
        #expect(test.output == "1 test: 1 pass, 0 fail\n")
        let parsed = try await Program.run(["parse", "--packs", packs, "-"], input: "Zufluss of $5m to Quillchain.\n")
        #expect(parsed.output.contains(#""amount":"5000000""#))
        #expect(parsed.output.contains(#""subject_id":"eip155:987654""#))
        let hash = list.output.split(separator: "\n").last?.split(separator: " ").last ?? "?"
        #expect(parsed.output.contains(#""packs":"\#(hash)""#))
    }

    @Test("that are broken end each command with the number that sysexits has for it")
    func broken() async throws {
        let site = try site()
        let packs = site.path("packs")
        try site.write("noun\tinn\tx\n\tb\n", to: "packs/fr-cues.tsv")
        try site.write("state: state\nwatch: {directory: drop}\npacks: packs\n", to: "c.yaml")
        let wrong = #"\#(packs)/fr-cues.tsv:1:6: unknown value "inn" of noun [did you mean "in"?]"#
        let lint = try await Program.run(["rules", "lint", packs])
        #expect(lint.status == 65)
        #expect(lint.output.hasPrefix(wrong))
        #expect(lint.output.split(separator: "\n").count == 2)
        let table: [([String], Int32, String)] = [
            (["rules", "test", packs], 78, wrong), (["rules", "list", "--packs", packs], 78, wrong),
            (["parse", "--packs", packs, "-"], 78, wrong), (["explain", "--packs", packs, "-"], 78, wrong),
            (["run", "--watch", site.drop.path, "--packs", packs], 78, wrong),
            (["run", "--config", site.path("c.yaml")], 78, wrong),
            (["check", "--config", site.path("c.yaml")], 78, wrong),
            (["rules", "lint", site.path("none")], 66, "the packs cannot be read"),
            (["parse", "--packs", site.path("none"), "-"], 66, "the packs cannot be read"),
            (["run", "--config", site.path("c.yaml"), "--packs", packs], 64, "excludes"),
        ]
        for (arguments, status, text) in table {
            let result = try await Program.run(arguments)
            #expect(result.status == status, "\(arguments): \(result.errors)")
            #expect(result.errors.contains(text), "\(arguments): \(result.errors)")
        }
        try FileManager.default.removeItem(atPath: packs)
        let missing = try await Program.run(["run", "--config", site.path("c.yaml")])
        #expect(missing.status == 78)
    }

    @Test("whose own tests fail are refused, and what was found is shown")
    func failing() async throws {
        let site = try site()
        let packs = site.path("packs")
        try site.write(Self.test + "\n" + Self.test.replacing("3m", with: "4m"), to: "packs/tests.jsonl")
        let test = try await Program.run(["rules", "test", packs])
        #expect(test.status == 65)
        #expect(test.output.hasPrefix("\(packs)/tests.jsonl:2: fails\n  missing:  "))
        #expect(test.output.contains(#"from "Zufluss of $4m to Quillchain""#))
        #expect(test.output.hasSuffix("\n2 tests: 1 pass, 1 fail\n"))
        let parsed = try await Program.run(["parse", "--packs", packs, "-"])
        #expect(parsed.status == 78)
        #expect(parsed.errors.contains("\(packs)/tests.jsonl:2: the test fails (missing "))
    }

    @Test("are read again at SIGHUP; broken ones are told and the old ones stay")
    func reload() async throws {
        let site = try site()
        try site.write(
            "state: state\nwatch: {directory: drop}\npacks: packs\nsinks: [{name: out, type: stdout, format: json}]\n",
            to: "c.yaml")
        let program = try Program(["run", "--config", site.path("c.yaml")])
        await program.errors.wait(forLineWith: "watching")
        #expect(program.errors.lines.contains { $0.contains("packs: loaded: \(site.path("packs")) (2 packs") })
        try site.drop("Zufluss of $5m to Quillchain.\n", as: "first")
        let first = await program.output.wait { $0.count == 1 }
        #expect(first.first?.contains(#""amount":"5000000""#) == true)

        try site.write("noun\tinn\tx\n", to: "packs/fr-cues.tsv")
        program.send(SIGHUP)
        #expect(await program.errors.wait(forLineWith: "packs: not loaded; the old ones stay") != nil)
        #expect(program.errors.lines.contains { $0.contains(#"packs/fr-cues.tsv:1:6: unknown value "inn" of noun"#) })
        try site.drop("Zufluss of $6m to Quillchain.\n", as: "second")
        let second = await program.output.wait { $0.count == 2 }
        #expect(second.last?.contains(#""amount":"6000000""#) == true)
        #expect(Self.hash(of: second.last) == Self.hash(of: first.first))

        try site.write("noun\tin\tCollecte\n", to: "packs/fr-cues.tsv")
        program.send(SIGHUP)
        #expect(await program.errors.wait(forLineWith: "(3 packs, 3 rows, 1 test)") != nil)
        try site.drop("Collecte of $7m to Quillchain.\n", as: "third")
        let third = await program.output.wait { $0.count == 3 }
        #expect(third.last?.contains(#""amount":"7000000""#) == true)
        #expect(Self.hash(of: third.last) != Self.hash(of: first.first))

        try site.write("state: elsewhere\nwatch: {directory: drop}\npacks: packs\n", to: "c.yaml")
        program.send(SIGHUP)
        #expect(await program.errors.wait(forLineWith: "other settings than packs have changed") != nil)
        try site.write("state: [\n", to: "c.yaml")
        program.send(SIGHUP)
        await program.errors.wait { $0.count { $0.contains("packs: not loaded") } == 2 }
        program.send(SIGTERM)
        #expect(await program.end() == 0)
    }

    /// The `producer.packs` of a digest.
    private static func hash(of digest: String?) -> Substring? {
        guard let digest, let start = digest.range(of: #""packs":""#)?.upperBound else { return nil }
        return digest[start...].prefix(64)
    }
}
