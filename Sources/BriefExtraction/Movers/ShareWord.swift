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
        return String(text)
    }
}

private enum ShareWord {
    static let endings = [
        "-Aktien", "-Aktie", "-Papiere", "-Papieren", "-Titel", "-Titeln", "-Anteile", "-Anteilscheine",
        "-Anteilsscheine",
        "主力合约", "主力合約", "主力连续", "主连", "-Vorzüge", "-Vorzugsaktien", "-Stammaktien",
    ]
}
