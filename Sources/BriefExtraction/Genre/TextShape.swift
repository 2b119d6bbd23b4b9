import BriefModel
import BriefReading

/// What the look of a text says about its genre, whatever its words are: code and logs, forms with blanks, numbered
/// clauses, questions to the reader, years long past.
struct TextShape {
    let document: Document
    /// The year in which the text was received.
    let year: Int

    private let isEnglish: Bool

    init(document: Document, year: Int) {
        self.document = document
        self.year = year
        isEnglish = document.language.hasPrefix("en")
    }

    private static let longest = 1 << 15
    /// Years so much older than the text are history.
    private static let past = 10

    private struct Counts {
        var fences = 0
        var logs = 0
        var blanks = 0
        var clauses = 0
        var questions = 0
        var definitions = 0
        var oldYears = 0
        var recentYears = 0
    }

    var terms: [GenreScore.Term] {
        var terms: [GenreScore.Term] = []
        func add(_ genre: Genre, _ count: Int, _ what: String, least: Int, each: Int, most: Int) {
            if count >= least {
                terms.append(
                    GenreScore.Term(genre: genre, what: "\(count) \(what)", points: min(count * each, most)))
            }
        }
        if let share = CodeShape(document: document).share, share > 25 {
            terms.append(GenreScore.Term(genre: .config, what: "\(share)% of the lines are code", points: share * 10))
        }
        let counts = counts()
        add(.config, counts.fences, "blocks of code", least: 1, each: 300, most: 600)
        add(.config, counts.logs, "lines of a log", least: 3, each: 150, most: 600)
        add(.config, counts.blanks, "blanks to fill in", least: 1, each: 150, most: 600)
        add(.contract, counts.clauses, "numbered clauses", least: 3, each: 75, most: 400)
        add(.lesson, counts.questions, "questions", least: 2, each: 75, most: 300)
        add(.lesson, counts.definitions, "definitions", least: 3, each: 150, most: 600)
        if counts.oldYears > counts.recentYears {
            add(.history, counts.oldYears, "years long past", least: 2, each: 200, most: 800)
        }
        return terms
    }

    private func counts() -> Counts {
        var counts = Counts()
        let text = document.text
        let end = min(text.count, Self.longest)
        var start = 0
        while start < end {
            var stop = start
            while stop < end, text[stop] != 0x0A { stop += 1 }
            countLine(start..<stop, &counts)
            start = stop + 1
        }
        return counts
    }

