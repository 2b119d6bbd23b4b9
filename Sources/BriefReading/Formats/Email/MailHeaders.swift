import BriefModel

/// The header fields of a message or of one of its parts (RFC 5322 section 2.2, RFC 2045).
struct MailHeaders {
    struct Field {
        /// Lower case.
        var name: [UInt8]
        /// Its value with the line ends of folding, without white space at the ends.
        var value: Range<Int>
    }

    private(set) var fields: [Field] = []
    /// Where the body starts.
    private(set) var bodyStart: Int
    private let source: [UInt8]

    private static let mostFields = 1000

    init(_ source: [UInt8], in range: Range<Int>) {
        self.source = source
        var position = range.lowerBound
        bodyStart = range.upperBound
        while position < range.upperBound {
            let end = source[position..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            let next = min(end + 1, range.upperBound)
            let line = position..<end
            if source.trimmed(line).isEmpty {
                bodyStart = next
                return
            }
            take(line)
            position = next
        }
    }

    private mutating func take(_ line: Range<Int>) {
        if source[line.lowerBound] == 0x20 || source[line.lowerBound] == 0x09 {
            guard let last = fields.indices.last else { return }
            fields[last].value = source.trimmed(fields[last].value.lowerBound..<line.upperBound)
            return
        }
        guard fields.count < MailHeaders.mostFields, let colon = source[line].firstIndex(of: 0x3A) else { return }
        let name = source[source.trimmed(line.lowerBound..<colon)].map(\.lowercased)
        fields.append(Field(name: name, value: source.trimmed(colon + 1..<line.upperBound)))
    }

    func value(_ name: String) -> Range<Int>? {
        let name = Array(name.utf8)
        return fields.first { $0.name == name }?.value
    }

    /// The first word of a field in lower case: `text/plain`, `base64`.
    func token(_ name: String) -> [UInt8]? {
        guard let value = value(name) else { return nil }
        let end = source[value].firstIndex { $0 == 0x3B || $0.isASCIIWhitespace } ?? value.upperBound
        return source[value.lowerBound..<end].map(\.lowercased)
    }

    /// A parameter (`boundary`, `charset`) of a field, without quotes.
    func parameter(_ parameter: String, of name: String) -> Range<Int>? {
        guard let value = value(name) else { return nil }
        let wanted = Array(parameter.utf8)
        var position = value.lowerBound
        while let semicolon = source[position..<value.upperBound].firstIndex(of: 0x3B) {
            let rest = source.trimmed(semicolon + 1..<value.upperBound)
            position = semicolon + 1
            guard source.matches(wanted, at: rest.lowerBound, before: rest.upperBound) else { continue }
            let equals = source.trimmed(rest.lowerBound + wanted.count..<rest.upperBound)
            guard !equals.isEmpty, source[equals.lowerBound] == 0x3D else { continue }
            let argument = source.trimmed(equals.lowerBound + 1..<equals.upperBound)
            guard !argument.isEmpty else { return nil }
            if source[argument.lowerBound] == 0x22 {
                let start = argument.lowerBound + 1
                return start..<(source[start..<argument.upperBound].firstIndex(of: 0x22) ?? argument.upperBound)
            }
            let end = source[argument].firstIndex { $0 == 0x3B || $0.isASCIIWhitespace } ?? argument.upperBound
            return argument.lowerBound..<end
        }
        return nil
    }
}
