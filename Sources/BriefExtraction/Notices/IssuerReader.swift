import BriefModel
import BriefReading

/// Finds who issued an instrument: the authorities of its title, of the verb of issue, of the letterhead, of its series.
struct IssuerReader {
    let notice: NoticeText
    let lexicon: Lexicon

    var text: [UInt8] { notice.text }

    /// - Parameters:
    ///   - anchor: the sentence or line that names the instrument; `number` is where its number begins in it.
    ///   - isPage: the whole text is about the instrument, letterhead and signature included.
    func issuers(
        title: Range<Int>?, anchor: Range<Int>, number: Int? = nil, series: String?, isPage: Bool
    ) -> [Notice.Issuer] {
        if let title, let listed = inTitle(title) { return listed }
        if let subject = subjectOfIssue(in: anchor) { return subject }
        if let number, let beside = beside(number, in: anchor) { return beside }
        if isPage, let head = letterhead(before: anchor) { return head }
        if let title, title != anchor, let subject = subjectOfIssue(in: title) { return subject }
        if let nearby = issueAnywhere(near: anchor, series: series, isPage: isPage) { return nearby }
        if let known = ofSeries(series) { return [known] }
        if let above = inHeadingAbove(anchor) { return above }
        guard isPage else { return within(anchor) }
        let signed = signature()
        if !signed.isEmpty { return signed }
        let unknown = Letterhead(notice: notice, lexicon: lexicon).issuers()
        return unknown.isEmpty ? mostNamed() : unknown
    }

    /// `FinCEN guidance FIN-2026-G002`, "the SFC's circular 26EC44": authorities at most five words before the number.
    private func beside(_ number: Int, in anchor: Range<Int>) -> [Notice.Issuer]? {
        let names = Array(notice.authorities(in: anchor.lowerBound..<max(anchor.lowerBound, number)))
        guard let last = names.last, notice.fits(last.range.upperBound..<number, words: 5) else { return nil }
        var first = last
        for name in names.reversed() where name.range.lowerBound < first.range.lowerBound {
            guard isListGap(name.range.upperBound..<first.range.lowerBound) else { break }
            first = name
        }
        return openList(
            from: first.range.lowerBound, names: names.filter { $0.range.lowerBound >= first.range.lowerBound },
            upTo: last.range.upperBound)
    }

    /// Only commas, "and", articles and abbreviations in brackets stand between two names of a list.
    private func isListGap(_ range: Range<Int>) -> Bool {
        let words = oneLine(text[range]).lowercased().split { " ,()&、".contains($0) }
        return words.allSatisfy {
            ["and", "the", "with", "together", "jointly", "und", "et", "e", "y", "和", "及"].contains($0)
                || $0.count <= 6 && $0 == $0.lowercased() && words.count <= 3
        }
    }

    /// The heading that a passage of a round-up stands under names the authority: "### FCA".
    private func inHeadingAbove(_ anchor: Range<Int>) -> [Notice.Issuer]? {
        let section = notice.document.blocks[notice.block(at: anchor.lowerBound)].section
        guard let heading = notice.document.sections[section].heading else { return nil }
        let names = Array(notice.authorities(in: heading))
        guard let first = names.first else { return nil }
        return openList(from: first.range.lowerBound, names: names, upTo: heading.upperBound)
    }

    private func within(_ anchor: Range<Int>) -> [Notice.Issuer] {
        notice.authorities(in: anchor).first.map { [issuer($0)] } ?? []
    }

