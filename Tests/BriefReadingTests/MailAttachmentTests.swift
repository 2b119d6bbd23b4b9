import BriefModel
import BriefReading
import Testing

/// What people attach to a message or forward in one.
@Suite struct `Attachments` {
    private static func mail(_ parts: String...) -> String {
        let head =
            "From: Desk <desk@example.org>\nSubject: Morning\nMIME-Version: 1.0\n"
            + "Content-Type: multipart/mixed; boundary=cut\n\n"
        return head + parts.map { "--cut\n\($0)\n" }.joined() + "--cut--\n"
    }

    @Test func `A table in base64 has its cells' places in its own part`() throws {
        let document = try read(
            Self.mail(
                "\nFlows are attached.",
                """
                Content-Type: text/csv; name="flows.csv"
                Content-Disposition: attachment; filename="flows.csv"
                Content-Transfer-Encoding: base64

                RnVuZCxOZXQgZmxvdyAoVVMkbSkNCkFscGhhIFRydXN0LDEyLjUNCkJldGEgVHJ1c3QsKDMu
                MSkNCg==
                """), as: "x.eml")
        #expect(
            document.cells(0) == [["Fund", "Net flow (US$m)"], ["Alpha Trust", "12.5"], ["Beta Trust", "(3.1)"]])
        let place = document.source(of: document.tables[0].rows[1][1])
        #expect(place.part == "2")
        #expect(document.evidence(for: document.tables[0].rows[1][1]).quote == "12.5")
        #expect(document.outline.contains("p Flows are attached."))
        #expect(document.warnings.isEmpty)
        expectSound(document)
    }

    @Test func `A file without a type is read by its name, its places are the message's`() throws {
        let mail = Self.mail(
            "Content-Type: application/octet-stream; name=movers.json\n\n"
                + #"[{"symbol": "AB", "change": "4.1%"}, {"symbol": "CD", "change": "-2%"}]"#)
        let document = try read(mail, as: "x.eml")
        #expect(document.cells(0).last == ["CD", "-2%"])
        let place = document.source(of: document.tables[0].rows[2][1])
        #expect(place.part == nil)
        #expect(Array(mail.utf8)[place.range].elementsEqual("-2%".utf8))
        expectSound(document)
    }

    @Test func `What follows an attachment belongs to the letter again`() throws {
        let document = try read(
            Self.mail(
                "\nFirst words of the letter.", "Content-Type: text/markdown\n\n# Inner\n\nIn the file.",
                "\nLast words of the letter."), as: "x.eml")
        let path = { (text: String) in
            document.blocks.first { document.readable($0.text) == text }.map { document.headingPath(of: $0.section) }
        }
        #expect(path("In the file.") == ["Inner"])
        #expect(path("Last words of the letter.") == ["Morning"])
    }

    @Test func `A forwarded message keeps its own subject, sender and date`() throws {
        let document = try read(
            Self.mail(
                "\nSee below.",
                """
                Content-Type: message/rfc822

                From: Research <r@example.org>
                Subject: Weekly flows
                Date: Tue, 03 Mar 2026 08:00:00 +0000

                Inflows of $5m.
                """), as: "x.eml")
        #expect(document.metadata.title == "Morning")
        #expect(document.metadata.byline == "Desk")
        #expect(document.outline.contains("h1 Weekly flows"))
        #expect(document.outline.contains("by Tue, 03 Mar 2026 08:00:00 +0000"))
        #expect(document.outline.contains("p Inflows of $5m."))
    }

    @Test func `What is not read is told by its name`() throws {
        let document = try read(
            Self.mail("\nSee attached.", "Content-Type: application/pdf; name=note.pdf\n\n%PDF-1.7"), as: "x.eml")
        #expect(document.warnings.map(\.message) == ["part 2 (note.pdf) is not read"])
    }
}
