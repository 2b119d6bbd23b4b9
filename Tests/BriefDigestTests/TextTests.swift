import BriefDigest
import BriefModel
import Testing

@Suite struct `A rendering for people` {
    private let builder = DigestBuilder(producer: Samples.producer)

    private func flows() -> [Record] {
        let outflow = Flow(
            metric: .outflow, direction: .out, amount: Samples.amount("390812345", 0), bound: .over, unit: "USD",
            subject: "Arbitrum")
        let net = Flow(
            metric: .netflow, direction: .net, amount: Samples.amount("-59712345.5", 1), unit: "USD", subject: "Funds")
        let transfer = Flow(
            metric: .transfer, direction: .in, amount: Samples.amount("2910", 0), unit: "BTC",
            equivalents: [Equivalent(figure: Samples.amount("75810489", 0), unit: "USD")], subject: "Exchange",
            from: "unknown wallet")
        var first = Samples.record(.flow(Samples.inflow(Samples.amount("508200000", -5))), "1")
        first.dateInferred = true
        return [
            first, Samples.record(.flow(outflow), "2", flags: [.priorPeriod, .approximate]),
            Samples.record(.flow(net), "3", confidence: 50, date: nil), Samples.record(.flow(transfer), "4"),
        ]
    }

    private func brief() -> Brief {
        var notice = Samples.notice("CBE [2026] No. 42", title: "Notice on Samples", effective: .onIssuance)
        notice.issuers.append(Notice.Issuer(name: "Ministry of Tests"))
        notice.repeals = ["CBE [2021] No. 7"]
        notice.provisions = 19
        var brief = Samples.brief(
            "a",
            flows() + [
                Samples.record(.mover(Samples.mover("HBTC", .gainer)), "5", flags: .ambiguousDirection),
                Samples.record(.mover(Samples.mover("AIO", .loser, "-12.5")), "6"),
                Samples.record(.notice(notice), "7"),
                Samples.record(.headline(Headline(text: "交易所 lists a pair")), "8", flags: .related),
            ])
        brief.title = "Money moves"
        let span = SourceSpan(range: 5..<20)
        brief.warnings = [BriefWarning(code: .countConflict, message: "nine are said, eight are named", span: span)]
        brief.unrecognized = [Unrecognized(span: span, text: "$3.1B", shape: .money, reason: .notAFlow)]
        return brief
    }

    @Test func `of a digest shows each fact, its doubts in words, and what became none`() {
        let digest = builder.digest(of: [brief()], name: "each", from: Samples.noon, to: Samples.noon)
        let expected = """
            a.txt  2026-02-06T12:00:00Z  each
            Money moves

            Flows
              ↑ in   Ethereum         $508.2M  ~2026-02-06
              ↓ out  Arbitrum  over $390.812M  2026-02-06   exactly $390,812,345, approx., prior period
              ± net  Funds          -$59.712M               exactly -$59,712,345.5, confidence 0.5
              ↑ in   Exchange       2,910 BTC  2026-02-06   = $75,810,489, transfer, from unknown wallet

            Movers
              ▲ gainer?  HBTC          2026-02-06  direction unclear
              ▼ loser    AIO   -12.5%  2026-02-06

            Notices
              CBE [2026] No. 42  Notice on Samples
                  issuers (2)  CBE, Ministry of Tests
                  effective    on issuance
                  repeals      CBE [2021] No. 7
                  extent       19 provisions

            Headlines
              •  交易所 lists a pair  related article

            Warnings
              ! count-conflict  nine are said, eight are named  bytes 5–20

            1 figure became no record

            """
        #expect(digest.text == expected)
    }

