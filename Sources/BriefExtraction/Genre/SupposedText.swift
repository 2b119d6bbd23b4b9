import BriefReading

/// Finds what a text only supposes: "Suppose a fund takes in $5m. The outflow …" goes on to the end of its paragraph.
struct SupposedText {
    /// A word with a stance, and where it stands.
    struct Mark {
        let place: Range<Int>
        let stances: Stances
    }

    let document: Document
    let words: GenreTable
    /// Of each block that was looked at, in order of place.
    private var marks: [[Mark]?]
    private var examples: [Int: Bool] = [:]

    /// Bytes that a supposition reaches: it goes on for a paragraph, and a very long one stays linear.
    private static let reach = 1500
    /// Bytes of a sentence that are looked at on each side.
    private static let sentence = 600

    /// - Parameter marks: Of each block, as far as its words were met before.
    init(document: Document, words: GenreTable, marks: [[Mark]?]) {
        self.document = document
        self.words = words
        self.marks = marks
    }

    /// Is a place in a block behind an invitation to suppose something?
    mutating func contains(_ place: Int, in index: Int) -> Bool {
        let block = document.blocks[index]
        guard block.text.contains(place) else { return false }
        if let key = block.key, isExample(key) { return true }
        if let tag = tag(of: block.text), isExample(tag) { return true }
        let marks = marks(of: index)
        let sentence = sentence(around: place, in: block.text)
        let first = marks.partitioningIndex { $0.place.lowerBound >= min(place - Self.reach, sentence.lowerBound) }
        return marks[first...].prefix { $0.place.lowerBound < sentence.upperBound }.contains { mark in
            let isHere = sentence.contains(mark.place.lowerBound)
            if mark.stances.contains(.invented), isHere { return true }
            guard mark.place.lowerBound < place else { return false }
            if mark.stances.contains(.supposing) || (isHere && mark.stances.contains(.conditional)) {
                return opensSentence(mark, among: marks, in: block.text)
            }
            return false
        }
    }

    /// What stands in lenticular brackets at the head of a paragraph.
    private func tag(of text: Range<Int>) -> Range<Int>? {
        guard document.text[text].starts(with: "【".utf8) else { return nil }
        let start = text.lowerBound + 3
        let end = (start..<min(text.upperBound, start + 60)).first {
            document.text[$0..<text.upperBound].starts(with: "】".utf8)
        }
        return end.map { start..<$0 }
    }

    /// Do the words of a fact only promise or demand it ("5 ETH will be sent")?
    mutating func isFuture(_ evidence: Range<Int>, in index: Int) -> Bool {
        let marks = marks(of: index)
        let first = marks.partitioningIndex { $0.place.lowerBound >= evidence.lowerBound }
        return marks[first...].prefix { $0.place.lowerBound < evidence.upperBound }.contains {
            $0.stances.contains(.promised)
        }
    }

    /// Does a person tell it of themselves or another ("we lost $5", "he gained £3")?
    mutating func isPersonal(_ evidence: Range<Int>, in index: Int) -> Bool {
        let marks = marks(of: index)
        let next = marks.partitioningIndex { $0.place.lowerBound >= evidence.lowerBound }
        guard next > 0, marks[next - 1].stances.contains(.personal) else { return false }
        let between = marks[next - 1].place.upperBound..<evidence.lowerBound
        return between.isEmpty || document.text[between].allSatisfy(\.isWhite)
    }

    /// Do the headings above a section say that it is an example?
    mutating func isExample(section: Int) -> Bool {
        if let known = examples[section] { return known }
        var isFound = document.sections[section].heading.map(isExample) ?? false
        if !isFound, let parent = document.sections[section].parent { isFound = isExample(section: parent) }
        examples[section] = isFound
        return isFound
    }

    private mutating func marks(of index: Int) -> [Mark] {
        if let known = marks[index] { return known }
        var found: [Mark] = []
        words.forEachPlace(in: document.text, document.blocks[index].text) { word, place in
            if !word.stances.isEmpty { found.append(Mark(place: place, stances: word.stances)) }
        }
        marks[index] = found
        return found
    }

    /// A label or heading that opens or ends with such a word.
    private func isExample(_ label: Range<Int>) -> Bool {
        guard label.count <= 100 else { return false }
        var isFound = false
        words.forEachPlace(in: document.text, label) { word, place in
            guard word.stances.contains(.illustrative) else { return }
            let isFirst = !document.text[label.lowerBound..<place.lowerBound].contains(where: isLetter)
            let isLast = !document.text[place.upperBound..<label.upperBound].contains(where: isLetter)
            isFound = isFound || isFirst || isLast
        }
        return isFound
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0xC3 }

    /// It is the first word of its sentence, or stands behind a word such as "now".
    private func opensSentence(_ mark: Mark, among marks: [Mark], in block: Range<Int>) -> Bool {
        let start = sentence(around: mark.place.lowerBound, in: block).lowerBound
        let before = start..<max(start, mark.place.lowerBound)
        guard document.text[before].contains(where: isLetter) else { return true }
        let index = marks.partitioningIndex { $0.place.lowerBound >= mark.place.lowerBound }
        guard index > 0, marks[index - 1].stances.contains(.lead), marks[index - 1].place.lowerBound >= start else {
            return false
        }
        return !document.text[start..<marks[index - 1].place.lowerBound].contains(where: isLetter)
            && !document.text[marks[index - 1].place.upperBound..<mark.place.lowerBound].contains(where: isLetter)
    }

    /// From the stop before a place to the one behind it.
    private func sentence(around place: Int, in block: Range<Int>) -> Range<Int> {
        var start = place
        let floor = max(block.lowerBound, place - Self.sentence)
        while start > floor, !isStop(start - 1, before: block.upperBound) { start -= 1 }
        var end = place
        let ceiling = min(block.upperBound, place + Self.sentence)
        while end < ceiling, !isStop(end, before: block.upperBound) { end += 1 }
        return start..<end
    }

    private func isStop(_ index: Int, before end: Int) -> Bool {
        switch document.text[index] {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
            index + 1 >= end || document.text[index + 1].isWhite
        case 0x82: index >= 2 && document.text[index - 2] == 0xE3 && document.text[index - 1] == 0x80
        default: false
        }
    }
}
