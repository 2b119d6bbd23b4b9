import BriefModel
import BriefReading
import Testing

@testable import BriefExtraction

/// Instruments in the words and layouts of many houses: letterheads, news, round-ups; all invented.
@Suite struct `Wordings of notices` {
    private static let fixture = Result { try NoticesFixture() }

    @Test func `have numbers of exchanges that no pack names`() throws {
        let text = """
            NATIONAL COMMODITY EXCHANGE OF MERIDIA LIMITED

            Circular to all trading and clearing members

            Circular No.: NCEM/TRD/2026/044
            Date: June 03, 2026

            Subject: Revision of price bands in silver futures contracts

            Members are hereby notified that the daily price band shall be revised with effect from June 10, 2026.

            This supersedes Circular No. NCEM/TRD/2025/112 dated November 20, 2025.
            """
        let notice = try #require(try Self.fixture.get().read(text).0.candidates.first?.notice)
        #expect(notice.number?.hasSuffix("NCEM/TRD/2026/044") == true)
        #expect(notice.title == "Revision of price bands in silver futures contracts")
        #expect(notice.issuers.map(\.name) == ["NATIONAL COMMODITY EXCHANGE OF MERIDIA LIMITED"])
        #expect(notice.published.map { "\($0)" } == "2026-06-03")
        #expect(notice.repeals == ["Circular No. NCEM/TRD/2025/112"])
    }

    @Test(arguments: [
        (
            "O Banco Central do Brasil publicou em 9 de junho de 2026 a Resolução BCB nº 612, que disciplina a custódia. A norma entra em vigor em 1º de outubro de 2026 e revoga a Resolução BCB nº 480.",
            "612", "BCB", "2026-10-01"
        ),
        (
            "Le régulateur a publié le 9 juin 2026 la circulaire CSSF 26/911 relative à la conservation. Elle entre en vigueur le 1er janvier 2027.",
            "CSSF 26/911", "CSSF", "2027-01-01"
        ),
        (
            "The State Bank of Vietnam on June 5, 2026 issued Circular No. 18/2026/TT-NHNN. The circular takes effect on July 20, 2026.",
            "18/2026/TT-NHNN", "SBV", "2026-07-20"
        ),
        (
            "Die BaFin hat am 3. März 2026 das Rundschreiben 11/2026 (GW) „Pflichten beim Transfer von Kryptowerten“ veröffentlicht. Es gilt ab dem 1. Mai 2026.",
            "Rundschreiben 11/2026 (GW)", "BaFin", "2026-05-01"
        ),
    ])
    func `are read in other languages`(text: String, number: String, issuer: String, effective: String) throws {
        let found = try Self.fixture.get().read(text).0.candidates.map(\.notice)
        #expect(found.count == 1)
        let notice = try #require(found.first)
        #expect(notice.number?.hasSuffix(number) == true, "\(notice.number ?? "none")")
        #expect(notice.issuers.map(\.short) == [issuer])
        let expected = ExpectedNotice(effective: effective)
        #expect(expected.differences(from: notice).isEmpty)
    }

