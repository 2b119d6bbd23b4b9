import BriefReading

/// Where on a page its own number stands.
extension AboutScore {
    /// "MEDIA RELEASE (26-118MR)": on a short line of the head with nothing but a noun of an instrument.
    func isMarked(_ number: DocumentNumberMatch) -> Bool {
        let line = notice.line(around: number.range)
        guard number.range.lowerBound < 1_500, line.count <= number.range.count + 40,
            notice.cues([.cite, .repealActive, .repealPassive], in: line).isEmpty
        else { return false }
        let rest = notice.cues([.instrument], in: line).reduce(line.count - number.range.count) {
            $1.range.overlaps(number.range) ? $0 : $0 - $1.range.count
        }
        return rest < line.count - number.range.count && rest <= 8
    }

    /// A number on a line of its own among the last ones numbers the page where nothing in its head does.
    func closesPage(_ number: DocumentNumberMatch, _ block: Int) -> Bool {
        guard block + 6 >= notice.document.blocks.count, block > 6, number.role == .about else { return false }
        let line = notice.line(around: number.range)
        let isColumn = number.range.lowerBound == line.lowerBound && notice.standsAlone(number.range)
        let isKeyed =
            switch notice.key(of: block, before: number.range.lowerBound) {
            case .number, .otherNumber: true
            default: false
            }
        return (line.count - number.range.count <= 4 || isColumn || isKeyed)
            && !notice.numbers(in: 0..<min(3_000, number.range.lowerBound)).contains {
                $0.role == .about && notice.standsAlone($0.range)
            }
    }

    /// "… (Yinfa [2026] No. 93). The full text follows:"
    func introducesFullText(_ number: DocumentNumberMatch, _ block: Int) -> Bool {
        let end = notice.document.blocks[block].text.upperBound
        return !notice.cues([.fullText], in: number.range.upperBound..<max(end, number.range.upperBound)).isEmpty
    }
}
