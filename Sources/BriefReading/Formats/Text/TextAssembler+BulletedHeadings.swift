/// "■ Flows by asset", "📉 Top losers (24h)": a mark before a few words that head what stands below.
extension TextAssembler {
    private static let longestHeading = 48

    mutating func takeBulletedHeading(_ line: Line, _ label: Label) -> Bool {
        guard case .bullet(let mark) = label.family, TextAssembler.headsSections(mark), index + 1 < lines.count,
            index == 0 || !isClose(index) || self.label(index - 1)?.family != label.family,
            self.label(index + 1)?.family != label.family
        else { return false }
        let words = label.textStart..<line.range.upperBound
        let shape = LineShape(text, words)
        guard shape.hasLetter, !shape.endsInStop, !shape.endsInColon, !endsInAmount(words), shape.words <= 8,
            shape.columns <= TextAssembler.longestHeading * 2, !statesValue(words),
            !text[words].contains(0x7C), !statesFigure(words)
        else { return false }
        let next = index + 1
        let isFollowed =
            self.label(next) != nil || ColumnTable.mayStart(text, lines, at: next)
            || self.shape(next).hasFigure && (!self.shape(next).isLong || lines[next].indent > line.indent)
        guard isFollowed else { return false }
        openHeading(words, level: title == nil ? topLevel : topLevel + 1)
        index += 1
        return true
    }

    /// Geometric marks and pictures; dots and arrows mark items.
    private static func headsSections(_ mark: UInt32) -> Bool {
        switch mark {
        case 0x25A0, 0x25A1, 0x25C6, 0x25C7, 0x25BC, 0x25BD, 0x25CF, 0x25CB, 0x2605, 0x2606, 0x258C, 0x258D: true
        case 0x2600...0x26FF, 0x1F300...0x1FAFF: true
        default: false
        }
    }

    /// "Total: 5"; a colon within brackets only explains: "Gainers (price: €)".
    private func statesValue(_ range: Range<Int>) -> Bool {
        guard let key = KeyReader.key(text, in: range)?.key else { return false }
        return !text[key].contains(0x28) && !text[key].contains([0xEF, 0xBC, 0x88])
    }

    private func endsInAmount(_ range: Range<Int>) -> Bool {
        guard let last = text[range].last else { return false }
        return last.isDigit || last == 0x25
    }

    /// A figure that is no period and stands in no brackets: a percentage, a grouped number, money.
    private func statesFigure(_ range: Range<Int>) -> Bool {
        var depth = 0
        for index in range {
            switch text[index] {
            case 0x28: depth += 1
            case 0x29: depth -= 1
            case 0xEF where text[index...].starts(with: "（".utf8): depth += 1
            case 0xEF where text[index...].starts(with: "）".utf8): depth -= 1
            case 0x25, 0x24: if depth <= 0 { return true }
            case 0x2C, 0x2E:
                let isInside =
                    index > range.lowerBound && index + 1 < range.upperBound && text[index - 1].isDigit
                    && text[index + 1].isDigit
                if isInside, depth <= 0 { return true }
            default: break
            }
        }
        return false
    }
}
