/// Words for a share that are written together with the name of the company.
extension String {
    /// "Nordwerk-Aktien" without "-Aktien", "l'euro" without the article.
    var withoutShareWord: String {
        var text = self[...]
        for ending in ShareWord.endings where text.utf8.count > ending.utf8.count && text.hasSuffix(ending) {
            text = text.dropLast(ending.count)
            break
        }
        let head = text.utf8.prefix(6)
        if let first = head.first, [UInt8(ascii: "L"), UInt8(ascii: "l"), UInt8(ascii: "d")].contains(first) {
            let rest = head.dropFirst()
            let mark = rest.first == UInt8(ascii: "'") ? 1 : rest.starts(with: "’".utf8) ? 3 : 0
            if mark > 0, let letter = rest.dropFirst(mark).first, letter.isASCIILower {
                text = text.dropFirst(2)
            }
        }
        for word in ShareWord.heads where text.utf8.count > word.utf8.count && text.hasPrefix(word) {
            text = text.dropFirst(word.count)
            break
        }
        return String(text)
    }
}

private enum ShareWord {
    /// "l'action X", "le titre Y"
    static let heads = ["action ", "actions ", "titre ", "azione ", "acción "]
    static let endings = [
        "结算价", "結算價", "收盘价",
        "-Aktien", "-Aktie", "-Papiere", "-Papieren", "-Titel", "-Titeln", "-Anteile", "-Anteilscheine",
        "-Anteilsscheine",
        "主力合约", "主力合約", "主力连续", "主连", "-Vorzüge", "-Vorzugsaktien", "-Stammaktien",
    ]
}
