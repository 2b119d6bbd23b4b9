import BriefReading

/// An authority's own page whose head says what sort of instrument it is ("INDUSTRY LETTER", "FINAL NOTICE"), but bears no
/// number: the subject or title line names it.
struct TypedPage {
    let notice: NoticeText
    let quotes: QuotedTitles

    private static let sorts: Set<String> = [
        "industry letter", "final notice", "decision notice", "warning notice", "supervisory notice", "guidance",
        "guidelines",
        "circular", "joint circular", "consultation paper", "consultation", "discussion paper", "policy statement",
        "advisory",
        "supervisory statement", "dear ceo letter", "notice", "public notice", "joint statement", "public statement",
        "order",
        "consent order", "press release", "press releases", "for immediate release", "news releases", "media statement",
        "special executive report",
        "notice of administrative action", "market circular", "prudential statement", "position paper",
        "explanatory note", "interpretive letter", "no-action letter", "compliance notice", "news release",
        "media release", "pressemitteilung", "medienmitteilung", "rundschreiben",
        "allgemeinverfügung", "merkblatt", "communiqué", "communiqué de presse", "circulaire", "instruction",
        "comunicado",
        "dear ceo", "dear ceos", "dear chief executive", "dear chief executive officer", "dear cfo", "dear chair",
        "dear board chair", "dear chief risk officer", "dear chief compliance officer",
        "circular letter", "statement", "information notice", "practice note", "rulebook notice", "market notice",
        "bulletin",
        "staff statement", "staff bulletin", "enforcement notice", "regulatory alert", "alert", "公告", "通知", "通函", "新聞稿",
        "memorandum", "directive", "draft guidelines", "final report", "opinion", "thematic review",
        "feedback statement",
    ]

    func finding() -> UnnumberedFinder.Finding? {
        let blocks = notice.document.blocks
        guard let first = notice.authorities.first else { return nil }
        let head = Array(blocks.indices.prefix(8)).filter { !notice.isAside($0) && blocks[$0].label == nil }
        if let sort = head.first(where: { isSort(blocks[$0].text) }) {
            // The letterhead, the first words of the text or the signature name the authority.
            let name = notice.block(at: first.range.lowerBound)
            let isNamed =
                name <= sort + 6
                || notice.authorities.last.map { notice.block(at: $0.range.lowerBound) >= blocks.count - 2 } ?? false
            guard isNamed, hasLetterhead(head) || isLead() else { return nil }
            let titles = TitleReader(notice: notice, quotes: quotes)
            var title = titles.headerLine(near: sort)
            if let line = title, notice.block(at: line.lowerBound) == sort, sort + 1 < blocks.count {
                title = titles.headerLine(near: sort + 1)
            }
            if let title, !isSort(title) { return made(title) }
            // "FINAL NOTICE" and no subject: the sort is all the title there is.
            return hasLetterhead(head) && !isPress(blocks[sort].text)
                ? made(Sentence.trimmed(blocks[sort].text, in: notice.text)) : nil
        }
        // "Discussion Paper on …" below the authority's name.
        guard hasLetterhead(head) else { return nil }
        for index in head {
            let line = Sentence.trimmed(blocks[index].text, in: notice.text)
            let isField =
                blocks[index].key.map {
                    NoticeKey(oneLine(notice.text[$0])) != nil || notice.words(in: $0) < 2
                } ?? false
            let dated = notice.dates(in: line).reduce(0) { $0 + $1.text.count }
            guard !isField, line.count <= 300, line.count - dated >= 12, !TitleReader.isTrail(notice.text[line]),
                notice.sentences[index].count == 1,
                notice.words(in: line) >= 4 || notice.text[line.lowerBound] >= 0xE3,
                notice.text[line].last != UInt8(ascii: ".") || isCompanyName(line),
                !notice.cues([.instrument], in: line).isEmpty,
                notice.authorities(in: line).reduce(0, { $0 + $1.range.count }) * 2 < line.count,
                let title = TitleReader(notice: notice, quotes: quotes).titleLike(line)
            else { continue }
            return made(title)
        }
        return nil
    }

    /// "… Against Harbour Coin Co., Ltd."
    private func isCompanyName(_ line: Range<Int>) -> Bool {
        [" Ltd.", " Inc.", " Corp.", " Co.", " L.P.", " LLC.", " S.A.", " N.V."].contains { ending in
            notice.text[line].suffix(ending.utf8.count).elementsEqual(ending.utf8)
        }
    }

