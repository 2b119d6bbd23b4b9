import BriefDigest
import BriefExtraction
import BriefModel

extension ExplanationText {
    mutating func write(_ notices: Explanation.Notices) {
        guard !notices.numbers.isEmpty || !notices.sentences.isEmpty else { return }
        page.gap()
        page.run([TextCell("■ instruments", .bold), TextCell("2.20 needed", .dim)], indent: 0)
        for number in notices.numbers { write(number) }
        for sentence in notices.sentences.sorted(by: { $0.total > $1.total }) { write(sentence) }
    }

    private mutating func write(_ number: Explanation.Notices.Number) {
        let isAbout = number.verdict == "about"
        page.gap()
        page.run([
            TextCell("▸ \(number.name):", .bold), TextCell(number.series + ",", .dim),
            TextCell("\(number.verdict), \(number.reason)", isAbout ? .green : .plain),
        ])
        if let first = number.joins { page.run([TextCell("= numbers the instrument \(first) too", .green)], indent: 4) }
        if let refused = number.refused { page.run([TextCell("✗ no record: \(refused)", .red)], indent: 4) }
        for id in number.records { write(record: id, indent: 4) }
        page.table(
            number.mentions.map { mention in
                let style: TextCell.Style = mention.isBest ? (isAbout ? .green : .plain) : .dim
                return TextRow(
                    cells: [
                        TextCell(mention.isBest ? "✓" : " ", style),
                        .figure(Points.fixed(mention.total + (mention.isBest ? number.repeated : 0)), style),
                        TextCell(SpanText.text(mention.place.span), .dim),
                    ], notes: Points.text(mention.terms, repeated: mention.isBest ? number.repeated : 0))
            }, indent: 4)
    }

    private mutating func write(_ sentence: Explanation.Notices.Sentence) {
        page.gap()
        page.run(
            [
                TextCell("▸ no number:", .bold), TextCell(sentence.rule + ","),
                TextCell(SpanText.text(sentence.place.span), .dim),
            ] + TextCell.words("“\(sentence.place.text)”"))
        if let refused = sentence.refused { page.run([TextCell("✗ no record: \(refused)", .red)], indent: 4) }
        for id in sentence.records { write(record: id, indent: 4) }
        page.run(
            [TextCell(Points.fixed(sentence.total))] + TextCell.words(Points.text(sentence.terms), .dim), indent: 4)
    }
}
