import BriefModel
import Foundation
import Testing

/// PDFs through the real `pdftotext` (Debian: poppler-utils).
@Suite("A converter", .serialized, .timeLimit(.minutes(2)))
struct ConverterTests {
    private static let page = PDF.page([
        "Morning flows", "March 3, 2026", "", "Bitcoin funds saw net inflows of $120.5 million (Monday).",
    ])

    private static func configuration(_ command: String) -> String {
        "state: state\nwatch: {directory: drop}\nlog: {level: debug}\nconverters:\n  - {type: pdf, command: \(command)}\n"
    }

    @Test("makes text of a PDF, whose figures are proved by the text's bytes")
    func parse() async throws {
        let site = try Site()
        try site.write(Self.page, to: "note.pdf")
        try site.write(Self.configuration("[pdftotext, -layout, -enc, UTF-8, '-', '-']"), to: "briefd.yaml")
        let result = try await Program.run(["parse", "--config", site.path("briefd.yaml"), site.path("note.pdf")])
        #expect(result.status == 0, "\(result.errors)")
        let brief = try #require(
            JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(brief["size"] as? Int == Self.page.utf8.count)
        let records = try #require(brief["records"] as? [[String: Any]])
        #expect(records.map { $0["amount"] as? String } == ["120500000"])
        let evidence = try #require(records.first?["evidence"] as? [String: Any])
        #expect(evidence["part"] as? String == "converted")
        #expect((evidence["quote"] as? String)?.contains("$120.5 million") == true)
    }

    @Test("that fails sets the file aside and says why; without one the hint names it")
    func failure() async throws {
        let site = try Site()
        try site.write(Self.configuration("[sh, -c, 'echo broken page >&2; exit 7']"), to: "briefd.yaml")
        let program = try Program(["run", "--config", site.path("briefd.yaml")])
        await program.errors.wait(forLineWith: "watching")
        try site.drop(Self.page, as: "note.pdf")
        try site.drop("Bitcoin funds saw net inflows of $5 million.\n", as: "next.txt")
        let line = await program.errors.wait(forLineWith: "note.pdf: rejected")
        #expect(line?.contains("the converter for PDF gave no text: it ended with status 7: broken page") == true)
        #expect(await program.errors.wait(forLineWith: "next.txt: recorded") != nil)
        program.send(SIGTERM)
        #expect(await program.end() == 0)

        try site.write(Self.page, to: "note.pdf")
        let plain = try await Program.run(["parse", site.path("note.pdf")])
        #expect(plain.status == 65)
        #expect(plain.errors.contains("PDF is not read) [name a converter for pdf in the configuration: pdftotext"))
    }
}