    private func made(_ title: Range<Int>) -> UnnumberedFinder.Finding {
        UnnumberedFinder.Finding(
            sentence: title, block: notice.block(at: title.lowerBound), title: title, score: 3.5, rule: "notice.page")
    }

    /// An authority alone on one of the first lines, or on one of the last.
    private func hasLetterhead(_ head: [Int]) -> Bool {
        (head + notice.document.blocks.indices.suffix(2)).contains { index in
            let block = notice.document.blocks[index].text
            guard let name = notice.authorities(in: block).first else { return false }
            if notice.key(of: index, before: name.range.lowerBound) == .issuer { return true }
            let line = notice.line(around: name.range)
            return line.count - name.range.count <= 16 || notice.standsAlone(name.range)
                || index >= notice.document.blocks.count - 2 && name.range.lowerBound == block.lowerBound
        }
    }

    /// The headline or the first sentence of a press release has an authority act.
    private func isLead() -> Bool {
        for index in notice.document.blocks.indices.prefix(16) where !notice.isAside(index) {
            guard let sentence = notice.sentences[index].first, let name = notice.authorities(in: sentence).first,
                name.range.lowerBound - sentence.lowerBound <= 120,
                let verb = notice.cues([.issue, .charge], in: name.range.upperBound..<sentence.upperBound).first
            else { continue }
            return notice.fits(name.range.upperBound..<verb.range.lowerBound, words: 14)
        }
        return false
    }

    private func isPress(_ range: Range<Int>) -> Bool {
        let words = oneLine(notice.text[range]).lowercased()
        let letters = Array(words.utf8)
        return ["release", "mitteilung", "presse"].contains { letters.reads($0, within: letters.indices) }
    }

    /// A line, or a column of it, is only the name of a sort of instrument.
    private func isSort(_ range: Range<Int>) -> Bool {
        guard range.count <= 200 else { return false }
        return notice.text[range].split(separator: 0x0A).contains { line in
            guard Self.mayBeSort(line) else { return false }
            let whole = oneLine(line).lowercased().trimming(of: " :.-–—#*")
            if Self.isSort(whole) { return true }
            // "金融監督管理委員會 新聞稿": the authority's name beside the sort.
            if let name = notice.authorities(in: line.startIndex..<line.endIndex).first?.range {
                let rest =
                    oneLine(line[line.startIndex..<name.lowerBound]) + oneLine(line[name.upperBound..<line.endIndex])
                if Self.isSort(rest.lowercased().trimming(of: " :.-–—#*|")) { return true }
            }
            guard let gap = columns(line) else { return false }
            return gap.contains { Self.isSort($0) }
        }
    }

    /// One of the known sorts, or one to three words before the noun of one: "delisting notice".
    private static func isSort(_ words: String) -> Bool {
        if sorts.contains(words) { return true }
        let all = words.split(separator: " ")
        guard (2...4).contains(all.count), let last = all.last, nouns.contains(String(last)) else { return false }
        return all.allSatisfy { word in word.utf8.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "-") } }
            && !all.contains {
                [
                    "this", "the", "a", "an", "to", "of", "your", "our", "see", "read", "privacy", "legal", "copyright",
                    "cookie",
                ].contains($0)
            }
    }

    private static let nouns: Set<String> = [
        "notice", "circular", "bulletin", "advisory", "alert", "warning", "letter", "order", "directive", "guidance",
        "guideline", "guidelines", "communiqué", "announcement", "memorandum", "draft", "decree", "regulation",
    ]

    /// Few enough letters, or columns.
    private static func mayBeSort(_ line: ArraySlice<UInt8>) -> Bool {
        var letters = 0
        var before: UInt8 = 0
        for byte in line {
            if byte == UInt8(ascii: "|") || byte == 0x20 && before == 0x20 { return true }
            if byte > 0x20, !".:-#*".utf8.contains(byte) { letters += 1 }
            before = byte
        }
        return letters <= 48
    }

    private func columns(_ line: ArraySlice<UInt8>) -> [String]? {
        let hasGap = zip(line, line.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
        guard hasGap || line.contains(UInt8(ascii: "|")) else { return nil }
        let text = String(decoding: line, as: UTF8.self).lowercased()
        var parts: [String] = []
        var current = ""
        var blanks = 0
        for character in text {
            blanks = character == " " ? blanks + 1 : 0
            if blanks == 2 || character == "|" {
                parts.append(current.trimming(of: " :.-–—#*|"))
                current = ""
            } else {
                current.append(character)
            }
        }
        parts.append(current.trimming(of: " :.-–—#*|"))
        return parts.count > 1 ? parts : nil
    }
}
