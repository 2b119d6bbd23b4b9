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
    /// One of them is part of each word of warning.
    private static let stems = FoldedNeedles([
        "warn", "alert", "unauthori", "unlicensed", "garde", "advert", "adviert", "avvert", "警示", "风险提示", "提醒",
    ])
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
        let head = blocks.indices.prefix(8)
        let isMarked = head.contains { isMark(blocks[$0].text) }
        guard isMarked, speaksOfPermission() else { return nil }
        for index in head where notice.isHeading(index) {
            let line = blocks[index].text
            let words = oneLine(notice.text[line]).lowercased().trimming(of: " :.!")
            guard !Self.marks.contains(words), !TitleReader.isTrail(notice.text[line]),
                notice.text[line].count(where: { $0 == UInt8(ascii: "|") }) < 2, notice.dates(in: line).isEmpty,
                line.count >= 4,
                notice.authorities(in: line).allSatisfy({ $0.range.count * 2 < line.count })
            else { continue }
            return UnnumberedFinder.Finding(sentence: line, block: index, title: line, score: 4, rule: "notice.warning")
        }
        return nil
    }

    /// A line, or a step of where the page stands, is or ends with a word of warning; a headline says that one is given.
    private func isMark(_ block: Range<Int>) -> Bool {
        guard block.count <= 400, Self.stems.occur(in: notice.text, block) else { return false }
        let words = oneLine(notice.text[block]).lowercased()
        for part in words.split(whereSeparator: { ">|:›·/".contains($0) }) {
            let step = String(part).trimming(of: " :.!*#-")
            if Self.marks.contains(where: { step == $0 || step.hasSuffix(" " + $0) || step.hasPrefix($0 + " about ") })
            {
                return true
            }
        }
        let letters = Array(words.utf8)
        return notice.isHeading(notice.block(at: block.lowerBound))
            && ["warns", "warning", "warnt", "met en garde", "alerta", "advierte", "警示", "提醒"].contains {
                letters.finds($0, within: letters.indices)
            }
    }

    private func speaksOfPermission() -> Bool {
        let words = Array(oneLine(notice.text.prefix(6_000)).lowercased().utf8)
        return Self.phrases.occur(in: words, words.indices)
    }
}
