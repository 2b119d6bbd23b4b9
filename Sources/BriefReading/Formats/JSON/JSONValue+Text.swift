import BriefModel

extension JSONValue: CustomStringConvertible {
    /// Compact JSON.
    public var description: String {
        var json = JSONWriter()
        write(to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.null()
        case .bool(let value): json.bool(value)
        case .number(let digits): json.raw(digits)
        case .string(let text): json.string(text)
        case .list(let values): json.array(values) { $1.write(to: &$0) }
        case .object(let members):
            json.object { json in
                for member in members {
                    json.key(text: member.name)
                    member.value.write(to: &json)
                }
            }
        }
    }
}
