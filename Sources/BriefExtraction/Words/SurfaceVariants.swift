/// The ways to print a surface of a pack that byte folding does not cover.
enum SurfaceVariants {
    /// The surface itself; with the apostrophe of typesetters; in capitals where letters beyond ASCII have such.
    static func all(_ surface: String) -> [String] {
        var all = [surface]
        if surface.utf8.contains(UInt8(ascii: "'")) {
            var bytes: [UInt8] = []
            for byte in surface.utf8 {
                if byte == UInt8(ascii: "'") { bytes += "\u{2019}".utf8 } else { bytes.append(byte) }
            }
            all.append(String(decoding: bytes, as: UTF8.self))
        }
        guard surface.utf8.contains(where: { $0 >= 0xC3 && $0 <= 0xDF }) else { return all }
        for form in all {
            all.append(form.uppercased())
            all.append(form.prefix(1).uppercased() + form.dropFirst())
        }
        return all
    }
}
