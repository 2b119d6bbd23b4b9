/// The name of a directory entry: 1 to 255 bytes without `/` and NUL, and not `.` or `..`; any encoding or none.
public struct FileName: Hashable, Sendable {
    /// The longest name of the usual Linux file systems (`NAME_MAX`), in bytes.
    public static let maximumLength = 255

    public let bytes: [UInt8]

    /// `nil` where the bytes cannot name an entry. Longer names than 255 bytes are left to the file system.
    public init?(_ bytes: [UInt8]) {
        let dots: [[UInt8]] = [[], [0x2E], [0x2E, 0x2E]]
        if dots.contains(bytes) || bytes.contains(0) || bytes.contains(0x2F) { return nil }
        self.bytes = bytes
    }

    /// The UTF-8 of a text as a name; `nil` as for bytes.
    public init?(_ text: String) {
        self.init([UInt8](text.utf8))
    }

    /// For names that the kernel has just given.
    init(fromKernel bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The name for people and logs, on one line: bytes that are not UTF-8, control characters and the invisible
    /// characters that reorder or break text are percent-escaped; all else is kept.
    public var printable: String {
        if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return String(decoding: bytes, as: UTF8.self) }
        var text = ""
        var decoder = ScalarReader(bytes)
        while let (scalar, source) = decoder.next() {
            if let scalar, !misleads(scalar) {
                text.unicodeScalars.append(scalar)
            } else {
                for byte in source { text += percentEscaped(byte) }
            }
        }
        return text
    }

    /// Whether the name ends in these bytes.
    public func hasSuffix(_ suffix: [UInt8]) -> Bool {
        bytes.count >= suffix.count && bytes[(bytes.count - suffix.count)...].elementsEqual(suffix)
    }
}

extension FileName: Comparable {
    /// By bytes.
    public static func < (left: FileName, right: FileName) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

extension FileName: CustomStringConvertible {
    public var description: String { printable }
}

/// Controls, line and paragraph separators, and the directional marks a terminal would act on.
private func misleads(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar.properties.isBidiControl
    default: false
    }
}

private func percentEscaped(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count == 1 ? "0" : "") + digits
}
