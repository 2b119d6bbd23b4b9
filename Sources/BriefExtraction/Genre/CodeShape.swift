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
        let text = document.text
        let end = min(text.count, Self.longest)
        var start = 0
        while start < end {
            var (stop, first, last, hasMark) = (start, -1, -1, false)
            while stop < end, text[stop] != UInt8(ascii: "\n") {
                let byte = text[stop]
                if !byte.isWhite {
                    if first < 0 { first = stop }
                    last = stop
                    if !byte.isASCIIAlphanumeric, CodeShape.isMark(byte) { hasMark = true }
                }
                stop += 1
            }
            if first >= 0 {
                lines += 1
                // An assignment has a mark as well.
                if hasMark, isCode(first..<stop, last) { code += 1 }
            }
            start = stop + 1
        }
        return lines >= 4 ? code * 100 / lines : nil
    }

    /// - Parameter last: The last place of the line that is no white space.
    private func isCode(_ line: Range<Int>, _ last: Int) -> Bool {
        if isAssignment(document.text[line]) { return true }
        let text = document.text
        switch (text[line.lowerBound], text[last]) {
        case (UInt8(ascii: "}"), _), (UInt8(ascii: "]"), _), (UInt8(ascii: ")"), _): return true
        case (_, UInt8(ascii: "{")), (_, UInt8(ascii: "}")), (_, UInt8(ascii: ";")): return true
        default: break
        }
        return line.dropLast().contains { text[$0].isASCIILetter && text[$0 + 1] == UInt8(ascii: "(") }
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
