/// A form of document numbers as a row of small steps, matched forward only: literals, runs, alternatives.
///
/// Notation: `{n#1-5}` digits, `{n@2-4}` capitals, `{n&2-9}` letters and digits, `{n*2-40}` letters, digits and `./_-`
/// with at least one digit, `{n=a|b}` one of the words; `(a|b|)` the same without a name, empty last when it may be absent;
/// a space is white space, `~` optional white space, `\` takes the next character literally.
struct SeriesPattern: Sendable {
    enum Step: Hashable, Sendable {
        case literal([UInt8])
        case space(optional: Bool)
        case words(name: String?, Alternatives)
        case run(name: String, Run, ClosedRange<Int>)
    }

    /// Of them the first that fits is taken.
    struct Alternatives: Hashable, Sendable {
        let all: [[Step]]
        /// The first byte of each, 256 where several are possible.
        let firsts: [UInt16]

        init(_ words: [[Step]]) {
            all = words
            firsts = words.map { word in
                guard case .literal(let bytes)? = word.first, let byte = bytes.first else { return 256 }
                return UInt16(byte)
            }
        }
    }

    enum Run: UInt8, Hashable, Sendable {
        case digits = 0x23
        case capitals = 0x40
        case alphanumeric = 0x26
        case code = 0x2A
    }

    let steps: [Step]

    /// `nil` when the notation is broken.
    init?(_ notation: String) {
        var reader = NotationReader(bytes: Array(notation.utf8))
        guard let steps = reader.steps(until: nil), reader.isAtEnd, !steps.isEmpty,
            !Self.prefixes(of: steps[...], depth: 2).contains([])
        else { return nil }
        self.steps = steps
    }

    /// The names of steps.
    var names: Set<String> { Self.names(of: steps) }

    private static func names(of steps: [Step]) -> Set<String> {
        steps.reduce(into: []) { names, step in
            switch step {
            case .run(let name, _, _): names.insert(name)
            case .words(let name, let words):
                if let name { names.insert(name) }
                for word in words.all { names.formUnion(Self.names(of: word)) }
            case .literal, .space: break
            }
        }
    }

    /// The pairs of bytes that a match may begin with; an empty alternative passes on to the next step.
    var firstPairs: Set<UInt16> {
        Set(
            Self.prefixes(of: steps[...], depth: 2).flatMap { prefix in
                // A run of one sign says nothing of the second byte.
                let seconds = prefix.count > 1 ? prefix[1...1] : Array(UInt8.min...UInt8.max)[...]
                return seconds.map { UInt16(prefix[0]) << 8 | UInt16($0) }
            })
    }

    private static func prefixes(of steps: ArraySlice<Step>, depth: Int) -> Set<[UInt8]> {
        guard depth > 0, let step = steps.first else { return [[]] }
        let rest = steps.dropFirst()
        switch step {
        case .literal(let bytes):
            let head = Array(bytes.prefix(depth))
            return Set(prefixes(of: rest, depth: depth - head.count).map { head + $0 })
        case .space: return [[]]
        case .run(_, let run, let lengths):
            let signs = (UInt8.min...UInt8.max).filter { run.has($0) }
            guard depth > 1, lengths.lowerBound > 1 else { return Set(signs.map { [$0] }) }
            return Set(signs.flatMap { first in signs.map { [first, $0] } })
        case .words(_, let words):
            return words.all.reduce(into: Set()) { found, word in
                found.formUnion(prefixes(of: (word + rest)[...], depth: depth))
            }
        }
    }

    /// Whether a match may have a byte as its third; may say yes wrongly, never no.
    func mayHave(third byte: UInt8) -> Bool {
        guard let first = steps.first else { return true }
        switch first {
        case .literal(let bytes): return Self.mayHave(byte, at: 2, of: bytes, steps.dropFirst().first)
        case .words(_, let words):
            return words.all.contains { word in
                guard case .literal(let bytes)? = word.first else { return true }
                return Self.mayHave(byte, at: 2, of: bytes, word.dropFirst().first ?? steps.dropFirst().first)
            }
        case .space, .run: return true
        }
    }

    private static func mayHave(_ byte: UInt8, at place: Int, of bytes: [UInt8], _ next: Step?) -> Bool {
        if place < bytes.count { return bytes[place] == byte }
        guard place == bytes.count, let next else { return true }
        switch next {
        case .literal(let more): return more.first == byte
        case .run(_, let run, let lengths): return lengths.lowerBound == 0 || run.has(byte)
        case .space, .words: return true
        }
    }

    /// How many digits a match begins with and what may follow them; `nil` when it begins otherwise.
    func digits() -> (lengths: ClosedRange<Int>, mayFollow: (UInt8) -> Bool)? {
        guard case .run(_, .digits, let lengths)? = steps.first else { return nil }
        guard steps.count > 1 else { return (lengths, { _ in true }) }
        switch steps[1] {
        case .literal(let bytes): return (lengths, { $0 == bytes.first })
        case .space(let isOptional): return (lengths, { isOptional || $0 <= 0x20 || $0 == 0xC2 })
        case .words(_, let words): return (lengths, { words.firsts.contains(UInt16($0)) || words.firsts.contains(256) })
        case .run(_, let run, let others): return (lengths, { others.lowerBound == 0 || run.has($0) })
        }
    }

    /// The end of the match at a place, or `nil`.
    func end(in text: [UInt8], at start: Int, upTo end: Int) -> Int? {
        Self.match(steps, in: text, at: start, upTo: end) { _, _ in }
    }

