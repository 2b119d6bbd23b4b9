import BriefModel

/// Reads who an order is against and what it costs them.
struct EnforcementReader {
    let notice: NoticeText

    private var text: [UInt8] { notice.text }

    /// The names behind "In the Matter of", "charges", "fines", "against".
    func respondents(in ranges: [Range<Int>], head: [Range<Int>]) -> [String] {
        for range in ranges + head {
            for opening in ["In the Matter of ", "In the matter of ", "IN THE MATTER OF "] {
                if let start = place(of: opening, in: range) { return names(from: start, upTo: range.upperBound) }
            }
        }
        for range in ranges {
            if let verb = notice.cues([.charge], in: range).first,
                notice.authorities(in: range.lowerBound..<verb.range.lowerBound).last != nil
            {
                var start = verb.range.upperBound
                if let against = place(of: " against ", in: start..<range.upperBound), against - start < 120 {
                    start = against
                }
                let found = names(from: start, upTo: range.upperBound)
                if !found.isEmpty { return found }
            }
            if let start = place(of: " against ", in: range),
                !notice.cues([.penalty, .charge, .issue], in: range).isEmpty
            {
                return names(from: start, upTo: range.upperBound)
            }
        }
        return []
    }

    /// Money in sentences that speak of a penalty, and stands within twelve words of that.
    func penalties(in range: Range<Int>) -> [Notice.Penalty] {
        var found: [Notice.Penalty] = []
        for money in notice.quantities(in: range) where money.kind == .money {
            let sentence = notice.sentence(at: money.text.lowerBound)
            let isNear = notice.cues([.penalty, .charge], in: sentence).contains { cue in
                let gap =
                    cue.range.lowerBound < money.text.lowerBound
                    ? cue.range.upperBound..<max(cue.range.upperBound, money.text.lowerBound)
                    : money.text.upperBound..<max(money.text.upperBound, cue.range.lowerBound)
                return notice.fits(gap, words: 12)
            }
            guard isNear, let value = money.value else { continue }
            let penalty = Notice.Penalty(amount: value, unit: money.unit)
            if !found.contains(penalty) { found.append(penalty) }
        }
        return found
    }

    private func place(of phrase: String, in range: Range<Int>) -> Int? {
        let bytes = Array(phrase.utf8)
        var position = range.lowerBound
        while position + bytes.count <= range.upperBound {
            if text[position] == bytes[0], text[position..<position + bytes.count].elementsEqual(bytes) {
                return position + bytes.count
            }
            position += 1
        }
        return nil
    }

    /// Capitalized words from a place on, cut at the first small word that names do not have; "and" and commas divide.
    private func names(from start: Int, upTo end: Int) -> [String] {
        var names: [String] = []
        var words: [String] = []
        func flush() {
            if !words.isEmpty { names.append(words.joined(separator: " ")) }
            words = []
        }
        for slice in text[start..<end].split(whereSeparator: { $0 <= 0x20 }) {
            var word = String(decoding: slice, as: UTF8.self)
            let bare = word.lowercased()
            if bare == "and" || bare == "&" {
                flush()
                continue
            }
            guard let first = word.utf8.first,
                (0x41...0x5A).contains(first) || (!words.isEmpty && ["of", "the", "de"].contains(bare))
            else { break }
            let endsPart = word.hasSuffix(",") || word.hasSuffix(";")
            while let last = word.last, ",;:.".contains(last), !["Inc.", "Ltd.", "Corp.", "Co.", "S.A."].contains(word)
            { word.removeLast() }
            if ["Inc.", "Inc", "Ltd", "Ltd.", "LLC", "Limited", "Corp."].contains(word), words.isEmpty,
                let last = names.popLast()
            {
                words = [last + ",", word]
            } else {
                words.append(word)
            }
            if endsPart { flush() }
            if names.count >= 12 { break }
        }
        flush()
        return names.filter { $0.utf8.count >= 2 && !["The", "An", "A", "For", "With", "In"].contains($0) }
    }
}
