/// Turns ranges of the input into the characters they stand for, as UTF-8.
public enum HTMLDecoder {
    /// The characters of a text token: line ends are LF, NUL is U+FFFD where the standard replaces it.
    public static func text(_ bytes: [UInt8], _ range: Range<Int>, in model: HTMLContentModel) -> [UInt8] {
        decode(bytes, range, replacesNull: model != .data && model != .cdata, isValue: false, lowercases: false)
    }

    /// A tag or attribute name in lower case.
    public static func name(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        decode(bytes, range, replacesNull: true, isValue: false, lowercases: true)
    }

    /// An attribute's value with its references resolved.
    public static func attributeValue(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        decode(bytes, range, replacesNull: true, isValue: true, lowercases: false)
    }

    /// The content of a comment, or an identifier of a document type.
    public static func literal(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        decode(bytes, range, replacesNull: true, isValue: false, lowercases: false)
    }

    private static func decode(
        _ bytes: [UInt8], _ range: Range<Int>, replacesNull: Bool, isValue: Bool, lowercases: Bool
    ) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            let byte = bytes[position]
            position += 1
            switch byte {
            case 0x0D:
                result.append(0x0A)
                if position < range.upperBound, bytes[position] == 0x0A { position += 1 }
            case 0 where replacesNull:
                HTMLReference.replacement.append(to: &result)
            case UInt8(ascii: "&") where isValue:
                if let found = HTMLReference.read(
                    bytes, at: position - 1, before: range.upperBound, inAttribute: true)
                {
                    found.value.append(to: &result)
                    position = found.next
                } else {
                    result.append(byte)
                }
            default:
                result.append(lowercases ? byte.asciiLowercased : byte)
            }
        }
        return result
    }
}
