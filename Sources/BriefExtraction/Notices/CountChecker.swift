import BriefModel
import BriefReading

/// Compares what a text says about the number of issuers ("eight other departments") with the issuers it names.
struct CountChecker {
    struct Claim {
        var range: Range<Int>
        var total: Int
    }

    let notice: NoticeText

    private var text: [UInt8] { notice.text }

    func warnings(issuers: Int, in range: Range<Int>) -> [BriefWarning] {
        guard issuers >= 2 else { return [] }
        var warnings: [BriefWarning] = []
        for block in notice.document.blocks.indices {
            guard range.contains(notice.document.blocks[block].text.lowerBound), !notice.isAside(block) else {
                continue
            }
            for sentence in notice.sentences[block]
            where notice.cues([.repealPassive, .repealActive], in: sentence).isEmpty {
                for claim in claims(in: sentence) where claim.total != issuers {
                    warnings.append(
                        BriefWarning(
                            code: .countConflict,
                            message: "the text speaks of \(claim.total) issuers and names \(issuers)",
                            span: notice.document.source(of: claim.range)))
                }
            }
        }
        return warnings
    }

    /// "eight other departments" is nine with the one it is said of; "the eight departments" and 等八部门 are eight.
    func claims(in sentence: Range<Int>) -> [Claim] {
        let words = Self.words(of: text, in: sentence)
        var claims = chineseClaims(in: sentence)
        for (index, word) in words.enumerated() {
            guard let count = Self.numbers[word.text] else { continue }
            var next = index + 1
            let isOther = next < words.count && words[next].text == "other"
            if isOther { next += 1 }
            while next < words.count, Self.adjectives.contains(words[next].text) { next += 1 }
            guard next < words.count, Self.bodies.contains(words[next].text) else { continue }
            let named = notice.authorities(in: sentence.lowerBound..<word.range.lowerBound).count
            claims.append(
                Claim(
                    range: word.range.lowerBound..<words[next].range.upperBound,
                    total: isOther ? count + max(1, named) : count))
        }
        return claims
    }

    private func chineseClaims(in sentence: Range<Int>) -> [Claim] {
        var claims: [Claim] = []
        var position = sentence.lowerBound
        while position + 12 <= sentence.upperBound {
            if text[position] == Self.andOthers[0], text[position..<position + 3].elementsEqual(Self.andOthers),
                let count = Self.signs.firstIndex(of: Array(text[position + 3..<position + 6])),
                Self.chineseBodies.contains(Array(text[position + 6..<position + 12]))
            {
                claims.append(Claim(range: position..<position + 12, total: count + 2))
            }
            position += 1
        }
        return claims
    }

    private static let andOthers = Array("等".utf8)
    private static let signs = ["二", "三", "四", "五", "六", "七", "八", "九", "十"].map { Array($0.utf8) }
    private static let chineseBodies = ["部门", "部委", "部門"].map { Array($0.utf8) }

    private static let numbers: [String: Int] = [
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11,
        "twelve": 12, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9, "10": 10, "11": 11, "12": 12,
    ]
    private static let adjectives: Set<String> = ["central", "government", "federal", "financial", "state", "national"]
    private static let bodies: Set<String> = [
        "departments", "ministries", "agencies", "authorities", "regulators", "bodies", "commissions",
    ]

    private static func words(of text: [UInt8], in range: Range<Int>) -> [(text: String, range: Range<Int>)] {
        var words: [(String, Range<Int>)] = []
        var position = range.lowerBound
        while position < range.upperBound {
            var end = position
            while end < range.upperBound, WordEdge.isASCIIWord(text[end]) { end += 1 }
            if end > position {
                words.append(
                    (String(decoding: text[position..<end].map(\.lowercasedASCII), as: UTF8.self), position..<end))
            }
            position = max(end, position + 1)
        }
        return words
    }
}
