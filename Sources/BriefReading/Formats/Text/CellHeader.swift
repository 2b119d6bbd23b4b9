/// Puts the lines above rows of stacked cells over their columns.
struct CellHeader {
    /// As many as a row has; an empty range where nothing heads a column.
    let cells: [Range<Int>]

    /// `nil` when the lines are not one header over all columns.
    ///
    /// A column of ranks may have no header, and a name and a ticker one below the other often share theirs.
    init?(_ text: [UInt8], _ lines: [Range<Int>], over rows: [[Range<Int>]]) {
        var words = CellHeader.joined(text, lines)
        guard let row = rows.first, !words.isEmpty, words.count <= row.count else { return nil }
        let isRanked = CellHeader.areRanks(text, rows)
        let saysRank = CellHeader.rankWords.contains(words[0], in: text)
        // What stands above "#" is no part of the header.
        if isRanked, words.dropFirst().contains(where: { CellHeader.rankWords.contains($0, in: text) }) { return nil }
        let pair = row.indices.dropLast().first {
            CellHeader.isWord(text, row[$0]) && CellHeader.isWord(text, row[$0 + 1])
        }
        if words.count == row.count {
            // "Top risers", "Name", "Price" over a name, a ticker and a price.
            let first = isRanked && saysRank ? 1 : 0
            if let pair, pair == first, pair + 1 < words.count,
                !CellHeader.nameWords.contains(words[pair], in: text),
                CellHeader.nameWords.contains(words[pair + 1], in: text)
            {
                return nil
            }
            cells = words
            return
        }
        if isRanked, !saysRank { words.insert(words[0].prefix(0), at: 0) }
        if words.count + 1 == row.count, let pair {
            words.insert(words[pair].upperBound..<words[pair].upperBound, at: pair + 1)
        }
        // "Price", "24h" over names, prices and changes.
        if words.count + 1 == row.count, pair == nil, CellHeader.isWord(text, row[0]) {
            words.insert(words[0].prefix(0), at: 0)
        }
        guard words.count == row.count else { return nil }
        cells = words
    }

    private static func isWord(_ text: [UInt8], _ cell: Range<Int>) -> Bool {
        text[cell].contains { $0.isLetter || $0 >= 0xC3 } && !TableHeader.isFigure(text, cell)
    }

    /// A line in brackets ("(US$m)") goes with the one above.
    private static func joined(_ text: [UInt8], _ lines: [Range<Int>]) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        for line in lines {
            let opens = text[line.lowerBound] == 0x28 || text[line].starts(with: "（".utf8)
            if opens, let last = cells.last {
                cells[cells.count - 1] = last.lowerBound..<line.upperBound
            } else {
                cells.append(line)
            }
        }
        return cells
    }

    /// 1, 2, 3 … in the first column.
    private static func areRanks(_ text: [UInt8], _ rows: [[Range<Int>]]) -> Bool {
        let ranks = rows.prefix(8).map { row in
            text[row[0]].filter(\.isDigit).prefix(4).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        return zip(ranks, ranks.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    private static let rankWords = FoldedWords([
        "#", "rank", "no", "no.", "nr.", "nº", "pos", "pos.", "rang", "rk", "序号", "序號", "排名", "順位", "순위",
    ])

    /// What columns of names are headed.
    private static let nameWords = FoldedWords([
        "name", "coin", "coins", "token", "asset", "symbol", "ticker", "stock", "company", "fund", "pair", "market",
        "instrument", "project", "crypto", "currency", "security", "scrip", "nombre", "empresa", "valor", "nom",
        "valeur", "titel", "aktie", "wert", "bezeichnung", "titolo", "nome", "ativo", "名称", "名稱", "币种", "幣種", "股票",
        "证券", "證券", "简称", "簡稱", "銘柄", "銘柄名", "종목", "종목명",
    ])
}
