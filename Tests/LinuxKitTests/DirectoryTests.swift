import Glibc
import LinuxKit
import Testing

@Suite struct `A directory` {
    let scratch: ScratchFolder
    var directory: Directory { scratch.directory }

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test func `writes whole files and reads them back under any name`() throws {
        let longest = try #require(FileName([UInt8](repeating: 0xFF, count: 255)))
        for file in [longest, try name("two\nlines"), try name("plain.txt")] {
            try directory.write([UInt8]("content".utf8), to: file)
            let read = try directory.read(file, limit: 100)
            #expect(read.bytes == [UInt8]("content".utf8) && read.isWhole && !read.changedMeanwhile)
            #expect(try directory.status(of: file) == FileStatus(kind: .regular, identity: read.identity))
        }
        #expect(try directory.names().count == 3)
    }

    @Test(arguments: [0, 1, 9, 10, 11, 70_000]) func `reads up to its cap and says whether that was all`(
        size: Int
    ) throws {
        let file = try name("file")
        try directory.write([UInt8](repeating: 1, count: size), to: file)
        let read = try directory.read(file, limit: 10)
        #expect(read.bytes.count == min(size, 10))
        #expect(read.isWhole == (size <= 10))
    }

    @Test func `replaces only where it may`() throws {
        let file = try name("file")
        try directory.write([1], to: file)
        try directory.write([2], to: file)
        let taken = #expect(throws: SystemError.self) { try directory.write([3], to: file, replacing: false) }
        #expect(taken?.isCollision == true)
        #expect(try directory.read(file, limit: 10).bytes == [2])
        #expect(try directory.names() == [file])
    }

    @Test func `knows kinds without following and refuses to read what is no file`() throws {
        unsafe symlink("/etc/hostname", scratch.path + "/link")
        unsafe mkfifo(scratch.path + "/fifo", 0o600)
        _ = try directory.makeSubdirectory(name("sub"))
        let kinds: [(String, FileKind, Int32)] = [
            ("link", .symbolicLink, ELOOP), ("fifo", .fifo, EINVAL), ("sub", .directory, EINVAL),
        ]
        for (text, kind, code) in kinds {
            #expect(try directory.status(of: name(text))?.kind == kind)
            let refusal = #expect(throws: SystemError.self) { try directory.read(name(text), limit: 10) }
            #expect(refusal?.code == code)
        }
        #expect(try directory.status(of: name("nothing")) == nil)
    }

    @Test func `makes a subdirectory once and opens no link as one`() throws {
        let made = try directory.makeSubdirectory(name("sub"))
        let found = try directory.makeSubdirectory(name("sub"))
        #expect(try made.status() == found.status())
        unsafe symlink("/tmp", scratch.path + "/link")
        #expect(throws: SystemError.self) { try directory.subdirectory(name("link")) }
    }

    @Test func `notices that its path leads elsewhere`() throws {
        let sub = try Directory(path: directory.makeSubdirectory(name("sub")).path)
        #expect(sub.isStillAtItsPath())
        unsafe Glibc.rename(sub.path, sub.path + "-moved")
        #expect(!sub.isStillAtItsPath())
        _ = try directory.makeSubdirectory(name("sub"))
        #expect(!sub.isStillAtItsPath())
    }

    @Test func `a lock is held by one at a time`() throws {
        let path = scratch.path + "/lock"
        do {
            let first = try FileLock.acquire(path: path)
            let second = try FileLock.acquire(path: path)
            #expect(isHeld(first) && !isHeld(second))
        }
        #expect(isHeld(try FileLock.acquire(path: path)))
    }
}

private func isHeld(_ lock: borrowing FileLock?) -> Bool {
    switch lock {
    case .some: true
    case .none: false
    }
}
