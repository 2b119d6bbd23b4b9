import BriefModel
import CharacterSets

/// Text in a character set of double bytes, as UTF-8.
enum MultibyteDecoder {
    /// - Parameter isDeclared: the text says its character set; a guess is told as a warning.
    static func decode(_ bytes: [UInt8], as set: CharacterSet, part: Int, isDeclared: Bool) -> TextDecoding.Decoded {
        var arena = Arena()
        arena.text.reserveCapacity(bytes.count + bytes.count / 2)
        var broken = TextDecoding.Repairs(what: "bytes that are not \(set) read as U+FFFD")
        let span = bytes.span
        var (index, plain) = (0, 0)
        while index < span.count {
            guard span[index] >= 0x80 else {
                index += 1
                continue
            }
            arena.appendVerbatim(bytes, plain..<index, part: part)
            let character = set.character(in: span, at: index)
            let source = index..<index + character.length
            arena.append(character.scalar ?? 0xFFFD, part: part, from: source)
            if let mark = character.mark { arena.append(mark, part: part, from: source) }
            if character.scalar == nil { broken.add(source) }
            index = source.upperBound
            plain = index
        }
        arena.appendVerbatim(bytes, plain..<bytes.count, part: part)
        var decoded = TextDecoding.Decoded(encoding: .multibyte(set), text: arena.text, map: arena.map, start: 0)
        if !isDeclared, let first = bytes.firstIndex(where: { $0 >= 0x80 }) {
            let message = "not UTF-8 and no charset is declared: read as \(set)"
            decoded.warnings.append((.invalidEncoding, message, first..<first + 1))
        }
        decoded.warnings += broken.warnings
        return decoded
    }
}
