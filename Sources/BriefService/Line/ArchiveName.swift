import LinuxKit

/// The names that a file may get in the archive.
enum ArchiveName {
    /// Its own name, then up to a hundred with a suffix before the extension: `brief-1f3a09c2.md`.
    static func candidates(for name: FileName, _ identity: FileIdentity) -> some Sequence<FileName> {
        let suffixed = (0..<100).lazy.compactMap { round -> FileName? in
            let source = "\(identity.device)|\(identity.inode)|\(identity.size)|\(identity.modified)|\(round)"
            return suffix(name.bytes, ReasonFile.shortHash(Array(source.utf8)))
        }
        return [[name].lazy.map { $0 }, Array(suffixed)].lazy.joined()
    }

    private static func suffix(_ name: [UInt8], _ hash: String) -> FileName? {
        let dot = name.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 && name.count - $0 <= 16 ? $0 : nil }
        let (stem, ending) = (name[..<(dot ?? name.count)], name[(dot ?? name.count)...])
        let room = FileName.maximumLength - ending.count - hash.utf8.count - 1
        return FileName(Array(stem.prefix(room)) + Array("-\(hash)".utf8) + ending)
    }
}
