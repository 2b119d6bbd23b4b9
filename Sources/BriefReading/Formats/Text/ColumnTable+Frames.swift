/// The lines that frame a table and part its rows.
extension ColumnTable {
    /// `|---|:--:|`, `-----  ----`, `├──────┼─────┤`
    static func isDivider(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        if text[range.lowerBound] == 0xE2 { return isDrawn(text, range) }
        var dashes = 0
        for byte in text[range] {
            switch byte {
            case 0x2D, 0x3D: dashes += 1
            case 0x7C, 0x3A, 0x2B, 0x20, 0x09: break
            default: return false
            }
        }
        return dashes >= 2
    }

    /// `+-----+----+`, `┌─────┬────┐`: the frame of a box.
    static func isFrame(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count >= 5 else { return false }
        if text[range.lowerBound] == 0x2B { return text[range.upperBound - 1] == 0x2B && isDivider(text, range) }
        guard text[range.lowerBound] == 0xE2 else { return false }
        // A line of one stroke parts pieces of text.
        let isStroke = [[0x94, 0x80], [0x94, 0x81], [0x95, 0x90]].contains {
            text[range.lowerBound + 1..<range.lowerBound + 3].elementsEqual($0)
        }
        return !isStroke && isDrawn(text, range)
    }

    /// Nothing but strokes and corners that are drawn with the characters for boxes.
    private static func isDrawn(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == 0x20 {
                index += 1
            } else if text[index] == 0xE2, index + 2 < range.upperBound, text[index + 1] & 0xFE == 0x94,
                bar(text, index) == 0
            {
                index += 3
            } else {
                return false
            }
        }
        return true
    }
}
