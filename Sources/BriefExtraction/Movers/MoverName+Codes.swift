import BriefReading

/// Tells codes of shares by their form.
extension MoverName {
    /// `600519`, `0981.HK`, `SH600000`: what an exchange lists a share under.
    static func isCode(_ word: ArraySlice<UInt8>) -> Bool {
        let digits = word.drop { $0.isASCIIUpper }.prefix { $0.isASCIIDigit }
        guard (4...6).contains(digits.count), digits.startIndex - word.startIndex <= 2 else { return false }
        let rest = word[digits.endIndex...]
        return rest.isEmpty
            || rest.first == UInt8(ascii: ".") && (2...4).contains(rest.count)
                && rest.dropFirst().allSatisfy(\.isASCIIUpper)
    }

    static func isTicker(_ word: ArraySlice<UInt8>) -> Bool {
        guard (1...12).contains(word.count) else { return false }
        return word.allSatisfy {
            $0.isASCIIUpper || $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
        }
            && word.contains(where: \.isASCIIUpper)
    }
}
