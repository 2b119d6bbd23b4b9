/// Recognizes kinds of files that are not text by their first bytes.
enum MagicNumbers {
    /// The kind, `nil` when the bytes may be text.
    static func kind(of bytes: [UInt8]) -> UnreadFormat? {
        if let first = bytes.first, firstBytes[Int(first)] {
            for (magic, kind) in signatures where bytes.starts(with: magic) {
                return kind == .zip ? archive(bytes) : kind
            }
        }
        if bytes.count >= 12, bytes[0..<4].elementsEqual("RIFF".utf8) {
            return bytes[8..<12].elementsEqual("WEBP".utf8) ? .webp : .riff
        }
        if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return .mp4 }
        if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) { return .tar }
        return nil
    }

    /// Office documents are ZIP archives whose first entries say so.
    private static func archive(_ bytes: [UInt8]) -> UnreadFormat {
        let head = Array(bytes.prefix(8192))
        for (mark, kind) in entries where contains(head, Array(mark.utf8)) { return kind }
        return .zip
    }

    private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
        guard bytes.count >= mark.count else { return false }
        return (0...bytes.count - mark.count).contains { bytes[$0...].starts(with: mark) }
    }

    private static let entries: [(String, UnreadFormat)] = [
        ("word/", .docx), ("xl/", .xlsx), ("ppt/", .pptx), ("mimetypeapplication/vnd.oasis", .odf),
        ("mimetypeapplication/epub", .epub),
    ]

    private static let firstBytes: [Bool] = {
        var found = Array(repeating: false, count: 256)
        for (magic, _) in signatures { found[Int(magic[0])] = true }
        return found
    }()

    private static let signatures: [([UInt8], UnreadFormat)] = [
        (Array("%PDF-".utf8), .pdf), ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip),
        ([0x1F, 0x8B], .gzip), (Array("BZh".utf8) + [0x31], .bzip2), (Array("BZh9".utf8), .bzip2),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz), ([0x28, 0xB5, 0x2F, 0xFD], .zstd),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip), (Array("Rar!".utf8) + [0x1A], .rar),
        ([0x89, 0x50, 0x4E, 0x47], .png), ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF8".utf8), .gif),
        ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff),
        ([0x7F, 0x45, 0x4C, 0x46], .elf), ([0xD0, 0xCF, 0x11, 0xE0], .ole),
        (Array("SQLite format 3".utf8), .sqlite), (Array("{\\rtf".utf8), .rtf),
        (Array("%!PS".utf8), .ps), (Array("OggS".utf8), .ogg), (Array("ID3".utf8), .mp3),
        (Array("PAR1".utf8), .parquet), (Array("Obj".utf8) + [1], .avro),
    ]
}
