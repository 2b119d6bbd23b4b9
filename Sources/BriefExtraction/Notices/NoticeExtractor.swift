import BriefModel
import BriefReading

/// Reads the regulatory instruments that a document is about.
///
/// A text is about an instrument when its number scores high enough (`AboutScore`), or when an authority issues a titled
/// instrument in one sentence (`UnnumberedFinder`). Numbers that are only named become citations and repeals.
struct NoticeExtractor: Sendable {
    let lexicon: Lexicon
    let series: DocumentSeries
    let words: NoticeWords

    /// - Parameters:
    ///   - names: The lexicon's matches in the whole text.
    ///   - numbers: The document numbers of the whole text.
    ///   - dates: The dates of the whole text, in order.
    ///   - quantities: The quantities of the whole text, in order.
    func notices(
        in document: Document, names: [LexiconMatch], numbers: [DocumentNumberMatch], dates: [DateReading],
        quantities: [Quantity], trace: NoticeTrace? = nil
    ) -> NoticeReading {
        let hasAuthority = names.contains { $0.entry(of: .authority) != nil }
        guard !document.blocks.isEmpty, hasAuthority || numbers.contains(where: { $0.role == .about }) else {
            trace?.remark = "no authority and no number of an instrument is named"
            return NoticeReading()
        }
        let notice = NoticeText(
            document: document, numbers: numbers, names: names, dates: dates, quantities: quantities, words: words)
        let quotes = QuotedTitles(in: document.text, blocks: document.blocks.map(\.text))
        let builder = NoticeBuilder(notice: notice, quotes: quotes, lexicon: lexicon, words: words, trace: trace)
        let verdicts = AboutScore(notice: notice, quotes: quotes, trace: trace).verdicts()
        var reading = NoticeReading()
        for group in NumberGroup.groups(of: verdicts, in: notice) {
            builder.add(group, verdicts: verdicts, to: &reading)
        }
        if reading.candidates.isEmpty, let found = UnnumberedFinder(notice: notice, quotes: quotes, trace: trace).best()
        {
            builder.add(found, verdicts: verdicts, to: &reading)
        }
        return reading
    }
}
