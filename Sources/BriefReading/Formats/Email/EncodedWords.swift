/// Header text with its encoded words (`=?utf-8?Q?…?=`, RFC 2047) read.
enum EncodedWords {
    static func text(_ source: [UInt8], in range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        var index = range.lowerBound
        var afterWord: Int?
        while index < range.upperBound {
            if source[index] == 0x3D, let word = word(source, at: index, before: range.upperBound) {
                if let afterWord { bytes.removeSubrange(afterWord...) }
                bytes += word.bytes
                afterWord = bytes.count
                index = word.end
                continue
            }
            if !source[index].isASCIIWhitespace { afterWord = nil }
            bytes.append(source[index].isASCIIWhitespace ? 0x20 : source[index])
            index += 1
        }
        if let afterWord { bytes.removeSubrange(afterWord...) }
        return String(decoding: Array(bytes.split(separator: 0x20).joined(separator: [0x20])), as: UTF8.self)
    }

    /// The bytes of one encoded word as UTF-8, `nil` when it is none or its charset is not read.
    private static func word(_ source: [UInt8], at start: Int, before end: Int) -> (bytes: [UInt8], end: Int)? {
        let limit = min(end, start + 200)
        guard start + 6 < limit, source[start + 1] == 0x3F,
            let first = source[start + 2..<limit].firstIndex(of: 0x3F), first + 2 < limit, source[first + 2] == 0x3F,
            let last = source[first + 3..<limit].firstIndex(of: 0x3F), last + 1 < limit, source[last + 1] == 0x3D
        else { return nil }
        let content = first + 3..<last
        var decoded: [UInt8] = []
        switch source[first + 1].lowercased {
        case 0x71:
            TransferDecoding.quotedPrintable(source, in: content, underscores: true) { byte, _ in decoded.append(byte) }
        case 0x62: decoded = TransferDecoding.base64(source, in: content)
        default: return nil
        }
        let charset = source[start + 2..<first].prefix { $0 != 0x2A }.map(\.lowercased)
        guard let encoding = TextDecoding.Encoding(charset: charset) else { return nil }
        return (encoding.utf8(decoded), last + 2)
    }
}
