import BriefModel
import Testing

@testable import BriefExtraction

@Suite struct `A known sender` {
    private static let folder = Result {
        try UserFolder([
            (
                "sources.tsv",
                """
                # name	sign	zone	dates	currency	numbers	language
                Maple	file:maple-*.txt|from:maple research	America/Toronto	dmy	CAD	1,234.5	en-CA
                Hafen	file:hafen-*|host:hafen.example	Europe/Berlin	dmy	EUR	1.234,5	de
                Plains	file:plains-?.txt	-06:00	mdy
                Sakura	file:sakura-*	Asia/Tokyo	ymd	JPY
                """
            )
        ])
    }

    private let user: UserFolder

    init() throws {
        user = try Self.folder.get()
    }

    @Test(arguments: [
        ("maple-1.txt", "2026-03-02"), ("plains-1.txt", "2026-02-03"), ("hafen-1.txt", "2026-03-02"),
        ("other.txt", "-"),
    ])
    func `says what comes first in a date`(file: String, date: String) throws {
        #expect(
            try user.flows("Inflow of US$3 to Ethereum on 02/03/2026.", file: file, received: "2026-03-05T12:00:00Z")
                == ["in 3 USD Ethereum \(date)"])
    }

    @Test(arguments: [
        ("maple-1.txt", "02/03", "2026-03-02"), ("plains-1.txt", "02/03", "2026-02-03"),
        ("sakura-1.txt", "26/02/03", "2026-02-03"), ("hafen-1.txt", "02.03.26", "2026-03-02"),
        ("plains-1.txt", "13/02/2026", "2026-02-13"),
    ])
    func `says it of short dates too`(file: String, stated: String, date: String) throws {
        #expect(
            try user.flows("Inflow of US$3 to Ethereum on \(stated).", file: file, received: "2026-03-05T12:00:00Z")
                == ["in 3 USD Ethereum \(date)"])
    }

    @Test func `means a currency of its own by a bare sign`() throws {
        #expect(try user.flows("Inflow of $3m to Ethereum.", file: "maple-1.txt") == ["in 3000000 CAD Ethereum -"])
        #expect(try user.flows("Inflow of US$3m to Ethereum.", file: "maple-1.txt") == ["in 3000000 USD Ethereum -"])
        #expect(try user.flows("Inflow of $3m USD to Ethereum.", file: "maple-1.txt") == ["in 3000000 USD Ethereum -"])
        #expect(try user.flows("Inflow of $3m to Ethereum.", file: "hafen-1.txt") == ["in 3000000 USD Ethereum -"])
        let brief = try user.brief("Inflow of ¥3m to Ethereum.", file: "sakura-1.txt")
        #expect(brief.records.first?.flags == [])
        #expect(try user.flows("Inflow of ¥3m to Ethereum.", file: "sakura-1.txt") == ["in 3000000 JPY Ethereum -"])
    }

    @Test func `means it in headings too`() throws {
        let table = "Net flows ($m)\n\n| Fund | Inflow |\n|---|---|\n| Quill ETF | 3.5 |\n"
        #expect(try user.flows(table, file: "maple-1.txt") == ["in 3500000 CAD Quill ETF -"])
    }

    @Test(arguments: [
        ("1.234,5", "1234.5"), ("12,345", "12.345"), ("1.234", "1234"), ("1.234.567", "1234567"), ("12.5", "12.5"),
        ("1.234.567,89", "1234567.89"), ("1 234,5", "1234.5"),
    ])
    func `writes decimals behind a comma`(stated: String, amount: String) throws {
        #expect(
            try user.flows("Inflow of \(stated) BTC to Ethereum.", file: "hafen-1.txt") == [
                "in \(amount) BTC Ethereum -"
            ])
    }

    @Test(arguments: [("1,234.5", "1234.5"), ("12,345", "12345"), ("1.234", "1.234"), ("12,34,567", "1234567")])
    func `writes decimals behind a point`(stated: String, amount: String) throws {
        #expect(
            try user.flows("Inflow of \(stated) BTC to Ethereum.", file: "maple-1.txt") == [
                "in \(amount) BTC Ethereum -"
            ])
    }

    @Test func `lives by its own clock`() throws {
        let text = "Today an inflow of US$3 to Ethereum."
        #expect(
            try user.flows(text, file: "sakura-1.txt", received: "2026-02-06T16:00:00Z") == [
                "in 3 USD Ethereum 2026-02-07"
            ])
        #expect(
            try user.flows(text, file: "maple-1.txt", received: "2026-02-06T04:00:00Z") == [
                "in 3 USD Ethereum 2026-02-05"
            ])
        #expect(
            try user.flows(text, file: "other.txt", received: "2026-02-06T16:00:00Z") == [
                "in 3 USD Ethereum 2026-02-06"
            ])
    }

    @Test func `is told in the brief with its language`() throws {
        let known = try user.brief("Inflow of $3m to Ethereum.", file: "hafen-1.txt")
        #expect(known.source == "Hafen")
        #expect(known.language == "de")
        let other = try user.brief("Inflow of $3m to Ethereum.")
        #expect(other.source == nil)
        #expect(other.language == "en")
    }

    @Test(arguments: [
        ("a.txt", "By: The Maple Research Desk\n\nInflow of $3m to Ethereum.\n", "Maple"),
        (
            "a.eml",
            "From: Desk <notes@maple.example>\nSubject: Flows\nDate: Fri, 6 Feb 2026 10:00:00 +0000\n\nInflow of $3m.\n",
            nil
        ),
        (
            "a.eml",
            "From: Maple Research <notes@maple.example>\nSubject: Flows\nDate: Fri, 6 Feb 2026 10:00:00 +0000\n\nInflow of $3m.\n",
            "Maple"
        ),
        (
            "a.html",
            "<html><head><link rel=\"canonical\" href=\"https://user@news.hafen.example:8443/a?b\"></head><body><p>Inflow of $3m to Ethereum.</p></body></html>",
            "Hafen"
        ),
        (
            "a.html",
            "<html><head><link rel=\"canonical\" href=\"https://nothafen.example/a\"></head><body><p>Inflow of $3m to Ethereum.</p></body></html>",
            nil
        ),
        ("MAPLE-x.TXT", "Inflow of $3m to Ethereum.", "Maple"), ("plains-12.txt", "Inflow of $3m to Ethereum.", nil),
        ("plains-é.txt", "Inflow of $3m to Ethereum.", "Plains"),
    ])
    func `is known by file, byline or host`(file: String, text: String, name: String?) throws {
        #expect(try user.brief(text, file: file).source == name)
    }

    @Test(arguments: [
        (
            "Desk\tfile:a",
            "desk/sources.tsv:1: nothing is said of Desk [columns 3 to 7 are zone, dates, currency, numbers and language]"
        ),
        (
            "Desk\tname:a\tUTC",
            #"desk/sources.tsv:1:6: no sign of a sender: "name:a" [write file:name-*.txt, from:words of the byline, or host:example.com]"#
        ),
        (
            "Desk\tfile:a\tAsia/Tokio",
            #"desk/sources.tsv:1:13: unknown time zone "Asia/Tokio" [did you mean "Asia/Tokyo"?]"#
        ),
        ("Desk\tfile:a\t\tddmm", #"desk/sources.tsv:1:14: unknown order of dates "ddmm" [use one of dmy, mdy, ymd]"#),
        ("Desk\tfile:a\t\t\tdollar", #"desk/sources.tsv:1:15: no currency code: "dollar" [write the ISO 4217 code]"#),
        (
            "Desk\tfile:a\t\t\t\t1234,5",
            #"desk/sources.tsv:1:16: unknown form of numbers "1234,5" [did you mean "1.234,5"?]"#
        ),
        (
            "Desk\tfile:a\t\t\t\t\tdeutsch!",
            #"desk/sources.tsv:1:17: no language: "deutsch!" [write a BCP 47 tag, as in de or zh-Hant]"#
        ),
        (
            "A\tfile:maple-*\tUTC\nB\tfile:maple-daily-*.txt\tUTC",
            #"desk/sources.tsv:2:3: "file:maple-daily-*.txt" is never reached (line 1 takes it first) [put the narrower sign first]"#
        ),
        (
            "A\thost:a.example\tUTC\nB\thost:b.example|host:x.a.example\tUTC",
            #"desk/sources.tsv:2:18: "host:x.a.example" is never reached (line 1 takes it first) [put the narrower sign first]"#
        ),
        (
            "A\tfrom:desk\tUTC\nB\tfrom:Maple Desk\tUTC",
            #"desk/sources.tsv:2:3: "from:Maple Desk" is never reached (line 1 takes it first) [put the narrower sign first]"#
        ),
    ])
    func `is refused where its row is wrong`(rows: String, message: String) {
        let pack = Pack(name: "sources.tsv", bytes: Array(rows.utf8), folder: "desk")
        let error = #expect(throws: PackError.self) { _ = try BriefExtractor(packs: PackSet(folders: [[pack]])) }
        #expect(error?.description == message)
    }

    @Test func `may be a narrower one before a wider one`() throws {
        let user = try UserFolder([("sources.tsv", "A\tfile:maple-daily-*\tUTC\nB\tfile:maple-*\tUTC\n")])
        #expect(try user.brief("x\n", file: "maple-daily-1").source == "A")
        #expect(try user.brief("x\n", file: "maple-2").source == "B")
    }
}
