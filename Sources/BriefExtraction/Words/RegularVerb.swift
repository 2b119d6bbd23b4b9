/// The forms of English verbs that packs write by their stem and a `+`.
enum RegularVerb {
    /// A form that ends in `+` is a regular English verb: its stem, third person, past and participle.
    static func forms(of form: [UInt8]) -> [[UInt8]] {
        guard form.last == UInt8(ascii: "+") else { return [form] }
        let stem = Array(form.dropLast())
        func joined(_ part: some Collection<UInt8>, _ ending: String) -> [UInt8] { Array(part) + Array(ending.utf8) }
        switch stem.last {
        case UInt8(ascii: "e"):
            return [stem, joined(stem, "s"), joined(stem, "d"), joined(stem.dropLast(), "ing")]
        case UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "x"):
            return [stem, joined(stem, "es"), joined(stem, "ed"), joined(stem, "ing")]
        default:
            return [stem, joined(stem, "s"), joined(stem, "ed"), joined(stem, "ing")]
        }
    }
}
