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
            line.contains(where: CodeShape.isMark)
        else { return false }
        switch (first, last) {
        case (UInt8(ascii: "}"), _), (UInt8(ascii: "]"), _), (UInt8(ascii: ")"), _): return true
        case (_, UInt8(ascii: "{")), (_, UInt8(ascii: "}")), (_, UInt8(ascii: ";")): return true
        default: break
        }
        return line.indices.dropLast().contains { line[$0].isASCIILetter && line[$0 + 1] == UInt8(ascii: "(") }
    }

    /// `_`, `=`, `<`, `>`, `{`, `}`, `;`
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"),
            UInt8(ascii: "}"), UInt8(ascii: ";"):
            true
        default: false
        }
    }

    /// A letter, a digit, `_`, `.`, `[`, `]` or `"`
    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""): true
        default: byte.isASCIIAlphanumeric
        }
    }

    /// `name = …`, `a.b += …`
    private func isAssignment(_ line: ArraySlice<UInt8>) -> Bool {
        var place = line.startIndex
        while place < line.endIndex, CodeShape.isNamePart(line[place]) { place += 1 }
        guard place > line.startIndex else { return false }
        while place < line.endIndex, line[place] == 0x20 || line[place] == 0x09 { place += 1 }
        if place < line.endIndex, line[place] != UInt8(ascii: "=") { place += 1 }
        return place + 1 < line.endIndex && line[place] == UInt8(ascii: "=") && line[place + 1] == 0x20
    }
}
