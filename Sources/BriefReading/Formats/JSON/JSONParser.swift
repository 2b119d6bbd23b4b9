/// A pull parser over bytes (RFC 8259), also of several values after each other (JSON Lines).
///
/// What it reads goes into an arena: `key`, colon, value, line end. Nesting is counted, not recursed into.
struct JSONParser {
    struct Failure: Error, Hashable {
        var offset: Int
        var message: String
        /// The limit of depth was passed, rather than the grammar broken.
        var isTooDeep = false
    }

    private enum Container: Hashable { case object, array }

    private let source: [UInt8]
    private let end: Int
    private let depth: Int
    private var position: Int
    private var stack: [Container] = []
    private let mostEvents: Int
    /// There were more values than are read.
    private(set) var isTruncated = false
    private(set) var arena = Arena()
    private(set) var events: [JSONEvent] = []

    init(_ source: [UInt8], in range: Range<Int>, limits: ReadingLimits) {
        self.source = source
        self.end = range.upperBound
        self.position = range.lowerBound
        self.depth = limits.depth
        self.mostEvents = limits.cells * 2
        arena.text.reserveCapacity(range.count)
    }

    mutating func parse() throws(Failure) {
        skipSpace()
        while position < end {
            try value()
            while let container = stack.last {
                skipSpace()
                try member(of: container)
            }
            if events.count >= mostEvents { cutOff() }
            skipSpace()
            if position < end, source[position] == 0x2C { throw failure("a comma outside of all brackets") }
        }
    }

    /// The next member of an open container, or its end.
    private mutating func member(of container: Container) throws(Failure) {
        guard position < end else { throw failure("the text ends within brackets") }
        let close: UInt8 = container == .object ? 0x7D : 0x5D
        if events.count >= mostEvents { return cutOff() }
        let isFirst = events.last == .beginObject || events.last == .beginArray
        if source[position] == close {
            position += 1
            stack.removeLast()
            events.append(container == .object ? .endObject : .endArray)
            return
        }
        if !isFirst {
            guard source[position] == 0x2C else { throw failure("a comma is missing") }
            position += 1
            skipSpace()
        }
        if container == .object { try key() }
        try value()
    }

    /// Ends all that is open, as if the text ended here.
    private mutating func cutOff() {
        isTruncated = true
        position = end
        while let container = stack.popLast() { events.append(container == .object ? .endObject : .endArray) }
    }

    private mutating func key() throws(Failure) {
        guard position < end, source[position] == 0x22 else { throw failure("a key is missing") }
        let range = try string()
        skipSpace()
        guard position < end, source[position] == 0x3A else { throw failure("a colon is missing") }
        position += 1
        arena.appendSeparator([0x3A, 0x20], part: 0, at: position)
        skipSpace()
        events.append(.key(range))
    }

    private mutating func value() throws(Failure) {
        guard position < end else { throw failure("a value is missing") }
        switch source[position] {
        case 0x7B: try open(.object)
        case 0x5B: try open(.array)
        case 0x22:
            events.append(.string(try string()))
            arena.appendSeparator([0x0A], part: 0, at: position)
        default: try literal()
        }
    }

    private mutating func open(_ container: Container) throws(Failure) {
        guard stack.count < depth else {
            throw Failure(offset: position, message: "nested more than \(depth) deep", isTooDeep: true)
        }
        position += 1
        if events.last.map(isKey) == true { arena.appendSeparator([0x0A], part: 0, at: position) }
        stack.append(container)
        events.append(container == .object ? .beginObject : .beginArray)
    }

    private func isKey(_ event: JSONEvent) -> Bool {
        if case .key = event { true } else { false }
    }

    private mutating func literal() throws(Failure) {
        let start = position
        while position < end,
            source[position].isLetter || source[position].isDigit || "+-.".utf8.contains(source[position])
        {
            position += 1
        }
        let word = source[start..<position]
        guard let first = word.first else { throw failure("a value is missing") }
        let isNumber = first.isDigit || first == 0x2D && word.count > 1
        let isBoolean = word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8)
        if word.elementsEqual("null".utf8) {
            events.append(.null)
        } else if isNumber || isBoolean {
            let range = arena.position..<arena.position + word.count
            arena.appendVerbatim(source, start..<position, part: 0)
            events.append(.literal(range))
        } else {
            position = start
            throw failure("not a value")
        }
        arena.appendSeparator([0x0A], part: 0, at: position)
    }

    /// A string without its quotes, escapes resolved.
    private mutating func string() throws(Failure) -> Range<Int> {
        let start = arena.position
        position += 1
        while true {
            let plain = position
            while position < end, source[position] != 0x22, source[position] != 0x5C { position += 1 }
            arena.appendVerbatim(source, plain..<position, part: 0)
            guard position < end else { throw failure("a string is never closed") }
            if source[position] == 0x22 { break }
            try escape()
        }
        position += 1
        return start..<arena.position
    }

    private mutating func escape() throws(Failure) {
        let start = position
        guard position + 1 < end else { throw failure("a string is never closed") }
        let kind = source[position + 1]
        position += 2
        if let index = JSONParser.escapes.firstIndex(of: kind) {
            arena.append(UInt32(JSONParser.meanings[index]), part: 0, from: start..<position)
            return
        }
        guard kind == 0x75, var scalar = unit() else { throw failure("not an escape") }
        if (0xD800...0xDBFF).contains(scalar), position + 1 < end, source[position] == 0x5C,
            source[position + 1] == 0x75
        {
            let back = position
            position += 2
            if let low = unit(), (0xDC00...0xDFFF).contains(low) {
                scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
            } else {
                position = back
            }
        }
        let isLone = (0xD800...0xDFFF).contains(scalar)
        arena.append(isLone || scalar == 0 ? 0xFFFD : scalar, part: 0, from: start..<position)
    }

    /// Four hexadecimal digits.
    private mutating func unit() -> UInt32? {
        guard position + 4 <= end else { return nil }
        var value: UInt32 = 0
        for byte in source[position..<position + 4] {
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        position += 4
        return value
    }

    private mutating func skipSpace() {
        while position < end, source[position].isASCIIWhitespace { position += 1 }
    }

    private func failure(_ message: String) -> Failure {
        Failure(offset: min(position, max(end - 1, 0)), message: message)
    }

    private static let escapes = Array("\"\\/bfnrt".utf8)
    private static let meanings: [UInt8] = [0x22, 0x5C, 0x2F, 0x20, 0x0A, 0x0A, 0x0A, 0x09]
}
