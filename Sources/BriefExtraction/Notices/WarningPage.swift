import BriefModel
import BriefReading

/// A page on which an authority warns of one firm: the firm's name is the title, and no number names the page.
struct WarningPage {
    let notice: NoticeText

    private static let marks = [
        "warning", "warnings", "investor alert", "investor warning", "public warning", "consumer alert", "warning list",
        "unauthorised firm", "unauthorized firm", "alert list", "investor alert list", "unlicensed entity", "warnliste",
        "warnung",
        "mise en garde", "alerte", "alerta", "advertencia", "avvertenza", "警示", "投資者警示", "风险提示",
    ]
    private static let phrases = FoldedNeedles([
        "unauthorised firm", "unauthorized", "without our permission", "not authorised", "not authorized",
        "not licensed",
        "does not hold", "not registered", "unlicensed", "without authorisation", "without authorization",
        "without a licence",
        "clone firm", "clone of", "do not deal with", "ohne erlaubnis", "keine erlaubnis", "sans autorisation",
        "sem autorização",
        "sin autorización", "未获授权", "無牌", "无牌",
    ])

    func finding() -> UnnumberedFinder.Finding? {
        let blocks = notice.document.blocks
        guard !notice.authorities.isEmpty else { return nil }
        let head = blocks.indices.prefix(6)
        let isMarked = head.contains { index in
            let words = oneLine(notice.text[blocks[index].text]).lowercased().trimming(of: " :.!")
            return Self.marks.contains { mark in
                guard words.hasPrefix(mark) else { return false }
                let rest = words.utf8.dropFirst(mark.utf8.count)
                return rest.isEmpty || rest.first == UInt8(ascii: ":") || rest.starts(with: " about ".utf8)
            }
        }
        guard isMarked, speaksOfPermission() else { return nil }
        for index in head where notice.isHeading(index) {
            let line = blocks[index].text
            let words = oneLine(notice.text[line]).lowercased().trimming(of: " :.!")
            guard !Self.marks.contains(words), notice.dates(in: line).isEmpty, line.count >= 4,
                notice.authorities(in: line).allSatisfy({ $0.range.count * 2 < line.count })
            else { continue }
            return UnnumberedFinder.Finding(sentence: line, block: index, title: line, score: 4, rule: "notice.warning")
        }
        return nil
    }

    private func speaksOfPermission() -> Bool {
        let words = Array(oneLine(notice.text.prefix(6_000)).lowercased().utf8)
        return Self.phrases.occur(in: words, words.indices)
    }
}