    /// What the named steps hold in a match at a place.
    func captures(in text: [UInt8], at start: Int, upTo end: Int) -> [String: String] {
        var captures: [String: String] = [:]
        _ = Self.match(steps, in: text, at: start, upTo: end) { name, range in
            captures[name] = String(decoding: text[range], as: UTF8.self)
        }
        return captures
    }

    private static func match(
        _ steps: [Step], in text: [UInt8], at start: Int, upTo end: Int, _ capture: (String, Range<Int>) -> Void
    ) -> Int? {
        var position = start
        for step in steps {
            switch step {
            case .literal(let bytes):
                guard position + bytes.count <= end else { return nil }
                var offset = 0
                while offset < bytes.count {
                    guard text[position + offset] == bytes[offset] else { return nil }
                    offset += 1
                }
                position += bytes.count
            case .space(let optional):
                let next = skipSpace(in: text, from: position, upTo: end)
                guard optional || next > position else { return nil }
                position = next
            case .words(let name, let words):
                var stop: Int?
                let byte = position < end ? UInt16(text[position]) : 256
                for index in words.firsts.indices where stop == nil {
                    if words.firsts[index] != byte, words.firsts[index] != 256 { continue }
                    stop = match(words.all[index], in: text, at: position, upTo: end, capture)
                }
                guard let stop else { return nil }
                if let name { capture(name, position..<stop) }
                position = stop
            case .run(let name, let run, let lengths):
                guard let stop = run.end(in: text, from: position, upTo: end, lengths) else { return nil }
                capture(name, position..<stop)
                position = stop
            }
        }
        return position
    }

    /// Behind white space with at most one line break; no-break spaces count.
    private static func skipSpace(in text: [UInt8], from start: Int, upTo end: Int) -> Int {
        var position = start
        var lines = 0
        while position < end, position - start < 24 {
            if text[position] == 0xC2, position + 1 < end, text[position + 1] == 0xA0 {
                position += 2
            } else if text[position] == 0x20 || (0x09...0x0D).contains(text[position]) {
                if text[position] == 0x0A { lines += 1 }
                if lines > 1 { break }
                position += 1
            } else {
                break
            }
        }
        return position
    }
}

extension SeriesPattern.Run {
    func has(_ byte: UInt8) -> Bool {
        switch self {
        case .digits: (0x30...0x39).contains(byte)
        case .capitals: (0x41...0x5A).contains(byte)
        case .alphanumeric: WordEdge.isASCIIWord(byte)
        case .code: WordEdge.isASCIIWord(byte) || (0x2D...0x2F).contains(byte) || byte == 0x5F
        }
    }

    /// The end of the longest run of a legal length; a code drops punctuation at its end and needs a digit.
    fileprivate func end(in text: [UInt8], from start: Int, upTo end: Int, _ lengths: ClosedRange<Int>) -> Int? {
        var stop = start
        while stop < end, stop - start <= lengths.upperBound, has(text[stop]) { stop += 1 }
        if self == .code {
            while stop > start, !WordEdge.isASCIIWord(text[stop - 1]) { stop -= 1 }
            guard text[start..<stop].contains(where: { (0x30...0x39).contains($0) }) else { return nil }
        }
        return lengths.contains(stop - start) ? stop : nil
    }
}

/// Reads the notation of `SeriesPattern`.
private struct NotationReader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func steps(until closing: UInt8?) -> [SeriesPattern.Step]? {
        var steps: [SeriesPattern.Step] = []
        var literal: [UInt8] = []
        func flush() {
            if !literal.isEmpty { steps.append(.literal(literal)) }
            literal = []
        }
        while position < bytes.count {
            let byte = bytes[position]
            if let closing, byte == closing || byte == UInt8(ascii: "|") { break }
            position += 1
            switch byte {
            case UInt8(ascii: "\\") where position < bytes.count:
                literal.append(bytes[position])
                position += 1
            case UInt8(ascii: " "), UInt8(ascii: "~"):
                flush()
                steps.append(.space(optional: byte == UInt8(ascii: "~")))
            case UInt8(ascii: "("):
                flush()
                guard let words = alternatives(until: UInt8(ascii: ")")) else { return nil }
                steps.append(.words(name: nil, SeriesPattern.Alternatives(words)))
            case UInt8(ascii: "{"):
                flush()
                guard let step = capture() else { return nil }
                steps.append(step)
            default:
                literal.append(byte)
            }
        }
        flush()
        return steps
    }

    private mutating func alternatives(until closing: UInt8) -> [[SeriesPattern.Step]]? {
        var words: [[SeriesPattern.Step]] = []
        while true {
            guard let word = steps(until: closing), position < bytes.count else { return nil }
            words.append(word)
            position += 1
            if bytes[position - 1] == closing { return words }
        }
    }

    private mutating func capture() -> SeriesPattern.Step? {
        guard position + 1 < bytes.count else { return nil }
        let name = String(decoding: [bytes[position]], as: UTF8.self)
        let sort = bytes[position + 1]
        position += 2
        if sort == UInt8(ascii: "=") {
            guard let words = alternatives(until: UInt8(ascii: "}")) else { return nil }
            return .words(name: name, SeriesPattern.Alternatives(words))
        }
        guard let run = SeriesPattern.Run(rawValue: sort), let low = number() else { return nil }
        var high = low
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") {
            position += 1
            guard let upper = number(), upper >= low else { return nil }
            high = upper
        }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "}") else { return nil }
        position += 1
        return .run(name: name, run, low...high)
    }

    private mutating func number() -> Int? {
        let start = position
        var value = 0
        while position < bytes.count, position - start < 3, (0x30...0x39).contains(bytes[position]) {
            value = value * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        return position > start ? value : nil
    }
}
