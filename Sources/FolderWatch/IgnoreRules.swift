public import LinuxKit

/// The names that are never files to take: hidden ones, and those that mark a file still in the making.
public struct IgnoreRules: Hashable, Sendable {
    /// Endings of temporary names, of backups, and of the reports that briefd writes beside a file.
    public static let builtIn = [
        ".tmp", ".part", ".partial", ".crdownload", ".filepart", ".swp", "~", ".reason.json", ".receipt.json",
    ]

    private let suffixes: [[UInt8]]
    private let names: Set<FileName>

    /// - Parameters:
    ///   - extraSuffixes: endings to pass over beside the built-in ones, compared byte by byte.
    ///   - names: whole names to pass over, such as those of our own folders.
    public init(extraSuffixes: [String] = [], names: Set<FileName> = []) {
        self.names = names
        suffixes = (Self.builtIn + extraSuffixes).filter { !$0.isEmpty }.map { [UInt8]($0.utf8) }
    }

    /// Whether the name is passed over.
    public func ignores(_ name: FileName) -> Bool {
        name.bytes.first == UInt8(ascii: ".") || names.contains(name) || suffixes.contains { name.hasSuffix($0) }
    }
}
