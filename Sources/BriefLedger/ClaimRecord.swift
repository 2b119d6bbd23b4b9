/// The bytes of a claim: the length of what follows, then four numbers, the length of the folder, folder and name;
/// numbers are 8 bytes, little-endian. A length of zero is no claim.
enum ClaimRecord {
    /// PATH_MAX and NAME_MAX with room for the numbers.
    static let maximumLength = 8192

    static func encode(_ file: FileKey) -> [UInt8] {
        let folder = Array(file.folder.utf8)
        let numbers = [
            file.device, file.inode, UInt64(bitPattern: file.size), UInt64(bitPattern: file.modified),
            UInt64(folder.count),
        ]
        let payload = numbers.flatMap(bytes(of:)) + folder + file.name
        return bytes(of: UInt64(payload.count)) + payload
    }

    /// `nil` for no claim, and for bytes that are none.
    static func decode(_ bytes: [UInt8]) -> FileKey? {
        guard bytes.count >= 48, let length = Int(exactly: number(bytes, at: 0)), length >= 40,
            length <= bytes.count - 8, let folderLength = Int(exactly: number(bytes, at: 40)),
            folderLength <= length - 40
        else { return nil }
        let folder = bytes[48..<48 + folderLength]
        let name = bytes[48 + folderLength..<8 + length]
        return FileKey(
            folder: String(decoding: folder, as: UTF8.self), name: Array(name), device: number(bytes, at: 8),
            inode: number(bytes, at: 16), size: Int64(bitPattern: number(bytes, at: 24)),
            modified: Int64(bitPattern: number(bytes, at: 32)))
    }

    private static func bytes(of number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    private static func number(_ bytes: [UInt8], at offset: Int) -> UInt64 {
        bytes[offset..<offset + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
