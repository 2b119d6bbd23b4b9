import BriefReading

/// Marks that stand around a headline and are none of its words: bullets, arrows, emoji, tags of chats.
extension HeadlineText {
    /// Where the marks that open a stretch of text end.
    func afterMarks(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let length = max(markLength(at: index, end), boxLength(at: index, end), shortcodeLength(at: index, end))
            if length == 0 { return index }
            index += length
        }
        return index
    }

    /// Where the marks that close a stretch of text begin.
    func beforeMarks(_ start: Int, _ end: Int) -> Int {
        var last = end
        while last > start {
            var first = last - 1
            while first > start, document.text[first] & 0xC0 == 0x80 { first -= 1 }
            guard last - first > 1, markLength(at: first, last) == last - first else { return last }
            last = first
        }
        return last
    }

    /// The bytes of an arrow, a shape, an emoji or what joins and colours emoji; 0 for letters, figures, quotation marks
    /// and signs of currencies.
    private func markLength(at index: Int, _ end: Int) -> Int {
        let text = document.text
        guard index + 2 < end else { return 0 }
        let (second, third) = (text[index + 1], text[index + 2])
        switch text[index] {
        // Arrows, mathematical and technical signs, shapes, dingbats.
        case 0xE2 where (0x86...0xAF).contains(second): return 3
        // The joiner of emoji, the frame of a key cap, the reference mark.
        case 0xE2 where second == 0x80 && (third == 0x8D || third == 0xBB) || second == 0x83 && third == 0xA3: return 3
        // Variation selectors.
        case 0xEF where second == 0xB8 && (0x80...0x8F).contains(third): return 3
        case 0xF0 where index + 3 < end && second == 0x9F: return 4
        // A digit on a key cap.
        case 0x30...0x39 where second == 0xEF && third == 0xB8 && index + 3 < end && text[index + 3] == 0x8F: return 4
        case 0x30...0x39 where second == 0xE2 && third == 0x83: return 1
        default: return 0
        }
    }

    /// "[ ]", "[x]": to be ticked.
    private func boxLength(at index: Int, _ end: Int) -> Int {
        let text = document.text
        guard index + 3 < end, text[index] == UInt8(ascii: "["), text[index + 2] == UInt8(ascii: "]") else { return 0 }
        return " xX*".utf8.contains(text[index + 1]) ? 3 : 0
    }

    /// ":red_circle:", as chats write emoji.
    private func shortcodeLength(at index: Int, _ end: Int) -> Int {
        let text = document.text
        guard index + 3 < end, text[index] == UInt8(ascii: ":") else { return 0 }
        let name = text[index + 1..<end].prefix(32).prefix {
            $0.isASCIILower || $0.isASCIIDigit || "_+-".utf8.contains($0)
        }
        guard name.count > 1, name.endIndex < end, text[name.endIndex] == UInt8(ascii: ":") else { return 0 }
        return name.count + 2
    }

    /// "… ........": dots that lead to the next column.
    func beforeLeader(_ start: Int, _ end: Int) -> Int {
        guard end > start, document.text[end - 1] == UInt8(ascii: ".") || document.text[end - 1] == 0x20 else {
            return end
        }
        let dots = document.text[start..<end].reversed().prefix { $0 == UInt8(ascii: ".") || $0 == 0x20 }.count
        return dots > 4 && document.text[end - dots..<end].count { $0 == UInt8(ascii: ".") } > 3 ? end - dots : end
    }
}
