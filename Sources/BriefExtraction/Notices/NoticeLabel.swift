/// The printed marker of a provision read as numbers: `(IX)` is 9 in parentheses.
struct NoticeLabel: Hashable, Sendable {
    /// What the marker is wrapped in; one list keeps its wrapping even where its numerals change style.
    enum Wrapping: Hashable, Sendable {
        case chapter, article, section
        /// `1.`, `I.`, `一、`
        case stop
        /// `(1)`, `（一）`
        case parentheses
        /// `1)`
        case halfParenthesis
        /// `①`
        case circle
        /// `1.2`: the depth is part of the mark.
        case decimal
    }

    enum Style: Hashable, Sendable {
        case arabic, roman, letter, chinese
    }

    struct Reading: Hashable, Sendable {
        var value: Int
        var style: Style
    }

    var range: Range<Int>
    var wrapping: Wrapping
    /// More than one for letters that are also roman numerals.
    var readings: [Reading]

    /// Reads a whole marker such as `(IX)`, `第三条`, `Article 4`.
    init?(marker: Range<Int>, in text: [UInt8]) {
        guard let label = Self.read(in: text, range: marker), label.range.upperBound == marker.upperBound else {
            return nil
        }
        self = label
    }

    /// Reads a marker at the start of a text: it must be closed by a stop, a parenthesis or a word of its own.
    static func leading(in text: [UInt8], range: Range<Int>) -> NoticeLabel? {
        let window = range.lowerBound..<min(range.upperBound, range.lowerBound + 40)
        return mayLabel(text, window) ? read(in: text, range: window) : nil
    }

    /// A short run of letters and digits with a mark behind it, or the first letters of "Article" and its kin; says yes to
    /// all that is not ASCII.
    private static func mayLabel(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        guard let first = range.first.map({ text[$0] }) else { return false }
        if first >= 0x80 || first == UInt8(ascii: "(") { return true }
        guard first.isASCIIAlphanumeric else { return false }
        var end = range.lowerBound
        while end < range.upperBound, end - range.lowerBound < 8, text[end].isASCIIAlphanumeric { end += 1 }
        if end < range.upperBound, text[end] >= 0x80 || ".)".utf8.contains(text[end]) { return true }
        guard range.count > 1, first.isASCIIUpper else { return false }
        switch (first, text[range.lowerBound + 1] | 0x20) {
        case (UInt8(ascii: "A"), UInt8(ascii: "r")), (UInt8(ascii: "C"), UInt8(ascii: "h")),
            (UInt8(ascii: "P"), UInt8(ascii: "a")), (UInt8(ascii: "T"), UInt8(ascii: "i")),
            (UInt8(ascii: "S"), UInt8(ascii: "e")):
            return true
        default: return text[range.lowerBound + 1] >= 0x80
        }
    }

    private init(range: Range<Int>, wrapping: Wrapping, readings: [Reading]) {
        self.range = range
        self.wrapping = wrapping
        self.readings = readings
    }

    private static func read(in text: [UInt8], range: Range<Int>) -> NoticeLabel? {
        let plain = PlainScalars(text: text, range: range)
        return plain.chineseArticle() ?? plain.namedPart() ?? plain.wrapped()
    }

    /// The scalars of a short range, full-width forms made plain.
    private struct PlainScalars {
        var scalars: [Unicode.Scalar] = []
        var offsets: [Int] = []

        init(text: [UInt8], range: Range<Int>) {
            var position = range.lowerBound
            for scalar in String(decoding: text[range], as: UTF8.self).unicodeScalars {
                let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
                scalars.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
                offsets.append(position)
                position += UTF8.width(scalar)
            }
            offsets.append(position)
        }

        func chineseArticle() -> NoticeLabel? {
            guard scalars.first == "第" else { return nil }
            var end = 1
            while end < scalars.count, end < 8,
                NoticeNumeral.isChinese(scalars[end]) || NoticeNumeral.isDigit(scalars[end])
            {
                end += 1
            }
            guard end > 1, end < scalars.count else { return nil }
            let wrapping: Wrapping
            switch scalars[end] {
            case "条", "條": wrapping = .article
            case "章", "节", "節": wrapping = .chapter
            default: return nil
            }
            let readings = NoticeNumeral.readings(of: Array(scalars[1..<end]))
            return readings.isEmpty ? nil : label(upTo: end + 1, wrapping, readings)
        }

