import EmbeddedFiles

/// The data packs that are compiled in, as the bytes of their files.
public enum BuiltInPacks {
    private static let folder = "BriefPacks/Packs/"

    /// All of them with their file names, by name; what a file holds is told by the last words of its name.
    public static var files: [(name: String, bytes: [UInt8])] {
        EmbeddedFile.all(in: folder).map { (String($0.path.dropFirst(folder.count)), $0.bytes) }
    }
}