    private func countLine(_ line: Range<Int>, _ counts: inout Counts) {
        let text = document.text
        guard let first = line.first(where: { !text[$0].isWhite }) else { return }
        if isFence(first, line) { counts.fences += 1 }
        if isClause(first, line) { counts.clauses += 1 }
        if isDefinition(line) { counts.definitions += 1 }
        if text[first].isASCIIDigit || text[first] == UInt8(ascii: "["), hasLevel(line) { counts.logs += 1 }
        for index in line {
            switch text[index] {
            case UInt8(ascii: "?"):
                let next = index + 1
                if next >= line.upperBound || text[next].isWhite || text[next] == UInt8(ascii: "*") {
                    counts.questions += 1
                }
            case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "%"):
                if isBlank(index, line) { counts.blanks += 1 }
            case UInt8(ascii: "1"), UInt8(ascii: "2"): countYear(index, line, &counts)
            case 0xEF where index + 2 < line.upperBound && text[index + 1] == 0xBC && text[index + 2] == 0x9F:
                counts.questions += 1
            default: break
            }
        }
    }

    /// Three backticks and the name of a language.
    private func isFence(_ first: Int, _ line: Range<Int>) -> Bool {
        guard document.text[first..<line.upperBound].starts(with: "```".utf8) else { return false }
        let name = document.text[(first + 3)..<line.upperBound].prefix { $0.isASCIILetter }
        return !name.isEmpty && !["text", "txt", "plain", "csv", "table"].contains { name.elementsEqual($0.utf8) }
    }

    /// `4.2 `, `4.2.1 ` before words.
    private func isClause(_ first: Int, _ line: Range<Int>) -> Bool {
        let text = document.text
        let number = text[first..<line.upperBound].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
        let parts = number.split(separator: UInt8(ascii: "."))
        guard (2...3).contains(parts.count), parts.allSatisfy({ $0.count <= 2 }), number.first?.isASCIIDigit ?? false,
            number.endIndex + 1 < line.upperBound, text[number.endIndex] == 0x20
        else { return false }
        return text[number.endIndex + 1].isASCIIUpper
    }

    /// A term of up to four words, a dash or a colon, and what it is: "Spread: the gap between …".
    private func isDefinition(_ line: Range<Int>) -> Bool {
        let text = document.text
        guard isEnglish, let start = line.first(where: { text[$0].isASCIILetter }) else {
            return false
        }
        var spaces = 0
        for index in start..<min(line.upperBound, start + 48) {
            switch text[index] {
            case 0x20: spaces += 1
            case UInt8(ascii: ":"), UInt8(ascii: "-"), 0xE2:
                let isParting = text[index] == UInt8(ascii: ":") || text[index - 1] == 0x20
                guard isParting, spaces <= 5 else { continue }
                let meaning = text[index..<line.upperBound].drop { !$0.isASCIILetter }
                let word = meaning.prefix { $0.isASCIILetter }
                guard (1...5).contains(word.count), word.first?.isASCIILower ?? false else { return false }
                let next = meaning.dropFirst(word.count).drop { $0 == 0x20 }.first
                return next?.isASCIILower ?? false && Self.definers.contains { word.elementsEqual($0.utf8) }
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"): return false
            default: break
            }
        }
        return false
    }

    private static let definers = ["a", "an", "to", "what", "when", "where", "how", "any"]

    /// A word of severity in capitals.
    private func hasLevel(_ line: Range<Int>) -> Bool {
        let head = document.text[line].prefix(64)
        return head.split(whereSeparator: { !$0.isASCIILetter }).contains { word in
            Self.levels.contains { word.elementsEqual($0.utf8) }
        }
    }

    private static let levels = ["INFO", "WARN", "WARNING", "ERROR", "DEBUG", "TRACE", "FATAL"]

    /// `{{amount}}`, `{name}`, `${x}`, `<your name>`, `%s`
    private func isBlank(_ index: Int, _ line: Range<Int>) -> Bool {
        let text = document.text
        let next = index + 1
        guard next < line.upperBound else { return false }
        switch text[index] {
        case UInt8(ascii: "%"):
            guard text[next] == UInt8(ascii: "s") || text[next] == UInt8(ascii: "d") else { return false }
            let isStart = index == line.lowerBound || !text[index - 1].isASCIIAlphanumeric && text[index - 1] != 0x20
            let isEnd = next + 1 >= line.upperBound || !text[next + 1].isASCIIAlphanumeric
            return isStart && isEnd
        case UInt8(ascii: "<"):
            return document.format != .html && closes(next, line, UInt8(ascii: ">"), with: 3)
        default:
            guard document.format != .json, document.format != .html else { return false }
            return text[next] == UInt8(ascii: "{") || closes(next, line, UInt8(ascii: "}"), with: 2)
        }
    }

    /// Small letters and marks of names up to a closing bracket.
    private func closes(_ start: Int, _ line: Range<Int>, _ bracket: UInt8, with least: Int) -> Bool {
        var index = start
        while index < line.upperBound, index - start < 24 {
            let byte = document.text[index]
            if byte == bracket { return index - start >= least }
            guard byte.isASCIILower || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") else { return false }
            index += 1
        }
        return false
    }

    /// Four digits that are a year, in a text of its own.
    private func countYear(_ index: Int, _ line: Range<Int>, _ counts: inout Counts) {
        let text = document.text
        guard index + 4 <= line.upperBound, index == line.lowerBound || !isNumeric(text[index - 1]),
            index + 4 == line.upperBound || !isNumeric(text[index + 4]) || text[index + 4] == UInt8(ascii: ".")
                || text[index + 4] == UInt8(ascii: ","),
            text[index..<index + 4].allSatisfy(\.isASCIIDigit)
        else { return }
        let value = text[index..<index + 4].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        guard (1500...year + 1).contains(value) else { return }
        if value <= year - Self.past { counts.oldYears += 1 } else { counts.recentYears += 1 }
    }

    private func isNumeric(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || ".,$-/:".utf8.contains(byte)
    }
}
