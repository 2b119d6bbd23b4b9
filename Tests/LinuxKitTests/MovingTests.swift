import Glibc
import LinuxKit
import Testing

@Suite struct `Moving a file` {
    /// The second is another file system where /dev/shm is a tmpfs.
    @Test(arguments: ["/tmp", "/dev/shm"]) func `keeps its bytes and leaves nothing behind`(parent: String) throws {
        let (source, target) = (try ScratchFolder(), try ScratchFolder(under: parent))
        let content = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try source.directory.write(content, to: name("a"))
        try source.directory.move(name("a"), to: target.directory, as: name("b"))
        #expect(try source.directory.names().isEmpty)
        #expect(try target.directory.names() == [name("b")])
        #expect(try target.directory.read(name("b"), limit: 1_000_000).bytes == content)
    }

    @Test(arguments: ["/tmp", "/dev/shm"]) func `never replaces`(parent: String) throws {
        let (source, target) = (try ScratchFolder(), try ScratchFolder(under: parent))
        try source.directory.write([1], to: name("a"))
        try target.directory.write([2], to: name("a"))
        let taken = #expect(throws: SystemError.self) {
            try source.directory.move(name("a"), to: target.directory, as: name("a"))
        }
        #expect(taken?.isCollision == true)
        #expect(try source.directory.read(name("a"), limit: 10).bytes == [1])
        #expect(try target.directory.read(name("a"), limit: 10).bytes == [2])
        #expect(try target.directory.names().count == 1)
    }

    @Test(arguments: ["/tmp", "/dev/shm"]) func `leaves a file that changed where it is`(parent: String) throws {
        let (source, target) = (try ScratchFolder(), try ScratchFolder(under: parent))
        try source.directory.write([1], to: name("a"))
        let before = try source.directory.read(name("a"), limit: 10).identity
        try source.directory.write([1, 2], to: name("a"))
        let stale = #expect(throws: SystemError.self) {
            try source.directory.move(name("a"), to: target.directory, as: name("a"), expecting: before)
        }
        #expect(stale?.code == ESTALE)
        #expect(try source.directory.read(name("a"), limit: 10).bytes == [1, 2])
        #expect(try target.directory.names().isEmpty)
    }

    @Test func `a link stays a link within a file system and is not copied across`() throws {
        let (source, near, far) = (try ScratchFolder(), try ScratchFolder(), try ScratchFolder(under: "/dev/shm"))
        unsafe symlink("/etc/hostname", source.path + "/link")
        try source.directory.move(name("link"), to: near.directory, as: name("link"))
        #expect(try near.directory.status(of: name("link"))?.kind == .symbolicLink)
        guard try near.directory.status().identity.device != far.directory.status().identity.device else { return }
        #expect(throws: SystemError.self) {
            try near.directory.move(name("link"), to: far.directory, as: name("link"))
        }
        #expect(try near.directory.names().count == 1)
    }
}
