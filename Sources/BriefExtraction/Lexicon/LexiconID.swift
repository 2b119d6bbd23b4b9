/// The forms of the ids that names may have.
enum LexiconID {
    /// What is wrong with an id, `nil` when nothing is.
    static func problem(of id: String, kind: LexiconEntry.Kind) -> (what: String, hint: String)? {
        let bytes = Array(id.utf8)
        switch kind {
        case .chain where !isChain(bytes[...]):
            return ("no CAIP-2 id: \"\(id)\"", "write namespace:reference, as in eip155:1")
        case .asset where !isAsset(bytes[...]):
            return ("no CAIP-19 id: \"\(id)\"", "write chain/namespace:reference, as in eip155:1/slip44:60")
        case .exchange where bytes.count != 4 || !bytes.allSatisfy({ $0.isUppercase || $0.isDigit }):
            return ("no MIC: \"\(id)\"", "write the four letters of ISO 10383, as in XNYS")
        case .chain, .asset, .exchange: return nil
        default: return ("a \(kind.rawValue) has no id", "leave column 3 empty")
        }
    }

    /// `[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}`
    private static func isChain(_ id: ArraySlice<UInt8>) -> Bool {
        let halves = id.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        return halves.count == 2 && isNamespace(halves[0]) && (1...32).contains(halves[1].count)
            && halves[1].allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }

    /// A chain, `/`, `[-a-z0-9]{3,8}:[-.%a-zA-Z0-9]{1,128}`
    private static func isAsset(_ id: ArraySlice<UInt8>) -> Bool {
        guard let slash = id.firstIndex(of: UInt8(ascii: "/")), isChain(id[..<slash]) else { return false }
        let rest = id[(slash + 1)...]
        let halves = rest.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        return halves.count == 2 && isNamespace(halves[0]) && (1...128).contains(halves[1].count)
            && halves[1].allSatisfy { isAlphanumeric($0) || "-.%".utf8.contains($0) }
    }

    private static func isNamespace(_ part: ArraySlice<UInt8>) -> Bool {
        (3...8).contains(part.count)
            && part.allSatisfy { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "-") }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isLetter || byte.isDigit }
}
