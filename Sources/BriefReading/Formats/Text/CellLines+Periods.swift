/// Stacked cells whose rows are told by their header: as many lines in each row as the header has, of the same kinds.
extension CellLines {
    private enum Kind: Equatable {
        case words, figure
        /// "–", "n/a": stands for a figure or for words.
        case none
    }

    /// The table whose header starts at an index: its lines, then at least two rows ("1", "Kelp", "KLP", "$3.07", "+4%").
    ///
    /// A row may have one line more than the header, where a ticker stands below a name. Empty lines between all cells
    /// part nothing.
    static func periodic(_ text: [UInt8], _ lines: [Line], from first: Int) -> Found? {
        guard first + 6 <= lines.count, !isFigure(text, lines[first].range) else { return nil }
        let isSpaced = lines[first + 1].hasBlankBefore
        var kinds: [Kind] = []
        while kinds.count < longestLook, first + kinds.count < lines.count,
            kinds.isEmpty || lines[first + kinds.count].hasBlankBefore == isSpaced,
            isCell(text, lines[first + kinds.count])
        {
            kinds.append(kind(text, lines[first + kinds.count].range))
        }
        let headers = kinds.prefix { $0 == .words }.count
        guard kinds.count >= 6, headers < kinds.count else { return nil }
        // Words of the first row follow those of the header.
        for height in stride(from: min(headers, mostColumns), through: 2, by: -1) {
            for width in [height, height + 1] {
                let rows = rows(text, lines, from: first + height, width: width, isSpaced: isSpaced)
                guard rows.count >= 2, let pattern = rows.first?.map({ kind(text, $0) }), pattern.contains(.words),
                    pattern.count(where: { $0 == .figure }) >= (height == 2 ? 1 : 2) || isDated(text, rows)
                else { continue }
                // Figures before names, without a place in a ranking: the header takes lines of the first row.
                if pattern.last == .words, pattern.first != .words, !isRanked(text, rows) { continue }
                var header = (first..<first + height).map { lines[$0].range }
                if width > height {
                    guard let name = pattern.indices.first(where: { pattern[$0] == .words }), name + 1 < width,
                        pattern[name + 1] == .words, isRanked(text, rows) || rows.count >= 3, name < header.count
                    else { continue }
                    header.insert(header[name].upperBound..<header[name].upperBound, at: name + 1)
                }
                return Found(rows: [header] + rows, headerRows: 1, end: first + height + rows.count * width)
            }
        }
        return nil
    }

    /// Rows of that many lines, as long as their cells are of the kinds of the first one's.
    private static func rows(
        _ text: [UInt8], _ lines: [Line], from first: Int, width: Int, isSpaced: Bool
    ) -> [[Range<Int>]] {
        var rows: [[Range<Int>]] = []
        var pattern: [Kind] = []
        var start = first
        while start + width <= lines.count {
            let place = start..<start + width
            guard place.allSatisfy({ lines[$0].hasBlankBefore == isSpaced && isCell(text, lines[$0]) }) else { break }
            let kinds = place.map { kind(text, lines[$0].range) }
            if pattern.isEmpty { pattern = kinds }
            guard zip(pattern, kinds).allSatisfy({ $0 == $1 || $0 == .none || $1 == .none }) else { break }
            rows.append(place.map { lines[$0].range })
            start += width
        }
        return rows
    }

    private static func kind(_ text: [UInt8], _ range: Range<Int>) -> Kind {
        if ["-", "–", "—", "n/a", "N/A"].contains(where: { text[range].elementsEqual($0.utf8) }) { return .none }
        return isFigure(text, range) ? .figure : .words
    }

    /// 1, 2, 3 … in the first cells.
    static func isRanked(_ text: [UInt8], _ rows: [[Range<Int>]]) -> Bool {
        rows.enumerated().allSatisfy { row, cells in
            cells.first.flatMap { Numerals.decimal(text, in: $0) } == row + 1
        }
    }

    /// A day or a name in the first cells, which repeats.
    private static func isDated(_ text: [UInt8], _ rows: [[Range<Int>]]) -> Bool {
        rows.allSatisfy { row in row.first.map { text[$0].contains(where: \.isDigit) } ?? false }
    }
}
