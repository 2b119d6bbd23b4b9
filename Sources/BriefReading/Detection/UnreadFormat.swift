/// A kind of file that is recognized by its bytes and that briefd itself does not read; a converter may.
///
/// The raw value is its name in a configuration.
public enum UnreadFormat: String, CaseIterable, Hashable, Sendable {
    case pdf, docx, xlsx, pptx, odf, epub, ole, rtf, ps
    case zip, tar, sevenZip = "7z", rar, gzip, bzip2, xz, zstd
    case png, jpeg, gif, tiff, webp, riff, mp4, ogg, mp3
    case elf, sqlite, parquet, avro

    /// What people call it.
    public var name: String {
        switch self {
        case .pdf: "PDF"
        case .docx: "DOCX"
        case .xlsx: "XLSX"
        case .pptx: "PPTX"
        case .odf: "OpenDocument"
        case .epub: "EPUB"
        case .ole: "old Office document"
        case .rtf: "RTF"
        case .ps: "PostScript"
        case .zip: "ZIP archive"
        case .tar: "tar archive"
        case .sevenZip: "7z archive"
        case .rar: "RAR archive"
        case .gzip: "gzip data"
        case .bzip2: "bzip2 data"
        case .xz: "xz data"
        case .zstd: "zstd data"
        case .png: "PNG image"
        case .jpeg: "JPEG image"
        case .gif: "GIF image"
        case .tiff: "TIFF image"
        case .webp: "WebP image"
        case .riff: "RIFF media"
        case .mp4: "MP4 media"
        case .ogg: "Ogg media"
        case .mp3: "MP3 media"
        case .elf: "ELF program"
        case .sqlite: "SQLite database"
        case .parquet: "Parquet"
        case .avro: "Avro"
        }
    }

    /// Packed files: what is in them is for the sender to unpack, not for a converter.
    public var isArchive: Bool {
        switch self {
        case .zip, .tar, .sevenZip, .rar, .gzip, .bzip2, .xz, .zstd: true
        default: false
        }
    }
}
