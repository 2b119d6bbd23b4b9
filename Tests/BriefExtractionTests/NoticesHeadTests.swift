import BriefModel
import BriefReading
import Testing

@testable import BriefExtraction

/// Heads of pages and fields of data that say which instrument, whose, and of what day; all invented.
@Suite struct `Heads of notices` {
    private static let fixture = Result { try NoticesFixture() }

    private func notice(_ text: String, named name: String = "brief.txt") throws -> Notice {
        try #require(try Self.fixture.get().read(text, named: name).0.candidates.first?.notice)
    }

    @Test func `have the number of a decree over two lines, and its title in the sentence below`() throws {
        let decree = try notice(
            """
            中国证券监督管理委员会令
            第311号

            《证券基金机构信息技术管理办法》已经2026年3月5日中国证券监督管理委员会委务会议审议通过，现予公布，自2026年9月1日起施行。

            主席：某某
            2026年4月7日
            """)
        #expect(decree.number == "中国证券监督管理委员会令第311号")
        #expect(decree.title == "证券基金机构信息技术管理办法")
        #expect(decree.published.map { "\($0)" } == "2026-04-07")
    }

    @Test func `tell bodies of one name apart by the country beside them`() throws {
        let warning = try notice(
            """
            SECURITIES AND EXCHANGE COMMISSION, NIGERIA

            CIRCULAR NO. SEC/REG/2026/08

            CAPITAL RULES FOR DIGITAL ASSET CUSTODIANS

            The Commission hereby directs that the rules take effect on 1 August 2026.
            """)
        #expect(warning.jurisdiction == "NG")
    }

    @Test func `have the number of the instrument before that of a record`() throws {
        let found = try notice(
            """
            {"results": [{"document_id": "90417", "number": "Staff Notice 31-402", "title": "Review of custody reports",
            "authority": "Canadian Securities Administrators", "country": "CA", "publication_date": "2026-03-05"}]}
            """, named: "documents.json")
        #expect(found.number == "Staff Notice 31-402")
        #expect(found.numbers == ["Staff Notice 31-402"])
        #expect(found.published.map { "\($0)" } == "2026-03-05")
    }

    @Test(arguments: [
        ("Fee rules,2026-02-16,open", "2026-02-16"), ("41,2026-02-17,open", "2026-02-17"),
        ("이 고시는 2027년 1월 5일부터 시행한다.", "2027-01-05"), ("ngày 20 tháng 4 năm 2026", "2026-04-20"),
        ("1 Temmuz 2026 tarihinde", "2026-07-01"),
    ])
    func `have dates in cells and other scripts`(text: String, day: String) throws {
        let bytes = Array(text.utf8)
        let found = try #require(DateScanner().dates(in: bytes, range: bytes.indices).first)
        guard case .day(let value) = found.value else {
            Issue.record("no day: \(found.value)")
            return
        }
        #expect("\(value)" == day)
    }
}
