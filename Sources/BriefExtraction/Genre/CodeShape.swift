import BriefModel
import BriefReading

/// Tells programs and configuration files from prose by the look of their lines.
struct CodeShape {
    let document: Document

    private static let longest = 1 << 14

    /// How many in a hundred lines look like code; `nil` for formats whose own marks look like it, and for few lines.
    var share: Int? {
        guard document.format == .text || document.format == .markdown else { return nil }
        var (lines, code) = (0, 0)
        for line in document.text.prefix(Self.longest).split(separator: UInt8(ascii: "\n")) {
            guard let first = line.firstIndex(where: { !$0.isWhite }) else { continue }
            lines += 1
            if isCode(line[first...]) { code += 1 }
        }
        return lines >= 4 ? code * 100 / lines : nil
    }

    private func isCode(_ line: ArraySlice<UInt8>) -> Bool {
        if isAssignment(line) { return true }
        guard let last = line.last(where: { !$0.isWhite }), let first = line.first,
            line.contains(where: { "_=<>{};".utf8.contains($0) })
        else { return false }
        if "{};".utf8.contains(last) || "}])".utf8.contains(first) { return true }
        return zip(line, line.dropFirst()).contains { $0.isASCIILetter && $1 == UInt8(ascii: "(") }
    }

    /// `name = …`, `a.b += …`
    private func isAssignment(_ line: ArraySlice<UInt8>) -> Bool {
        let name = line.prefix { $0.isASCIIAlphanumeric || "_.[]\"".utf8.contains($0) }
        guard !name.isEmpty else { return false }
        let rest = line.dropFirst(name.count).drop { $0 == 0x20 || $0 == 0x09 }
        guard let equals = rest.firstIndex(of: UInt8(ascii: "=")), equals - rest.startIndex <= 1 else { return false }
        return equals + 1 < rest.endIndex && rest[equals + 1] == 0x20
    }
}
