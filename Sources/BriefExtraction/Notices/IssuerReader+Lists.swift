import BriefModel
import BriefReading

/// Lists of issuers, known and unknown.
extension IssuerReader {
    /// The names of a coordinated list: known authorities, and unknown bodies between or after them.
    func openList(from start: Int, names: [NoticeText.Authority], upTo end: Int) -> [Notice.Issuer] {
        var found: [Notice.Issuer] = []
        var position = start
        for name in names where name.range.lowerBound < end {
            add(unknownBodies(in: position..<max(position, name.range.lowerBound)), to: &found)
            add([issuer(name)], to: &found)
            position = name.range.upperBound
        }
        if position < end { add(unknownBodies(in: position..<end), to: &found) }
        return found
    }

    /// An abbreviation that several bodies share belongs to the one whose full name stands in the text.
    func resolved(_ name: NoticeText.Authority) -> LexiconEntry {
        name.entry.short.flatMap { name.range.count <= 6 ? notice.spelledOut[$0] : nil } ?? name.entry
    }

    func unknownBodies(in range: Range<Int>) -> [Notice.Issuer] {
        guard range.count >= 8 else { return [] }
        return pieces(of: range).compactMap { piece in
            let name = withoutArticle(oneLine(text[piece]))
            let isBody = Self.bodyNouns.contains { name.contains($0) }
            let first = name.utf8.first ?? 0x20
            guard isBody, (0x41...0x5A).contains(first) || first >= 0x80, notice.fits(piece, words: 12) else {
                return nil
            }
            return Notice.Issuer(name: name)
        }
    }

    /// Cut at commas and "and" before a new body.
    func pieces(of range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        var position = range.lowerBound
        while position < range.upperBound {
            let rest = text[position..<range.upperBound]
            if let cut = [", and ", ", ", " and the ", "、", "；", "; "].first(where: { rest.starts(with: $0.utf8) }) {
                pieces.append(Sentence.trimmed(start..<position, in: text))
                position += cut.utf8.count
                start = position
            } else {
                position += 1
            }
        }
        pieces.append(Sentence.trimmed(start..<range.upperBound, in: text))
        return pieces.filter { !$0.isEmpty }
    }

    func withoutArticle(_ name: String) -> String {
        for article in ["and the ", "and ", "the ", "The "] where name.hasPrefix(article) {
            return String(name.dropFirst(article.count))
        }
        return name
    }

    private static let bodyNouns = [
        "Ministry", "Commission", "Authority", "Bank of", "Central Bank", "Agency", "Bureau", "Administration",
        "Council",
        "Department of", "Office of", "Court", "Board", "Association", "部", "局", "委", "署", "院", "行",
    ]

    func add(_ issuers: [Notice.Issuer], to found: inout [Notice.Issuer]) {
        for issuer in issuers {
            // One body in two scripts is one issuer.
            let isKnown = found.contains {
                $0.name == issuer.name
                    || $0.short != nil && $0.short == issuer.short && $0.jurisdiction == issuer.jurisdiction
            }
            if !isKnown { found.append(issuer) }
        }
    }

    /// Chinese, Japanese and Korean texts name their authorities in their own script: the longest form of the text.
    func issuer(_ name: NoticeText.Authority) -> Notice.Issuer {
        let entry = resolved(name)
        guard text[name.range.lowerBound] >= 0xE3 else { return issuer(entry) }
        let forms = notice.authorities.filter { $0.entry == entry && text[$0.range.lowerBound] >= 0xE3 }.map(\.range)
        let longest = forms.max { $0.count < $1.count } ?? name.range
        return Notice.Issuer(name: oneLine(text[longest]), short: entry.short, jurisdiction: entry.jurisdiction)
    }

    func issuer(_ entry: LexiconEntry) -> Notice.Issuer {
        Notice.Issuer(name: entry.name, short: entry.short, jurisdiction: entry.jurisdiction)
    }
}
