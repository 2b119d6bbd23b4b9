extension Array where Element == UInt8 {
    /// A small letter beyond ASCII begins at a place: Latin to U+017F, Greek, Cyrillic.
    func isSmallLetter(at place: Int) -> Bool {
        guard place + 1 < count else { return false }
        let second = self[place + 1]
        switch self[place] {
        case 0xC3: return second >= 0x9F
        // U+0100…U+017F: capitals are even up to U+0137 and from U+014A to U+0177, odd elsewhere.
        case 0xC4: return second <= 0xB7 ? second & 1 == 1 : second >= 0xB9 && second & 1 == 0
        case 0xC5: return second <= 0x88 ? second & 1 == 0 : second <= 0xB7 ? second & 1 == 1 : second & 1 == 0
        case 0xCE: return second >= 0xAC
        case 0xCF: return second <= 0x8E
        case 0xD0: return second >= 0xB0
        case 0xD1: return second <= 0x9F
        default: return false
        }
    }
}
