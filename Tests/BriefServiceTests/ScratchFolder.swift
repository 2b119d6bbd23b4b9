import Glibc
import LinuxKit

/// A folder of a test's own; it goes away with its owner.
final class ScratchFolder: Sendable {
    let directory: Directory
    var path: String { directory.path }

    init() throws {
        let base = try Directory(path: "/tmp")
        let name = try ScratchFolder.name("briefd-test-\(UInt64.random(in: 0 ... .max))")
        directory = try base.makeSubdirectory(name)
    }

    deinit {
        ScratchFolder.clear(directory)
        unsafe rmdir(path)
    }

    func write(_ text: String, to name: String) throws {
        try directory.write(Array(text.utf8), to: ScratchFolder.name(name))
    }

    func names(in folder: Directory? = nil) throws -> [String] {
        try (folder ?? directory).names().map(\.printable).sorted()
    }

    func make(_ name: String) throws -> Directory {
        try directory.makeSubdirectory(ScratchFolder.name(name))
    }

    static func name(_ text: String) throws -> FileName {
        guard let name = FileName(text) else { throw SystemError("name", path: text, code: EINVAL) }
        return name
    }

    private static func clear(_ directory: Directory) {
        for name in (try? directory.names()) ?? [] {
            if let inner = try? directory.subdirectory(name) {
                clear(inner)
                unsafe rmdir(inner.path)
            } else {
                try? directory.remove(name)
            }
        }
    }
}
