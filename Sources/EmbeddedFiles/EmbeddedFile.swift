import CEmbedded

/// A file of the project that is compiled into the program, byte for byte.
public struct EmbeddedFile: Sendable {
    /// Its path under `Sources`.
    public let path: String
    public let bytes: [UInt8]

    /// The files of a folder under `Sources`, by path; none when there is no such folder.
    public static func all(in folder: String) -> [EmbeddedFile] {
        var found: [EmbeddedFile] = []
        var index = 0
        // The table is constant and lives as long as the program: its pointers are always valid.
        while let file = unsafe embedded_file_at(index)?.pointee {
            let path = unsafe String(cString: file.path)
            if path.hasPrefix(folder) {
                let bytes = unsafe Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
                found.append(EmbeddedFile(path: path, bytes: bytes))
            }
            index += 1
        }
        return found
    }

    /// The bytes of one file; empty when there is no such file.
    public static func bytes(of path: String) -> [UInt8] {
        all(in: path).first?.bytes ?? []
    }
}
