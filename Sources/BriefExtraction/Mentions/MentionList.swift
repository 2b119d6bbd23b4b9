import BriefModel
import BriefReading

/// Every quantity, date and name of a document as mentions, in order of place.
struct MentionList {
    let document: Document
    /// The day from which relative dates are seen.
    let anchor: CalendarDate

    func mentions(of scans: [Scan]) -> [Mention] {
        var found: [(span: Range<Int>, content: Mention.Content)] = []
        for scan in scans {
            found += scan.dates.map { ($0.text, .date(value: $0.edtf(anchor: anchor))) }
            found += scan.quantities.compactMap { figure in content(of: figure).map { (figure.text, $0) } }
            found += scan.names.compactMap { name in content(of: name).map { (name.range, $0) } }
            found += scan.numbers.map { ($0.range, .documentNumber(name: $0.name, id: $0.id)) }
        }
        return found.sorted { $0.span.lowerBound < $1.span.lowerBound }.map { item in
            let place = document.source(of: item.span)
            return Mention(content: item.content, span: place, text: document.evidence(for: item.span).quote)
        }
    }

    private func content(of figure: Quantity) -> Mention.Content? {
        switch figure.kind {
        case .money, .asset: return .money(value: figure.signedValue, range: figure.range, unit: figure.unit)
        case .percent: return .percent(value: figure.signedValue, range: figure.range)
        case .number: return figure.signedValue.map { .number(value: $0) }
        }
    }

    private func content(of match: LexiconMatch) -> Mention.Content? {
        let entry = match.entry
        switch entry.kind {
        case .chain: return .chain(name: entry.name, id: entry.id)
        case .asset, .fund: return .asset(name: entry.name, id: entry.id)
        case .venue, .exchange: return .venue(name: entry.name, id: entry.id)
        case .authority: return .authority(name: entry.name, id: entry.id)
        case .issuer, .market, .topic, .cue: return nil
        }
    }
}
