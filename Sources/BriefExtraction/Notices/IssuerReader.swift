import BriefModel
import BriefReading

/// Finds who issued an instrument: the authorities of its title, of the verb of issue, of the letterhead, of its series.
struct IssuerReader {
    let notice: NoticeText
    let lexicon: Lexicon

    private var text: [UInt8] { notice.text }

    func issuers(
        title: Range<Int>?, anchor: Range<Int>, series: String?, isOfficial: Bool
    ) -> [Notice.Issuer] {
        if let title, let listed = inTitle(title) { return listed }
        if let subject = subjectOfIssue(in: anchor) { return subject }
        if isOfficial, let head = letterhead(before: anchor) { return head }
        if let title, title != anchor, let subject = subjectOfIssue(in: title) { return subject }
        if let nearby = issueAnywhere(near: anchor, series: series) { return nearby }
        if let known = ofSeries(series) { return [known] }
        return isOfficial ? signature() : []
    }

    // MARK: Places

    /// `Notice of A, B and C on …`, `A、B关于…的通知`, `A and B Joint Circular on …`
    private func inTitle(_ title: Range<Int>) -> [Notice.Issuer]? {
        let names = Array(notice.authorities(in: title))
        guard let first = names.first else { return nil }
        let before = oneLine(text[title.lowerBound..<first.range.lowerBound]).lowercased()
        let openings = [
            "notice of", "circular of", "announcement of", "opinions of", "measures of", "decision of", "order of",
            "guidelines of", "notice by", "joint notice of", "joint statement of", "statement of",
            "joint announcement of", "regulation of", "rules of", "decree of",
        ]
        let isList = openings.contains { before.hasSuffix($0) || before.hasSuffix($0 + " the") }
        let isChinese =
            before.isEmpty && text[first.range.lowerBound] >= 0x80 && contains("关于", after: first.range, in: title)
        guard isList || isChinese else { return nil }
        return openList(from: first.range.lowerBound, names: names, upTo: listEnd(after: names, in: title))
    }

    /// Where the list of a title ends: before "on", "concerning", 关于, outside of the authorities' own names.
    private func listEnd(after names: [NoticeText.Authority], in title: Range<Int>) -> Int {
        let words = [" on ", " concerning ", " regarding ", " for ", " to ", "关于", "關於"].map { Array($0.utf8) }
        for (index, name) in names.enumerated() {
            let next = index + 1 < names.count ? names[index + 1].range.lowerBound : title.upperBound
            var position = name.range.upperBound
            while position < next {
                if words.contains(where: { text[position..<next].starts(with: $0) }) { return position }
                position += 1
            }
        }
        return title.upperBound
    }

    private func contains(_ word: String, after range: Range<Int>, in title: Range<Int>) -> Bool {
        oneLine(text[range.upperBound..<title.upperBound]).contains(word)
    }

    /// "A and B issued …", "… issued by A and B", "A (SFC) consults on …".
    private func subjectOfIssue(in range: Range<Int>) -> [Notice.Issuer]? {
        for verb in notice.cues([.issue, .charge], in: range) {
            let after = verb.range.upperBound..<range.upperBound
            if text[after].starts(with: " by ".utf8) || text[after].starts(with: " jointly by ".utf8) {
                let names = Array(notice.authorities(in: after))
                if let first = names.first, first.range.lowerBound - after.lowerBound < 40 {
                    return openList(
                        from: first.range.lowerBound, names: names,
                        upTo: sentenceBreak(after: first.range, upTo: range.upperBound))
                }
            }
            let names = notice.authorities(in: range.lowerBound..<verb.range.lowerBound).filter { !isPossessor($0) }
            guard let last = names.last, notice.fits(last.range.upperBound..<verb.range.lowerBound, words: 8) else {
                continue
            }
            return openList(from: names[0].range.lowerBound, names: names, upTo: last.range.upperBound)
        }
        return nil
    }

    /// "the PBoC's website": it is the website that publishes.
    private func isPossessor(_ authority: NoticeText.Authority) -> Bool {
        let rest = text[authority.range.upperBound..<min(text.count, authority.range.upperBound + 4)]
        return rest.starts(with: "'s ".utf8) || rest.starts(with: "’s".utf8)
    }

