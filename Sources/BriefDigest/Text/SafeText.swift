/// Brief text for a terminal: what could move the cursor, colour the screen or reorder the line is shown as a mark.
enum SafeText {
    /// Control characters become their pictures (U+2400…), line ends and tabs a space, invisible format characters
    /// (bidirectional overrides, zero-width spaces, tags) `⟨U+202E⟩`. The joiners U+200C and U+200D stay: scripts and
    /// emoji need them.
    static func inert(_ text: String) -> String {
        if isPlain(text) { return text }
        var safe = ""
        safe.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &safe) }
        return safe
    }

    /// Printable ASCII only.
    static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }

    private static func append(_ scalar: Unicode.Scalar, to safe: inout String) {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029:
            if safe.unicodeScalars.last != " " { safe.unicodeScalars.append(" ") }
        case 0..<0x20: picture(0x2400 + scalar.value, in: &safe)
        case 0x7F: picture(0x2421, in: &safe)
        case 0x20..<0x7F, 0x200C, 0x200D: safe.unicodeScalars.append(scalar)
        default:
            switch scalar.properties.generalCategory {
            case .control, .format: safe += "⟨U+\(hexadecimal(scalar.value))⟩"
            default: safe.unicodeScalars.append(scalar)
            }
        }
    }

    private static func picture(_ value: UInt32, in safe: inout String) {
        if let scalar = Unicode.Scalar(value) { safe.unicodeScalars.append(scalar) }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    }
}