    @Test func `of a round-up are one record each with dates of their own`() throws {
        let text = """
            REGULATORY RADAR

            UK
            * FCA CP26/17 proposes a new regime for crypto staking; responses due 14 August 2026.
            * The PRA published SS3/26 on model risk for tokenised collateral on 9 June 2026. Effective 1 January 2027.

            EU
            * EBA consults on RTS on liquidity (EBA/CP/2026/11). Deadline for comments: 4 September 2026.
            """
        let found = try Self.fixture.get().read(text).0.candidates.map(\.notice)
        #expect(found.map(\.number) == ["CP26/17", "SS3/26", "EBA/CP/2026/11"])
        #expect(found.map { $0.issuers.first?.short } == ["FCA", "PRA", "EBA"])
        #expect(
            found.map { $0.deadlines.map { "\($0.kind.rawValue) \($0.date)" } } == [
                ["comment 2026-08-14"], [], ["comment 2026-09-04"],
            ])
    }

    @Test(arguments: [
        (
            "Firms that already offer the service have until 18 September 2026 to bring it into line.",
            ["transition 2026-09-18"]
        ),
        ("The firm has until 8 May 2026 to show that it has complied.", ["compliance 2026-05-08"]),
        ("Comments close on 2 April 2026.", ["comment 2026-04-02"]),
        ("Written responses must reach us on or before 15 June 2026.", ["comment 2026-06-15"]),
    ])
    func `have deadlines of three kinds`(sentence: String, deadlines: [String]) throws {
        let text =
            "Monetary Authority of Singapore\n\nNotice PSN31\n\nNotice on Wallet Keys\n\n3 March 2026\n\n\(sentence)"
        let notice = try #require(try Self.fixture.get().read(text).0.candidates.first?.notice)
        #expect(ExpectedNotice(published: "2026-03-03", deadlines: deadlines).differences(from: notice).isEmpty)
    }

    @Test(arguments: [
        "Notice to passengers No. 12/2026\n\nThe harbour ferry will not run on 14 June 2026. The company's board thanks all passengers.",
        "What is a no-action letter?\n\nThe best known is CFTC Letter No. 20-34 of an agency such as the SEC. Students should read it.",
    ])
    func `are none where nobody issues anything`(text: String) throws {
        #expect(try Self.fixture.get().read(text).0.candidates.isEmpty)
    }

    @Test(arguments: [
        (
            "The Commodity Futures Trading Commission announced on 3 June 2026 that a court entered a consent order against Marta K. Oldane of Tulsa, Oklahoma, and her firm, Oldane Futures LLC. It requires a $310,000 civil monetary penalty.",
            ["Marta K. Oldane", "Oldane Futures LLC"]
        ),
        (
            "The Securities and Futures Commission (SFC) has fined Brightwater Securities (Asia) Limited HK$2.1 million for failures in its controls.",
            ["Brightwater Securities (Asia) Limited"]
        ),
        (
            "The Financial Conduct Authority has cancelled the registration of Norbury Crypto Ltd with effect from 4 May 2026.",
            ["Norbury Crypto Ltd"]
        ),
        ("中国证监会决定对杭州远山科技股份有限公司处以罚款30万元。", ["杭州远山科技股份有限公司"]),
        ("The Reserve Bank of India issued directions on lending against gold collateral.", []),
    ])
    func `name those that they are against`(text: String, expected: [String]) throws {
        let (document, notice) = try Self.fixture.get().notice(text)
        let found = EnforcementReader(notice: notice).respondents(
            title: nil, anchor: 0..<1, in: 0..<document.text.count)
        #expect(found == expected)
    }

    @Test func `are the rows of a table of penalties`() throws {
        let text = """
            # 中国人民银行嘉禾分行行政处罚信息公示表

            | 序号 | 当事人名称 | 行政处罚决定书文号 | 行政处罚内容 | 作出决定日期 |
            |---|---|---|---|---|
            | 1 | 嘉禾通宝支付有限公司 | 嘉银罚决字〔2026〕3号 | 警告，并处罚款21.5万元 | 2026年5月6日 |
            | 2 | 李某 | 嘉银罚决字〔2026〕4号 | 罚款2万元 | 2026年5月6日 |
            """
        let found = try Self.fixture.get().read(text, named: "table.md").0.candidates.map(\.notice)
        #expect(found.map(\.number) == ["嘉银罚决字〔2026〕3号", "嘉银罚决字〔2026〕4号"])
        #expect(found.first?.respondents == ["嘉禾通宝支付有限公司"])
        #expect(found.map { $0.penalties.map { "\($0.amount) \($0.unit ?? "?")" } } == [["215000 CNY"], ["20000 CNY"]])
    }
}
