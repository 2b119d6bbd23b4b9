/// Finds the byte sequences of a text that are not UTF-8 (Unicode Standard, table 3-7).
enum UTF8Check {
    struct Report {
        /// Sequences of two to four bytes that are valid.
        var multibyte = 0
        /// How many maximal invalid sequences there are.
        var invalid = 0
        /// Bytes of 0x80 and above.
        var high = 0
        /// The first few invalid sequences.
        var places: [Range<Int>] = []
    }

    static func report(_ bytes: [UInt8], from start: Int, keeping kept: Int) -> Report {
        var report = Report()
        guard !bytes.isASCII else { return report }
        let span = bytes.span
        var index = start
        while index < span.count {
            if span[index] < 0x80 {
                index += 1
                continue
            }
            let (length, isValid) = sequence(bytes, at: index)
            report.high += length
            if isValid {
                report.multibyte += 1
            } else {
                report.invalid += 1
                if report.places.count < kept { report.places.append(index..<index + length) }
            }
            index += length
        }
        return report
    }

    /// The length of the sequence at a position, or of the longest start of one where it is broken off.
    private static func sequence(_ bytes: [UInt8], at index: Int) -> (length: Int, isValid: Bool) {
        let first = bytes[index]
        guard (0xC2...0xF4).contains(first) else { return (1, false) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        for offset in 1..<length {
            guard index + offset < bytes.count else { return (offset, false) }
            let byte = bytes[index + offset]
            let allowed: ClosedRange<UInt8> =
                switch (offset, first) {
                case (1, 0xE0): 0xA0...0xBF
                case (1, 0xED): 0x80...0x9F
                case (1, 0xF0): 0x90...0xBF
                case (1, 0xF4): 0x80...0x8F
                default: 0x80...0xBF
                }
            guard allowed.contains(byte) else { return (offset, false) }
        }
        return (length, true)
    }
}
