/// Tells texts that write decimals behind a comma from those with a dot, by counting what stands between digits.
enum DecimalComma {
    /// True when commas before one or two digits outnumber dots before one or two digits three to one, and hardly a comma
    /// stands before three digits ("5,232" is a rate among prices in `1.204,5`); in a text of a language that writes so
    /// also without any decimals, where no mark says otherwise.
    static func isUsed(in text: [UInt8], language: String) -> Bool {
        var (commas, dots, groups) = (0, 0, 0)
        var index = 0
        let end = min(text.count, 65_536)
        while index < end {
            guard text[index].isDigit else {
                index += 1
                continue
            }
            let (next, marks) = number(text, from: index, before: end)
            index = next
            guard let last = marks.last else { continue }
            let isComma = last.byte == 0x2C
            if isComma, last.digits == 3 {
                if marks.count > 1 { return false }
                groups += 1
            }
            guard last.digits <= 2 else { continue }
            if isComma, marks.dropLast().allSatisfy({ $0.byte == 0x2E && $0.digits == 3 }) {
                commas += 1
            } else if !isComma, marks.count == 1 {
                dots += 1
            } else if !isComma, marks[0].byte == 0x2C {
                return false
            }
        }
        if commas == 0 { return dots == 0 && groups == 0 && writers.contains(language) }
        return dots * 3 <= commas && groups * 6 <= commas
    }

    /// Languages that group digits by dots: "1.890 millones".
    private static let writers: Set<String> = ["de", "es", "fr", "it", "pt"]

    /// The marks within a number, each with the digits behind it, and where the number ends. Dates and addresses
    /// (a mark at the end before another digit group of another kind) are numbers with many marks and count for nothing.
    private static func number(
        _ text: [UInt8], from start: Int, before end: Int
    ) -> (end: Int, marks: [(byte: UInt8, digits: Int)]) {
        var marks: [(byte: UInt8, digits: Int)] = []
        var index = start
        while index < end, text[index].isDigit { index += 1 }
        while index + 1 < end, text[index] == 0x2E || text[index] == 0x2C, text[index + 1].isDigit {
            let mark = text[index]
            let first = index + 1
            index = first
            while index < end, text[index].isDigit { index += 1 }
            marks.append((mark, index - first))
        }
        // "15.04." is a date.
        let isDate = marks.count == 1 && marks[0].byte == 0x2E && index < end && text[index] == 0x2E
        return (index, isDate ? [] : marks)
    }
}
