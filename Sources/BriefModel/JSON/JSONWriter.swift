/// Writes compact JSON (RFC 8259) as UTF-8 bytes, keys in the order they are given.
///
/// By hand because the order is part of the contract and because this is on the path of each file: a member whose value
/// needs no escape is written in one step.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    public mutating func object(_ body: (inout JSONWriter) -> Void) {
        open(UInt8(ascii: "{"))
        body(&self)
        close(UInt8(ascii: "}"))
    }

    public mutating func array<Element>(
        _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
    ) {
        open(UInt8(ascii: "["))
        for element in elements { body(&self, element) }
        close(UInt8(ascii: "]"))
    }

    // MARK: Keys

    /// The key of the value that is written next.
    public mutating func key(_ name: StaticString) {
        let comma = needsComma
        bytes.append(addingCapacity: name.utf8CodeUnitCount + 4) { out in
            JSONWriter.write(name, behindComma: comma, to: &out)
        }
        needsComma = false
    }

    /// The key of the value that is written next, where the name is data.
    public mutating func key(text name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    // MARK: Values

    public mutating func string(_ value: String) {
        let text = value.utf8Span.span
        separate()
        if JSONWriter.needsEscape(text) {
            escape(text)
        } else {
            bytes.append(addingCapacity: text.count + 2) { out in JSONWriter.write(text, to: &out) }
        }
        needsComma = true
    }

    public mutating func string(_ value: String?) {
        if let value { string(value) } else { null() }
    }

    public mutating func integer(_ value: Int) {
        separate()
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let digits = DecimalDigits(UInt64(value.magnitude))
        for index in 0..<digits.count { bytes.append(digits[index]) }
        needsComma = true
    }

    public mutating func optional(_ value: Int?) {
        if let value { integer(value) } else { null() }
    }

    public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
    public mutating func null() { raw("null") }

    /// Text that is JSON already.
    public mutating func raw(_ json: String) {
        separate()
        bytes.append(contentsOf: json.utf8)
        needsComma = true
    }

    /// Bytes that are JSON already.
    public mutating func raw(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
        needsComma = true
    }

    // MARK: Members

    public mutating func member(_ name: StaticString, _ value: String) {
        let text = value.utf8Span.span
        guard !JSONWriter.needsEscape(text) else {
            key(name)
            escape(text)
            needsComma = true
            return
        }
        let comma = needsComma
        bytes.append(addingCapacity: name.utf8CodeUnitCount + text.count + 6) { out in
            JSONWriter.write(name, behindComma: comma, to: &out)
            JSONWriter.write(text, to: &out)
        }
        needsComma = true
    }

    public mutating func member(_ name: StaticString, _ value: String?) {
        if let value { member(name, value) } else { nullMember(name) }
    }

    public mutating func member(_ name: StaticString, _ value: Int?) {
        guard let value else { return nullMember(name) }
        key(name)
        integer(value)
    }

    public mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// A decimal in canonical form, as a string.
    public mutating func member(_ name: StaticString, _ value: ExactDecimal?) {
        guard let value else { return nullMember(name) }
        key(name)
        bytes.append(UInt8(ascii: "\""))
        value.write(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// `YYYY-MM-DD`.
    public mutating func member(_ name: StaticString, _ value: CalendarDate?) {
        guard let value else { return nullMember(name) }
        key(name)
        bytes.append(UInt8(ascii: "\""))
        value.write(to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    public mutating func member<Element>(
        _ name: StaticString, each elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array(elements, body)
    }

    private mutating func nullMember(_ name: StaticString) {
        let comma = needsComma
        bytes.append(addingCapacity: name.utf8CodeUnitCount + 8) { out in
            JSONWriter.write(name, behindComma: comma, to: &out)
            out.append(UInt8(ascii: "n"))
            out.append(UInt8(ascii: "u"))
            out.append(UInt8(ascii: "l"))
            out.append(UInt8(ascii: "l"))
        }
        needsComma = true
    }

    // MARK: Bytes

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    /// A comma where one is due, the name in quotes, and a colon.
    @inline(__always)
    private static func write(_ name: StaticString, behindComma: Bool, to out: inout OutputSpan<UInt8>) {
        if behindComma { out.append(UInt8(ascii: ",")) }
        out.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { name in
            for index in 0..<name.count { unsafe out.append(name[index]) }
        }
        out.append(UInt8(ascii: "\""))
        out.append(UInt8(ascii: ":"))
    }

    /// Text in quotes.
    @inline(__always)
    private static func write(_ text: Span<UInt8>, to out: inout OutputSpan<UInt8>) {
        out.append(UInt8(ascii: "\""))
        for index in text.indices { out.append(text[index]) }
        out.append(UInt8(ascii: "\""))
    }

    /// Without an early end, so that many bytes are looked at in one instruction.
    private static func needsEscape(_ text: Span<UInt8>) -> Bool {
        var found = false
        for index in text.indices {
            let byte = text[index]
            found = found || byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
        }
        return found
    }

    /// Text in quotes, control characters and the marks of JSON escaped.
    private mutating func escape(_ text: Span<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        for index in text.indices {
            switch text[index] {
            case UInt8(ascii: "\""): append(UInt8(ascii: "\\"), UInt8(ascii: "\""))
            case UInt8(ascii: "\\"): append(UInt8(ascii: "\\"), UInt8(ascii: "\\"))
            case 0x0A: append(UInt8(ascii: "\\"), UInt8(ascii: "n"))
            case 0x0D: append(UInt8(ascii: "\\"), UInt8(ascii: "r"))
            case 0x09: append(UInt8(ascii: "\\"), UInt8(ascii: "t"))
            case 0x00..<0x20, 0x7F:
                let digits = String(text[index], radix: 16)
                let escaped = "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                bytes.append(contentsOf: escaped.utf8)
            default: bytes.append(text[index])
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(_ first: UInt8, _ second: UInt8) {
        bytes.append(first)
        bytes.append(second)
    }
}