        func namedPart() -> NoticeLabel? {
            let names: [(String, Wrapping)] = [
                ("article", .article), ("chapter", .chapter), ("part", .chapter), ("title", .chapter),
                ("section", .section), ("paragraph", .section), ("§", .section),
            ]
            for (name, wrapping) in names {
                let word = Array(name.unicodeScalars)
                guard scalars.count > word.count, starts(with: word), scalars[0].properties.isUppercase || name == "§"
                else {
                    continue
                }
                var start = word.count
                while start < scalars.count, scalars[start] == " " { start += 1 }
                guard start > word.count || name == "§" else { continue }
                var end = start
                while end < scalars.count,
                    NoticeNumeral.isDigit(scalars[end]) || NoticeNumeral.isRomanOrLetter(scalars[end])
                {
                    end += 1
                }
                guard end > start, end == scalars.count || " .:—–\n".unicodeScalars.contains(scalars[end]) else {
                    continue
                }
                let readings = NoticeNumeral.readings(of: Array(scalars[start..<end]))
                guard !readings.isEmpty else { continue }
                guard !isFollowedBySmallLetter(end) else { continue }
                let hasMark = end < scalars.count && ".:".unicodeScalars.contains(scalars[end])
                return label(upTo: hasMark ? end + 1 : end, wrapping, readings)
            }
            return nil
        }

        /// "Article 5 of the Law" is no label.
        private func isFollowedBySmallLetter(_ end: Int) -> Bool {
            var next = end
            while next < scalars.count, scalars[next] == " " { next += 1 }
            return next > end && next < scalars.count && scalars[next].properties.isLowercase
        }

        func wrapped() -> NoticeLabel? {
            guard let first = scalars.first else { return nil }
            if let value = NoticeNumeral.circled(first) {
                return label(upTo: 1, .circle, [Reading(value: value, style: .arabic)])
            }
            let opened = first == "("
            var end = opened ? 1 : 0
            let start = end
            while end < scalars.count, end - start < 7, NoticeNumeral.isPart(scalars[end]) { end += 1 }
            guard end > start, end < scalars.count else { return nil }
            let readings = NoticeNumeral.readings(of: Array(scalars[start..<end]))
            guard !readings.isEmpty else { return nil }
            switch scalars[end] {
            case ")": return label(upTo: end + 1, opened ? .parentheses : .halfParenthesis, readings)
            case "、" where !opened: return label(upTo: end + 1, .stop, readings)
            case ".", "．":
                guard !opened else { return nil }
                return stopped(numeralEnd: end, readings)
            default: return nil
            }
        }

        /// `1.` and `1.2`: after a stop comes white space or the end, or a Chinese sign.
        private func stopped(numeralEnd end: Int, _ readings: [Reading]) -> NoticeLabel? {
            var next = end + 1
            guard next < scalars.count else { return label(upTo: next, .stop, readings) }
            if scalars[next].properties.isWhitespace || scalars[next].value >= 0x3400 {
                return label(upTo: next, .stop, readings)
            }
            let start = next
            while next < scalars.count, next - start < 3, NoticeNumeral.isDigit(scalars[next]) { next += 1 }
            guard next > start, next == scalars.count || scalars[next].properties.isWhitespace else { return nil }
            return label(upTo: next, .decimal, NoticeNumeral.readings(of: Array(scalars[start..<next])))
        }

        private func starts(with word: [Unicode.Scalar]) -> Bool {
            zip(scalars, word).allSatisfy { $0.properties.lowercaseMapping == $1.properties.lowercaseMapping }
        }

        private func label(upTo end: Int, _ wrapping: Wrapping, _ readings: [Reading]) -> NoticeLabel {
            NoticeLabel(range: offsets[0]..<offsets[end], wrapping: wrapping, readings: readings)
        }
    }
}
