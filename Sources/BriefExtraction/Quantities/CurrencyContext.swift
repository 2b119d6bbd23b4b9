import BriefModel
import BriefReading

/// Settles ambiguous currency signs by what a whole text speaks of: `¥` in a letter from Tokyo is the yen.
struct CurrencyContext {
    /// How often words of each currency's country occur.
    private lazy var counts = scanner.currencyContext(in: document.text)
    private let document: Document
    private let scanner: QuantityScanner

    init(document: Document, scanner: QuantityScanner) {
        self.document = document
        self.scanner = scanner
    }

    /// Takes the one candidate that the text speaks of, at least twice as often as of the next.
    mutating func settle(_ quantity: inout Quantity) {
        if quantity.unit == "CNY" { settleDollar(&quantity) }
        guard quantity.unitCandidates.count > 1, quantity.unit != "USD" else { return }
        let counts = self.counts
        let hits = quantity.unitCandidates.filter { counts[$0] != nil }.sorted {
            counts[$0, default: 0] > counts[$1, default: 0]
        }
        guard let best = hits.first, hits.count == 1 || counts[best, default: 0] >= 2 * counts[hits[1], default: 0]
        else {
            return
        }
        quantity.unit = best
        quantity.unitCandidates = []
    }

    /// `元` alone is the dollar of Taiwan or Hong Kong in a text that speaks of no other place.
    private mutating func settleDollar(_ quantity: inout Quantity) {
        let figure = Array(document.text[quantity.text])
        guard figure.suffix(3).elementsEqual("元".utf8), !figure.containsSubsequence(Array("人民".utf8)) else { return }
        if let dollar { quantity.unit = dollar }
    }

    /// The same for the flows of a table, whose unit may stand in a header or above.
    mutating func settle(_ flow: inout FlowCandidate) {
        guard flow.flow.unit == "CNY", let dollar, !document.text.containsSubsequence(Array("人民".utf8)) else { return }
        flow.flow.unit = dollar
    }

    /// What a text about Taiwan or Hong Kong calls `元`.
    private var dollar: String? {
        mutating get {
            let counts = self.counts
            return ["TWD", "HKD"].first { counts[$0, default: 0] > 2 * counts["CNY", default: 0] }
        }
    }
}
