/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Bytes in which the characters that mean something to a tokenizer are frequent.
    mutating func markup(count: Int) -> [UInt8] {
        let pieces = [
            "<", ">", "/", "&", ";", "#", "=", "\"", "'", "!", "-", "[", "]", "x", " ", "\r", "\n", "\0", "<p>", "</p>",
            "<table>", "<td>", "</tr>", "<li>", "<script>", "</script>", "<!--", "-->", "&amp;", "<a href=", "<title>",
            "é", "中", "<![CDATA[", "]]>", "<!doctype", "<h2>", "</h2>", "<dl><dt>", "<dd>", "<b>", "<br>", "key: ", "1",
        ]
        var bytes: [UInt8] = []
        while bytes.count < count {
            if UInt8.random(in: 0..<8, using: &self) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &self))
            } else {
                bytes.append(contentsOf: pieces[Int.random(in: 0..<pieces.count, using: &self)].utf8)
            }
        }
        return bytes
    }
}
