import HTMLSyntax

/// Writes the text of a page into the arena as a browser shows it: runs of white space are one space, none at the ends of a
/// block, references decoded.
struct HTMLTextWriter {
    /// What is written before the text of a block when it gets any.
    enum Opening {
        /// The number of a list item, which stands for that place in the source.
        case label([UInt8], Int)
        /// The term that the block describes, which becomes its key.
        case term(Range<Int>)
    }

    /// A block that is complete.
    struct Written {
        var text: Range<Int>
        var label: Range<Int>?
        var term: Range<Int>?
        /// Bytes in bold type, and in links.
        var emphasized: Int
        var linked: Int
        var lineBreaks: Int
    }

    private(set) var arena: Arena
    var opening: Opening?
    var isEmphasized = false
    var isLinked = false
    /// White space counts (`pre`).
    var isPreformatted = false
    /// Two inline elements meet here without white space; a page sets them apart by other means.
    var isJoint = false

    private let bytes: [UInt8]
    private let map: OffsetMap
    private let part: Int
    /// The offsets of `bytes` are those of the part.
    private let isDirect: Bool
    private let limit: Int
    private var stretches = 0
    private var block: Written?
    private var gap: Range<Int>?
    private var lineBreak: Range<Int>?

    init(arena: Arena, bytes: [UInt8], map: OffsetMap, part: Int, limit: Int) {
        self.arena = arena
        self.bytes = bytes
        self.map = map
        self.part = part
        self.limit = limit
        isDirect = map == .identity
    }

    /// The text consists of so many stretches that no more is taken; their map would outgrow the file.
    var isFull: Bool { stretches >= limit }
    var isOpen: Bool { block != nil }
    var owesLineBreak: Bool { lineBreak != nil }
    var position: Int { arena.position }

    /// Adds a range of the source.
    mutating func text(_ range: Range<Int>) {
        if isPreformatted { return preformatted(range) }
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, spaceLength(index) > 0 { index += spaceLength(index) }
            if index > start { space(start..<index) }
            let word = index
            while index < range.upperBound {
                let length = spaceLength(index)
                // A single space between words is part of the run.
                if length > 0, bytes[index] != 0x20 || index + 1 >= range.upperBound || spaceLength(index + 1) > 0 {
                    break
                }
                index += 1
            }
            put(word..<index)
        }
    }

    /// White space, NUL and no-break spaces.
    private func spaceLength(_ index: Int) -> Int {
        let byte = bytes[index]
        if byte == 0x20 || byte.isASCIIWhitespace || byte == 0 { return 1 }
        return byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
    }

    /// Adds what a reference stands for.
    mutating func reference(_ reference: HTMLReference, at source: Range<Int>) {
        let scalar = reference.first.value
        if scalar == 0xAD || scalar == 0x200B { return }
        if !isPreformatted, scalar == 0xA0 || scalar <= 0x20 { return space(source) }
        guard source.upperBound <= bytes.count else { return }
        prepare(first: UInt8(truncatingIfNeeded: min(scalar, 0x80)), at: source.lowerBound)
        var text: [UInt8] = []
        reference.append(to: &text)
        decoded(scalar == 0xA0 ? [0x20] : text, from: source)
        count(text.count)
    }

    /// Adds the end of a line (`br`).
    mutating func lineBreak(at source: Range<Int>) {
        guard isOpen else { return }
        gap = nil
        lineBreak = source
    }

    /// Adds white space, which is written when more text follows in the block.
    mutating func space(_ source: Range<Int>) {
        gap = (gap?.lowerBound ?? source.lowerBound)..<source.upperBound
    }

    /// Ends the block; `nil` when it has no text. A separator keeps it apart from what follows.
    mutating func close(separator: UInt8? = 0x0A) -> Written? {
        gap = nil
        lineBreak = nil
        isJoint = false
        guard var written = block else { return nil }
        block = nil
        written.text = written.text.lowerBound..<arena.text.trimmed(written.text.lowerBound..<arena.position).upperBound
        if let separator { separate([separator]) }
        return written.text.isEmpty ? nil : written
    }

    /// Adds text that nothing in the source stands for.
    mutating func separate(_ text: [UInt8]) {
        let last = arena.map.source(of: max(arena.position - 1, 0)..<arena.position)
        arena.appendSeparator(text, part: last.part, at: last.range.upperBound)
    }

    private mutating func preformatted(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound, !isOpen, bytes[index] == 0x0A || bytes[index] == 0x0D { index += 1 }
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, bytes[index] != 0x0D { index += 1 }
            put(start..<index)
            if index < range.upperBound { index += 1 }
        }
    }

    private mutating func put(_ range: Range<Int>) {
        guard !range.isEmpty, !isFull else { return }
        stretches += 1
        prepare(first: bytes[range.lowerBound], at: range.lowerBound)
        arena.append(bytes, range, through: map, part: part)
        count(range.count)
    }

    private mutating func count(_ length: Int) {
        if isEmphasized { block?.emphasized += length }
        if isLinked { block?.linked += length }
    }

    /// Opens a block, or writes the white space that is due before more text.
    private mutating func prepare(first: UInt8, at position: Int) {
        defer {
            gap = nil
            lineBreak = nil
            isJoint = false
        }
        guard block != nil else { return open(at: position) }
        if let lineBreak {
            decoded([0x0A], from: lineBreak)
            block?.lineBreaks += 1
        } else if let gap {
            let last = gap.upperBound - 1
            if last >= gap.lowerBound, bytes[last] == 0x20 {
                // The last of several spaces, so that the stretch goes on from it.
                arena.append(bytes, last..<gap.upperBound, through: map, part: part)
            } else {
                decoded([0x20], from: gap)
            }
            count(1)
        } else if isJoint, let last = arena.text.last, needsSpace(after: last, before: first) {
            decoded([0x20], from: position..<position)
        }
    }

    /// "BTC" and "+3%" in neighbouring elements are two words; "508" and "M" may be one.
    private func needsSpace(after last: UInt8, before first: UInt8) -> Bool {
        let startsValue = first.isDigit || first == 0x24 || first == 0x2B || first == 0x2D
        let endsWord = last.isLetter || last == 0x25 || last == 0x29
        return endsWord && (startsValue || first.isLetter) || last.isDigit && startsValue
    }

    private mutating func open(at position: Int) {
        var written = Written(
            text: arena.position..<arena.position, label: nil, term: nil, emphasized: 0, linked: 0, lineBreaks: 0)
        switch opening {
        case .label(let label, let place):
            decoded(label, from: place..<min(place + 3, bytes.count))
            written.label = written.text.lowerBound..<arena.position
            decoded([0x20], from: position..<position)
            written.text = arena.position..<arena.position
        case .term(let term):
            let hasColon = arena.text[term].last == 0x3A || arena.text[term].suffix(3) == [0xEF, 0xBC, 0x9A]
            decoded(hasColon ? [0x20] : [0x3A, 0x20], from: position..<position)
            written.text = term
            written.term = term
        case nil: break
        }
        opening = nil
        block = written
    }

    private mutating func decoded(_ text: [UInt8], from range: Range<Int>) {
        if isDirect {
            arena.append(text, part: part, from: range)
        } else {
            let place = map.source(of: range)
            arena.append(text, part: place.part, from: place.range)
        }
    }
}
