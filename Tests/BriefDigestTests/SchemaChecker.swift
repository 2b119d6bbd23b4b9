/// Checks values against the part of JSON Schema 2020-12 that the published schemas use, and, beyond it, that the keys of
/// each object are those of the schema in its order.
struct SchemaChecker {
    private let root: JSONValue

    init(_ schema: [UInt8]) {
        root = JSONValue(schema)
    }

    /// What is wrong, with the path of the place; empty when nothing is.
    func problems(in value: JSONValue) -> [String] {
        problems(value, root, "$")
    }

    /// The texts of an enumeration, `null` left out.
    func enumeration(_ path: String...) -> [String] {
        let found = path.reduce(Optional(root)) { $0?[$1] }
        return found?["enum"]?.elements.compactMap(\.text) ?? []
    }

    private func problems(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        if let reference = schema["$ref"]?.text {
            let name = String(reference.dropFirst("#/$defs/".utf8.count))
            guard let target = root["$defs"]?[name] else { return ["\(path): no \(reference)"] }
            return problems(value, target, path)
        }
        for key in ["oneOf", "anyOf"] {
            guard let choices = schema[key]?.elements else { continue }
            let results = choices.map { problems(value, $0, path) }
            return results.contains { $0.isEmpty } ? [] : results.min { $0.count < $1.count } ?? []
        }
        if let constant = schema["const"], constant != value { return ["\(path): not \(constant)"] }
        if let allowed = schema["enum"]?.elements, !allowed.contains(value) { return ["\(path): not in enum"] }
        if let type = schema["type"], !allows(type, value) { return ["\(path): not of type \(type)"] }
        return members(value, schema, path)
            + value.elements.enumerated().flatMap { place, element in
                schema["items"].map { problems(element, $0, "\(path)[\(place)]") } ?? []
            }
    }

    private func members(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        guard case .object(let members) = value, let properties = schema["properties"] else { return [] }
        let required = schema["required"]?.elements.compactMap(\.text) ?? []
        var found = required.filter { value[$0] == nil }.map { "\(path): no \($0)" }
        let order = properties.keys.filter(value.keys.contains)
        if order != value.keys { found.append("\(path): keys \(value.keys), the schema has \(order)") }
        for member in members {
            guard let property = properties[member.key] else { continue }
            found += problems(member.value, property, "\(path).\(member.key)")
        }
        return found
    }

    private func allows(_ type: JSONValue, _ value: JSONValue) -> Bool {
        let names = type.text.map { [$0] } ?? type.elements.compactMap(\.text)
        return names.contains { name in
            switch (name, value) {
            case ("object", .object), ("array", .array), ("string", .string), ("null", .word("null")): true
            case ("boolean", .word(let word)): word == "true" || word == "false"
            case ("integer", .word(let word)): Int(word) != nil
            case ("number", .word(let word)): Double(word) != nil
            default: false
            }
        }
    }
}
