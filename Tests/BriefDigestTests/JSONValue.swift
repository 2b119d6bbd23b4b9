/// JSON that keeps the order of keys, for tests; input is known to be well formed.
indirect enum JSONValue: Equatable {
    case object([Member])
    case array([JSONValue])
    case string(String)
    /// Numbers, `true`, `false`, `null` as written.
    case word(String)

    struct Member: Equatable {
        let key: String
        let value: JSONValue
    }

    init(_ json: [UInt8]) {
        var rest = json[...]
        self.init(reading: &rest)
    }

    subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    var keys: [String] {
        guard case .object(let members) = self else { return [] }
        return members.map(\.key)
    }

    var elements: [JSONValue] {
        guard case .array(let elements) = self else { return [] }
        return elements
    }

    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    private init(reading rest: inout ArraySlice<UInt8>) {
        JSONValue.skipSpace(&rest)
        switch rest.first {
        case UInt8(ascii: "{"): self = .object(JSONValue.list(&rest, JSONValue.member))
        case UInt8(ascii: "["): self = .array(JSONValue.list(&rest, JSONValue.init(reading:)))
        case UInt8(ascii: "\""): self = .string(JSONValue.string(&rest))
        default:
            let word = rest.prefix { !Array(",]} \n".utf8).contains($0) }
            rest = rest[word.endIndex...]
            self = .word(String(decoding: word, as: UTF8.self))
        }
    }

    private static func list<Item>(
        _ rest: inout ArraySlice<UInt8>, _ item: (inout ArraySlice<UInt8>) -> Item
    ) -> [Item] {
        var items: [Item] = []
        rest = rest.dropFirst()
        while true {
            skipSpace(&rest)
            switch rest.first {
            case UInt8(ascii: "}"), UInt8(ascii: "]"), nil:
                rest = rest.dropFirst()
                return items
            case UInt8(ascii: ","): rest = rest.dropFirst()
            default: items.append(item(&rest))
            }
        }
    }

    private static func member(_ rest: inout ArraySlice<UInt8>) -> Member {
        let key = string(&rest)
        skipSpace(&rest)
        rest = rest.dropFirst()
        return Member(key: key, value: JSONValue(reading: &rest))
    }

    /// Escapes stay as they are but for quotes and backslashes.
    private static func string(_ rest: inout ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        rest = rest.dropFirst()
        while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
            guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
                text.append(byte)
                continue
            }
            if escaped != UInt8(ascii: "\"") && escaped != UInt8(ascii: "\\") { text.append(byte) }
            text.append(escaped)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func skipSpace(_ rest: inout ArraySlice<UInt8>) {
        rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
    }
}
