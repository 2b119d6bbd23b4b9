/// What a line looks like, for the decisions about headings and wrapped lines.
struct LineShape {
    /// Lines longer than this are running text; they are not looked at in full.
    private static let longest = 400

    private(set) var columns = 0
    private(set) var words = 0
    private(set) var hasFigure = false
    private(set) var hasLetter = false
    private(set) var hasLowercase = false
    private(set) var startsLowercase = false
    /// Ends a sentence or a clause, quotes and brackets behind it aside.
    private(set) var endsInStop = false
    private(set) var endsInColon = false
    private(set) var endsInFigure = false
    /// Most of its longer words start with a capital.
    private(set) var isTitleCase = false
    /// Ends in a letter or a comma: in running text the next line goes on.
    private(set) var endsOpen = false
    /// Two white bytes, a tab or a bar: what cells of a table stand between. True for long lines.
    private(set) var hasGap = false

    init(_ text: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        startsLowercase = text[range.lowerBound].isLower
        readEnd(text, range)
        if range.count > LineShape.longest {
            (columns, words) = (range.count, range.count / 6)
            (hasFigure, hasLetter, hasLowercase, hasGap) = (true, true, true, true)
        } else {
            readWords(text, range)
        }
    }

    var isLong: Bool { columns >= 50 }

    private mutating func readEnd(_ text: [UInt8], _ range: Range<Int>) {
        var end = range.upperBound
        while let last = text.scalar(before: end, in: range), LineShape.isClosing(last.value) {
            end -= last.length
        }
        guard let last = text.scalar(before: end, in: range) else { return }
        switch last.value {
        case 0x2E, 0x3B, 0x2C, 0x3002, 0xFF1B, 0xFF0C, 0x3001, 0x2026: endsInStop = true
        case 0x3A, 0xFF1A: endsInColon = true
        case 0x30...0x39, 0x25: endsInFigure = true
        default: break
        }
        endsOpen = last.value == 0x2C || last.value < 0x80 && UInt8(last.value).isLetter || last.value.isHan
    }

    private mutating func readWords(_ text: [UInt8], _ range: Range<Int>) {
        var (longWords, capitals) = (0, 0)
        var wordStart = range.lowerBound
        var (all, previous): (ByteTraits, ByteTraits) = ([], [])
        for index in range {
            let traits = ByteTraits.table[Int(text[index])]
            columns += traits.columns
            all.formUnion(traits)
            hasGap = hasGap || traits.contains(.white) && previous.contains(.white) || traits.contains(.cellMark)
            // The wide space of East Asian text, U+3000.
            if text[index] == 0x80, index >= range.lowerBound + 2, text[index - 1] == 0x80, text[index - 2] == 0xE3 {
                hasGap = true
            }
            previous = traits
            guard traits.contains(.space) || index + 1 == range.upperBound else { continue }
            if index > wordStart { words += 1 }
            if index - wordStart >= 4 {
                longWords += 1
                let first = text[wordStart]
                if first.isUpper || first.isDigit || first == 0x24 || first >= 0x80 { capitals += 1 }
            }
            wordStart = index + 1
        }
        hasFigure = all.contains(.digit)
        hasLetter = all.contains(.letter)
        hasLowercase = all.contains(.lower)
        isTitleCase = longWords > 0 && capitals * 10 >= longWords * 6
    }

    /// Quotation marks, closing brackets and spaces.
    private static func isClosing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x22, 0x27, 0x29, 0x5D, 0x2019, 0x201D, 0x300D, 0x300F, 0xFF09: true
        default: false
        }
    }
}
