/// Recognizes kinds of files that are not text by their first bytes.
enum MagicNumbers {
    /// The name of the kind for people, `nil` when the bytes may be text.
    static func kind(of bytes: [UInt8]) -> String? {
        if let first = bytes.first, firstBytes[Int(first)] {
            for (magic, kind) in signatures where bytes.starts(with: magic) {
                return kind == "ZIP archive" ? archive(bytes) : kind
            }
        }
        if bytes.count >= 12, bytes[0..<4].elementsEqual("RIFF".utf8) {
            return bytes[8..<12].elementsEqual("WEBP".utf8) ? "WebP image" : "RIFF media"
        }
        if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) { return "MP4 media" }
        if bytes.count > 262, bytes[257..<262].elementsEqual("ustar".utf8) { return "tar archive" }
        return nil
    }

    /// Office documents are ZIP archives whose first entries say so.
    private static func archive(_ bytes: [UInt8]) -> String {
        let head = Array(bytes.prefix(8192))
        for (mark, kind) in entries where contains(head, Array(mark.utf8)) { return kind }
        return "ZIP archive"
    }

    private static func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
        guard bytes.count >= mark.count else { return false }
        return (0...bytes.count - mark.count).contains { bytes[$0...].starts(with: mark) }
    }

    private static let entries = [
        ("word/", "DOCX"), ("xl/", "XLSX"), ("ppt/", "PPTX"), ("mimetypeapplication/vnd.oasis", "OpenDocument"),
        ("mimetypeapplication/epub", "EPUB"),
    ]

    private static let firstBytes: [Bool] = {
        var found = Array(repeating: false, count: 256)
        for (magic, _) in signatures { found[Int(magic[0])] = true }
        return found
    }()

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "PDF"), ([0x50, 0x4B, 3, 4], "ZIP archive"), ([0x50, 0x4B, 5, 6], "ZIP archive"),
        ([0x1F, 0x8B], "gzip data"), (Array("BZh".utf8) + [0x31], "bzip2 data"), (Array("BZh9".utf8), "bzip2 data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "xz data"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z archive"), (Array("Rar!".utf8) + [0x1A], "RAR archive"),
        ([0x89, 0x50, 0x4E, 0x47], "PNG image"), ([0xFF, 0xD8, 0xFF], "JPEG image"), (Array("GIF8".utf8), "GIF image"),
        ([0x49, 0x49, 0x2A, 0], "TIFF image"), ([0x4D, 0x4D, 0, 0x2A], "TIFF image"),
        ([0x7F, 0x45, 0x4C, 0x46], "ELF program"), ([0xD0, 0xCF, 0x11, 0xE0], "old Office document"),
        (Array("SQLite format 3".utf8), "SQLite database"), (Array("{\\rtf".utf8), "RTF"),
        (Array("%!PS".utf8), "PostScript"), (Array("OggS".utf8), "Ogg media"), (Array("ID3".utf8), "MP3 media"),
        (Array("PAR1".utf8), "Parquet"), (Array("Obj".utf8) + [1], "Avro"),
    ]
}
