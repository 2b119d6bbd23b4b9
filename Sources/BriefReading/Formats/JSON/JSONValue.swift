/// A JSON value as it was read; numbers keep their digits.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case list([JSONValue])
    case object([Member])

    public struct Member: Hashable, Sendable {
        public let name: String
        public let value: JSONValue
    }

    /// Why a text is no JSON value.
    public struct Failure: Error, Hashable, Sendable {
        /// Into the bytes.
        public let offset: Int
        public let message: String
    }

    /// Reads one value (RFC 8259).
    public init(_ bytes: [UInt8]) throws(Failure) {
        var parser = JSONParser(bytes, in: 0..<bytes.count, limits: ReadingLimits())
        do {
            try parser.parse()
        } catch {
            throw Failure(offset: error.offset, message: error.message)
        }
        var tree = JSONTree(events: parser.events, text: parser.arena.text)
        guard let value = tree.value() else { throw Failure(offset: 0, message: "a value is missing") }
        guard tree.isAtEnd else { throw Failure(offset: 0, message: "more than one value") }
        self = value
    }

    /// The value of a member; `nil` for other values and where there is none.
    public subscript(name: String) -> JSONValue? {
        if case .object(let members) = self { members.first { $0.name == name }?.value } else { nil }
    }

    /// The text of a string.
    public var text: String? { if case .string(let text) = self { text } else { nil } }

    public var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }
}

/// Makes values of a parser's steps, which are nested no deeper than its limit.
private struct JSONTree {
    let events: [JSONEvent]
    let text: [UInt8]
    var position = 0

    init(events: [JSONEvent], text: [UInt8]) {
        self.events = events
        self.text = text
    }

    var isAtEnd: Bool { position == events.count }

    mutating func value() -> JSONValue? {
        guard position < events.count else { return nil }
        position += 1
        switch events[position - 1] {
        case .null: return .null
        case .string(let range): return .string(string(range))
        case .literal(let range):
            let word = string(range)
            return word == "true" ? .bool(true) : word == "false" ? .bool(false) : .number(word)
        case .beginArray:
            var values: [JSONValue] = []
            while let value = value() { values.append(value) }
            return .list(values)
        case .beginObject:
            var members: [JSONValue.Member] = []
            while position < events.count, case .key(let range) = events[position] {
                position += 1
                guard let value = value() else { break }
                members.append(JSONValue.Member(name: string(range), value: value))
            }
            position += 1
            return .object(members)
        case .endArray, .endObject, .key: return nil
        }
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
