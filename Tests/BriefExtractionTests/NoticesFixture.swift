import BriefModel
import BriefReading

@testable import BriefExtraction

/// Reads notices from text, with everything built in.
struct NoticesFixture {
    let lexicon: Lexicon
    let series: DocumentSeries
    let words: NoticeWords

    init() throws {
        lexicon = try Lexicon.builtIn()
        series = try DocumentSeries.builtIn()
        words = try NoticeWords.builtIn()
    }

    func read(_ text: String, named name: String = "brief.txt") throws -> (NoticeReading, Document) {
        try read(Array(text.utf8), named: name)
    }

    /// A text with everything in it that the readers of notices need.
    func notice(_ text: String) throws -> (Document, NoticeText) {
        let document = try BriefReader().read(Array(text.utf8), name: "brief.txt")
        let all = document.text.indices
        let notice = NoticeText(
            document: document, numbers: series.documentNumbers(in: document.text, range: all),
            names: lexicon.matches(in: document.text, range: all),
            dates: DateScanner().dates(in: document.text, range: all), quantities: [], words: words)
        return (document, notice)
    }

    func read(_ bytes: [UInt8], named name: String = "brief.txt") throws -> (NoticeReading, Document) {
        let document = try BriefReader().read(bytes, name: name)
        let all = document.text.indices
        let numbers = series.documentNumbers(in: document.text, range: all)
        let dates = DateScanner().dates(in: document.text, range: all)
        let claimed = (numbers.map(\.range) + dates.map(\.text)).sorted { $0.lowerBound < $1.lowerBound }
        let reading = NoticeExtractor(lexicon: lexicon, series: series, words: words).notices(
            in: document, names: lexicon.matches(in: document.text, range: all), numbers: numbers, dates: dates,
            quantities: QuantityScanner().quantities(in: document.text, range: all, excluding: claimed))
        return (reading, document)
    }
}

/// What a text's notice must say; `nil` is not compared.
struct ExpectedNotice: Sendable {
    var number: String??
    var numbers: Int?
    var title: String?
    var issuers: [String]?
    var jurisdiction: String?
    var published: String?
    var effective: String?
    var deadlines: [String]?
    var repeals: [String]?
    var cites: [String]?
    var sections: Int??
    var provisions: Int??
    var respondents: [String]?
    var penalties: [String]?
    var topics: [String]?
    var modalities: [String]?

    /// The fields that differ, as "field: expected, found".
    func differences(from notice: Notice) -> [String] {
        var found: [String] = []
        func compare<Value: Equatable>(_ field: String, _ expected: Value?, _ value: Value) {
            if let expected, expected != value { found.append("\(field): expected \(expected), found \(value)") }
        }
        compare("number", number, notice.number)
        compare("numbers", numbers, notice.numbers.count)
        compare("title", title, notice.title ?? "none")
        compare("issuers", issuers, notice.issuers.map { $0.short ?? $0.name })
        compare("jurisdiction", jurisdiction, notice.jurisdiction ?? "none")
        compare("published", published, notice.published.map { "\($0)" } ?? "none")
        compare("effective", effective, Self.text(notice.effective))
        compare("deadlines", deadlines, notice.deadlines.map { "\($0.kind.rawValue) \($0.date)" })
        compare("repeals", repeals, notice.repeals)
        compare("cites", cites, notice.cites)
        compare("sections", sections, notice.sections)
        compare("provisions", provisions, notice.provisions)
        compare("respondents", respondents, notice.respondents)
        compare("penalties", penalties, notice.penalties.map { "\($0.amount) \($0.unit ?? "?")" })
        if let topics, !Set(topics).isSubset(of: notice.topics.map(\.rawValue)) {
            found.append("topics: expected \(topics), found \(notice.topics.map(\.rawValue))")
        }
        compare("modalities", modalities, notice.clauses.map(\.modality.rawValue))
        return found
    }

    private static func text(_ effective: Notice.Effective?) -> String {
        switch effective {
        case .date(let day): "\(day)"
        case .onIssuance: "on-issuance"
        case nil: "none"
        }
    }
}