    /// On a page without letterhead or signature: the authority that it names most.
    private func mostNamed() -> [Notice.Issuer] {
        var counts: [String: Int] = [:]
        for name in notice.authorities { counts[name.entry.name, default: 0] += 1 }
        let best = notice.authorities.max { left, right in
            let (one, two) = (counts[left.entry.name, default: 0], counts[right.entry.name, default: 0])
            return one < two || one == two && left.range.lowerBound > right.range.lowerBound
        }
        return best.map { [issuer($0)] } ?? []
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
            // 国家外汇管理局就《…》公开征求意见
            let names = notice.authorities(in: range.lowerBound..<verb.range.lowerBound).filter { !isPossessor($0) }
            guard let last = names.last, notice.fits(gap(after: last.range, before: verb.range), words: 8) else {
                continue
            }
            var first = last
            for name in names.reversed() where name.range.lowerBound < first.range.lowerBound {
                guard first.range.lowerBound - name.range.upperBound < 160 else { break }
                first = name
            }
            let listed = names.filter { $0.range.lowerBound >= first.range.lowerBound }
            return openList(from: first.range.lowerBound, names: listed, upTo: last.range.upperBound)
        }
        return nil
    }

    /// What stands between a subject and its verb; a quoted title does not count.
    private func gap(after subject: Range<Int>, before verb: Range<Int>) -> Range<Int> {
        let gap = subject.upperBound..<max(subject.upperBound, verb.lowerBound)
        guard let open = text[gap].firstIndex(of: 0xE3), let close = text[gap].lastIndex(of: 0x8B), close > open else {
            return gap
        }
        return close + 1..<gap.upperBound
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
            if let key = block.key, NoticeKey(oneLine(text[key])) != .issuer { continue }
            // Columns of a letterhead, cells of a page's data sheet.
            let line = notice.line(around: first.range)
            if line.count < block.text.count || isTable(block) {
                for name in names {
                    let line = notice.line(around: name.range)
                    guard line.count <= 160, startsColumn(name.range, in: line) else { continue }
                    add([issuer(name)], to: &found)
                }
                continue
            }
            let covered = names.reduce(0) { $0 + $1.range.count } + (block.key?.count ?? 0)
            let capital = block.text.count - covered <= 24
            guard capital else { continue }
            add(openList(from: first.range.lowerBound, names: names, upTo: block.text.upperBound), to: &found)
        }
        return found.isEmpty ? nil : withoutDepartments(found)
    }

    /// A department stands over its own office at the head of a page: it is the office that issues.
    private func withoutDepartments(_ issuers: [Notice.Issuer]) -> [Notice.Issuer] {
        issuers.filter { issuer in
            guard let offices = Self.offices[issuer.name] else { return true }
            return !issuers.contains { offices.contains($0.short ?? $0.name) }
        }
    }

    private static let offices: [String: Set<String>] = [
        "Department of the Treasury": ["OCC", "FinCEN", "OFAC", "IRS", "TTB"], "HM Treasury": ["OFSI"],
        "Bank of England": ["PRA"], "Banque de France": ["ACPR"], "Department of Justice": ["U.S. Attorney's Office"],
        "Ministry of Finance": ["STA", "CBDT"], "South African Reserve Bank": ["PA"], "Ministério da Fazenda": ["CVM"],
    ]

    private func isTable(_ block: Block) -> Bool {
        if case .table = block.kind { true } else { false }
    }

    /// Two blanks or the line's start stand before it, two or the line's end behind.
    private func startsColumn(_ range: Range<Int>, in line: Range<Int>) -> Bool {
        let opens =
            range.lowerBound - line.lowerBound < 2
            || text[range.lowerBound - 1] <= 0x20 && text[range.lowerBound - 2] <= 0x20
        let closes =
            line.upperBound - range.upperBound < 2
            || text[range.upperBound] <= 0x20 && text[range.upperBound + 1] <= 0x20
        return opens && closes
    }

    /// The subject of a verb of issue in the sentences around the anchor's block.
    private func issueAnywhere(near anchor: Range<Int>, series: String?, isPage: Bool) -> [Notice.Issuer]? {
        let block = notice.block(at: anchor.lowerBound)
        let reach = isPage ? max(0, block - 3)..<min(block + 4, notice.document.blocks.count) : block..<block + 1
        for index in reach {
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
        if let entry = match?.entry(of: .authority) { return issuer(entry) }
        return nil
    }

    /// The authorities of a cell, or the cell itself when it has none but reads as a name.
    func names(in cell: Range<Int>) -> [Notice.Issuer] {
        let names = Array(notice.authorities(in: cell))
        guard let first = names.first else { return unknownBodies(in: cell) }
        return openList(from: first.range.lowerBound, names: names, upTo: cell.upperBound)
    }
}
