import BriefModel
import CharacterSets

/// Turns the bytes of a part into UTF-8 text with a map back.
///
/// Order: byte order mark, UTF-8, the declared charset, a double-byte character set whose everyday characters fill the
/// text, then windows-1252 where the bytes make that plausible. Text that is UTF-8 already is not copied. UTF-8 comes
/// before the label because no other encoding passes its check by chance, and labels outlive conversions.
enum TextDecoding {
    enum Encoding: Hashable {
        case utf8, utf16LittleEndian, utf16BigEndian, windows1252
        case multibyte(CharacterSet)
    }

    /// A repair, with its place in the part.
    typealias Warning = (code: BriefWarning.Code, message: String, source: Range<Int>)

    struct Decoded {
        var encoding: Encoding
        var text: [UInt8]
        var map: OffsetMap
        /// Where the text starts: after a byte order mark.
        var start: Int
        var warnings: [Warning] = []
    }

    /// How many places of broken bytes are named; the others are counted.
    private static let namedPlaces = 3

    /// Decodes a whole part.
    ///
    /// - Parameter declared: what the part's label says; `nil` looks for one in the bytes.
    /// - Throws: `ReadingError.binary` when the bytes are no text in any of them.
    static func decode(_ bytes: [UInt8], part: Int, declared: Encoding? = nil) throws(ReadingError) -> Decoded {
        if bytes.starts(with: [0xFF, 0xFE]) { return UTF16Decoder.decode(bytes, part: part, bigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return UTF16Decoder.decode(bytes, part: part, bigEndian: true) }
        if let order = UTF16Decoder.unmarked(bytes, declared) {
            return UTF16Decoder.decode(bytes, part: part, bigEndian: order == .utf16BigEndian, from: 0)
        }
        if let control = ControlBytes.firstBinary(bytes) { throw .binary(offset: control) }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let report = UTF8Check.report(bytes, from: start, keeping: namedPlaces)
        if report.invalid == 0 || start == 3 || report.multibyte >= 4 * report.invalid {
            return utf8(bytes, part: part, start: start, report)
        }
        let first = report.places.first?.lowerBound ?? 0
        switch declared ?? DeclaredCharset.encoding(of: bytes) {
        case .multibyte(let set): return MultibyteDecoder.decode(bytes, as: set, part: part, isDeclared: true)
        case .windows1252: return Windows1252.decode(bytes, part: part, undeclaredFrom: nil)
        default: break
        }
        if let set = CharacterSetGuess.set(of: bytes) {
            return MultibyteDecoder.decode(bytes, as: set, part: part, isDeclared: false)
        }
        if report.multibyte >= report.invalid { return utf8(bytes, part: part, start: start, report) }
        guard report.high * 3 <= bytes.count, Windows1252.isPlausible(bytes) else { throw .binary(offset: first) }
        return Windows1252.decode(bytes, part: part, undeclaredFrom: first)
    }

    private static func utf8(_ bytes: [UInt8], part: Int, start: Int, _ report: UTF8Check.Report) -> Decoded {
        var map = OffsetMap.identity
        if part != 0 { map.appendVerbatim(count: bytes.count, part: part, from: 0) }
        var decoded = Decoded(encoding: .utf8, text: bytes, map: map, start: start)
        for (position, place) in report.places.enumerated() {
            let isLast = position == report.places.count - 1
            let others = isLast ? report.invalid - report.places.count : 0
            let message = "bytes that are not UTF-8 read as U+FFFD" + (others > 0 ? ", and \(others) more places" : "")
            decoded.warnings.append((.invalidEncoding, message, place))
        }
        return decoded
    }
}
