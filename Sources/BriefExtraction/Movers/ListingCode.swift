/// The number that a listing has at its exchange, in brackets behind a name: "(0700)", "(TYO: 3391)", "(700 HK)".
struct ListingCode {
    /// What is read as the symbol.
    let text: Range<Int>

    /// - Parameter bracket: From the opening bracket up to, not including, the closing one.
    init?(_ tokens: [Token], _ bracket: Range<Int>, _ bytes: [UInt8]) {
        let last = tokens[bracket.upperBound - 1]
        guard last.isQuantity else { return nil }
        text = last.text
        let digits = bytes[text].prefix { $0.isASCIIDigit }.count
        let rest = bytes[text].dropFirst(digits)
        // "(700 HK)", "(8035 JP)": the country behind the number.
        if !rest.isEmpty {
            guard (1...6).contains(digits), bracket.count == 2, rest.count == 3, rest.first == 0x20,
                ListingCode.countries.phrase(in: bytes, text.upperBound - 2..<text.upperBound) != nil
            else { return nil }
            return
        }
        guard (3...6).contains(digits) else { return nil }
        if bracket.count > 2 {
            guard tokens[bracket.upperBound - 2].mark == .colon else { return nil }
            return
        }
        guard digits >= 4, bracket.lowerBound > 0 else { return nil }
        let isYear = digits == 4 && ["19", "20"].contains { bytes[text].prefix(2).elementsEqual($0.utf8) }
        let before = tokens[bracket.lowerBound - 1]
        guard !isYear, before.kind == .word, before.isCapitalized else { return nil }
    }

    private static let countries = FoldedNeedles(
        [
            "HK", "JP", "KS", "KQ", "KR", "TT", "TW", "CH", "CN", "SH", "SZ", "MK", "MY", "SG", "SP", "IN", "IJ", "TB",
            "AB",
        ],
        foldsCase: false)
}