    @Test func `of a brief shows where each fact stands and which rule made it`() {
        var brief = Samples.brief("a", [flows()[0]])
        brief.records[0].alsoAt = [SourceSpan(part: "2", range: 7..<9)]
        brief.byline = "desk"
        brief.unrecognized = self.brief().unrecognized
        let expected = """
            a.txt  text, en, 2048 bytes  b_aaaaaaaaaaaaaaaaaaaaaaaaaa
            by desk

            Flows
              ↑ in  Ethereum  $508.2M  ~2026-02-06
                  bytes 120–141, also part 2 bytes 7–9  flow.cue.inflow  confidence 0.9
                  under Market
                  “net inflow of $508.2M”

            Figures that became no record
              $3.1B  not-a-flow  bytes 5–20

            """
        #expect(BriefTextRendering(width: nil, colour: false).render(brief) == expected)
    }

    @Test(arguments: [20, 40, 60, 72, 80, 100])
    func `never cuts a figure and says when it cut anything else`(width: Int) {
        var brief = brief()
        brief.title = String(repeating: "long title ", count: 20)
        let digest = builder.digest(of: [brief], name: "each", from: Samples.noon, to: Samples.noon)
        let text = TextRendering(width: width, colour: false).render(digest)
        for figure in [
            "$508.2M", "over $390.812M", "$390,812,345", "-$59,712,345.5", "2,910 BTC", "$75,810,489", "-12.5%",
        ] {
            #expect(text.contains(figure), "\(figure)")
        }
        #expect(text.contains("CBE [2026] No. 42"))
        #expect(text.hasSuffix("… marks text cut to fit \(width) columns\n"))
        #expect(!digest.text.contains("…"))
    }

    @Test func `uses colour only when asked, and then around the same text`() {
        let digest = builder.digest(of: [brief()], name: "each", from: Samples.noon, to: Samples.noon)
        let plain = TextRendering(width: nil, colour: false).render(digest)
        var coloured = TextRendering(width: nil, colour: true).render(digest)
        #expect(!plain.contains("\u{1B}"))
        for code in ["0", "1", "2", "31", "32", "33"] { coloured = coloured.removing("\u{1B}[\(code)m") }
        #expect(coloured == plain)
    }

    @Test(arguments: [
        ("a\u{1B}[31mb", "a␛[31mb"), ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\r\nb\tc", "a b c"), ("\u{7F}\u{0}", "␡␀"),
        ("a\u{9B}b", "a⟨U+009B⟩b"), ("a\u{200B}\u{FEFF}b", "a⟨U+200B⟩⟨U+FEFF⟩b"), ("\u{E0041}", "⟨U+E0041⟩"),
        ("e\u{301} 👩‍👩‍👧 交易", "e\u{301} 👩‍👩‍👧 交易"),
    ])
    func `makes what could act on a terminal inert`(raw: String, shown: String) {
        let record = Samples.record(.headline(Headline(text: raw)))
        let text = builder.digest(
            of: [Samples.brief("a", [record])], name: "each", from: Samples.noon, to: Samples.noon
        ).text
        #expect(text.contains("•  \(shown)\n"))
    }

    @Test func `names the briefs that say a line, and the values of a conflict`() {
        let values = ["508200000", "480000000"].enumerated().map { place, value in
            Samples.brief(
                place == 0 ? "a" : "b", minute: Int64(place),
                [Samples.record(.flow(Samples.inflow(Samples.amount(value, -6))), "\(place)")])
        }
        let digest = builder.digest(
            of: values, name: "morning", from: Samples.noon, to: Samples.noon.adding(milliseconds: 900_000), late: true)
        let expected = """
            2 briefs  2026-02-06T12:00:00Z to 2026-02-06T12:15:00Z  morning, late
              [1]  a.txt
              [2]  b.txt

            Flows
              ↑ in  Ethereum  $508.2M  2026-02-06  [1]  conflict
              ↑ in  Ethereum    $480M  2026-02-06  [2]  conflict

            Conflicts
              Ethereum inflow USD 2026-02-06
                508200000  [1]
                480000000  [2]

            """
        #expect(digest.text == expected)
    }
}

extension String {
    fileprivate func removing(_ part: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined()
    }
}