    private func sentenceBreak(after range: Range<Int>, upTo end: Int) -> Int {
        var position = range.upperBound
        while position < end, text[position] != UInt8(ascii: "."), text[position] != UInt8(ascii: ";") { position += 1 }
        return position
    }

    /// Lines above or just below the number that are nothing but authorities, and `AGENCY:` fields.
    private func letterhead(before anchor: Range<Int>) -> [Notice.Issuer]? {
        var found: [Notice.Issuer] = []
        let last = min(notice.block(at: anchor.lowerBound) + 8, notice.document.blocks.count - 1)
        for index in 0...max(last, 0) where !notice.isAside(index) {
            let block = notice.document.blocks[index]
            let names = Array(notice.authorities(in: block.text))
            guard let first = names.first else { continue }
            if let key = block.key,
                !["agency", "agencies", "from", "issuer", "issued by", "authority", "regulator", "发文机关", "发布机构"]
                    .contains(oneLine(text[key]).lowercased())
            {
                continue
            }
            let covered = names.reduce(0) { $0 + $1.range.count } + (block.key?.count ?? 0)
            let capital = block.text.count - covered <= 24
            guard capital else { continue }
            add(openList(from: first.range.lowerBound, names: names, upTo: block.text.upperBound), to: &found)
        }
        return found.isEmpty ? nil : found
    }

    /// The subject of a verb of issue in the sentences around the anchor's block.
    private func issueAnywhere(near anchor: Range<Int>, series: String?) -> [Notice.Issuer]? {
        let block = notice.block(at: anchor.lowerBound)
        for index in max(0, block - 3)..<min(block + 4, notice.document.blocks.count) {
            for sentence in notice.sentences[index] {
                guard notice.cues([.repealPassive, .repealActive], in: sentence).isEmpty,
                    let found = subjectOfIssue(in: sentence)
                else { continue }
                if let series, let known = ofSeries(series), !found.contains(known) { continue }
                return found
            }
        }
        return nil
    }

    /// Authorities alone on the last lines.
    private func signature() -> [Notice.Issuer] {
        var found: [Notice.Issuer] = []
        for index in notice.document.blocks.indices.suffix(6) where !notice.isAside(index) {
            let block = notice.document.blocks[index].text
            let names = Array(notice.authorities(in: block))
            guard let first = names.first, block.count - names.reduce(0, { $0 + $1.range.count }) <= 12 else {
                continue
            }
            add(openList(from: first.range.lowerBound, names: names, upTo: block.upperBound), to: &found)
        }
        return found
    }

    /// The authority whose short name a series has.
    func ofSeries(_ short: String?) -> Notice.Issuer? {
        guard let short else { return nil }
        let bytes = Array(short.utf8)
        let match = lexicon.matches(in: bytes, range: bytes.indices).first { $0.range == bytes.indices }
        return match?.entry(of: .authority).map { issuer($0) }
    }

    // MARK: Lists

    /// The names of a coordinated list: known authorities, and unknown bodies between or after them.
    private func openList(from start: Int, names: [NoticeText.Authority], upTo end: Int) -> [Notice.Issuer] {
        var found: [Notice.Issuer] = []
        var position = start
        for name in names where name.range.lowerBound < end {
            add(unknownBodies(in: position..<max(position, name.range.lowerBound)), to: &found)
            let reading = issuer(resolved(name))
            add([reading], to: &found)
            position = name.range.upperBound
        }
        if position < end { add(unknownBodies(in: position..<end), to: &found) }
        return found
    }

    /// An abbreviation that several bodies share belongs to the one whose full name stands in the text.
    private func resolved(_ name: NoticeText.Authority) -> LexiconEntry {
        name.entry.short.flatMap { name.range.count <= 6 ? notice.spelledOut[$0] : nil } ?? name.entry
    }

    private func unknownBodies(in range: Range<Int>) -> [Notice.Issuer] {
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
    private func pieces(of range: Range<Int>) -> [Range<Int>] {
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

    private func withoutArticle(_ name: String) -> String {
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

    private func add(_ issuers: [Notice.Issuer], to found: inout [Notice.Issuer]) {
        for issuer in issuers where !found.contains(where: { $0.name == issuer.name }) { found.append(issuer) }
    }

    private func issuer(_ entry: LexiconEntry) -> Notice.Issuer {
        Notice.Issuer(name: entry.name, short: entry.short, jurisdiction: entry.jurisdiction)
    }
}
