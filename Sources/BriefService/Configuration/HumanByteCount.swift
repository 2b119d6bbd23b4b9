/// Sizes as people write them: `512`, `64KiB`, `8MiB`, `8 MB`; binary and decimal prefixes mean what IEC 80000-13 says.
enum HumanByteCount {
    private static let units: [(name: String, bytes: Int64)] = [
        ("", 1), ("b", 1), ("kib", 1 << 10), ("mib", 1 << 20), ("gib", 1 << 30),
        ("kb", 1000), ("mb", 1_000_000), ("gb", 1_000_000_000),
    ]

    static func read(_ text: String) -> Int? {
        guard let (number, unit) = HumanNumber.split(text),
            let factor = units.first(where: { $0.name == unit.lowercased() }),
            let bytes = number.scaled(by: factor.bytes)
        else { return nil }
        return Int(exactly: bytes)
    }
}
