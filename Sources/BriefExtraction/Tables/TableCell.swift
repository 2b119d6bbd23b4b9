import BriefModel
import BriefReading

/// The figure of a table cell.
struct TableCell {
    let quantity: Quantity
    let range: Range<Int>

    /// `nil` when the cell is no single figure: empty, a dash, words.
    init?(_ range: Range<Int>, document: Document, analyzer: Analyzer) {
        guard !range.isEmpty, document.text[range].contains(where: \.isASCIIDigit) else { return nil }
        let found = analyzer.quantities.quantities(in: document.text, range: range, isCell: true)
        guard found.count == 1, let quantity = found.first else { return nil }
        // More than a figure beside its unit is a sentence.
        guard quantity.text.count * 2 >= range.count else { return nil }
        self.quantity = quantity
        self.range = range
    }
}
