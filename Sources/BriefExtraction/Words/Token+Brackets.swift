/// Which signs may stand around a ticker.
extension Token {
    /// A round bracket, a square or an angular one.
    func opensBracket(_ bytes: [UInt8]) -> Bool {
        mark == .opening || isSign(UInt8(ascii: "["), "【", bytes) || isSign(UInt8(ascii: "<"), "＜", bytes)
    }

    func closesBracket(_ bytes: [UInt8]) -> Bool {
        mark == .closing || isSign(UInt8(ascii: "]"), "】", bytes) || isSign(UInt8(ascii: ">"), "＞", bytes)
    }

    private func isSign(_ narrow: UInt8, _ wide: StaticString, _ bytes: [UInt8]) -> Bool {
        guard kind == .mark, mark == .other else { return false }
        return text.count == 1 ? bytes[text.lowerBound] == narrow : bytes[text].elementsEqual("\(wide)".utf8)
    }
}
