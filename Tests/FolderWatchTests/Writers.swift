import Glibc
import LinuxKit

@testable import FolderWatch

/// What a file of this name holds when it is whole.
func payload(_ name: String) -> [UInt8] {
    [UInt8](String(repeating: name + "\n", count: 40).utf8)
}

/// The ways in which programs put files into a folder.
extension LiveFolder {
    func open(_ name: String, flags: Int32 = O_WRONLY | O_CREAT, below folder: String? = nil) throws -> FileDescriptor {
        let raw = unsafe Glibc.open((folder ?? path) + "/" + name, flags | O_CLOEXEC, 0o644)
        if raw < 0 { throw SystemError("open", path: name, code: errno) }
        return FileDescriptor(adopting: raw)
    }

    /// One write and close.
    func write(_ bytes: [UInt8], to name: String, below folder: String? = nil) throws {
        try open(name, below: folder).write(bytes)
    }

    /// Each chunk in an open and close of its own.
    func append(_ bytes: [UInt8], to name: String, times: Int) throws {
        let size = (bytes.count + times - 1) / times
        for start in stride(from: 0, to: bytes.count, by: size) {
            try open(name, flags: O_WRONLY | O_CREAT | O_APPEND).write(Array(bytes[start...].prefix(size)))
        }
    }

    /// Written under another name in the folder, then renamed.
    func writeThenRename(_ bytes: [UInt8], to name: String, by way: String) throws {
        try write(bytes, to: way)
        try rename(path + "/" + way, to: name)
    }

    /// Written beside the folder, then renamed into it.
    func renameIn(_ bytes: [UInt8], to name: String) throws {
        try write(bytes, to: name, below: root.path)
        try rename(root.path + "/" + name, to: name)
    }

    /// Written with a time of modification long past, as `cp -p` does.
    func writeOld(_ bytes: [UInt8], to name: String) throws {
        let file = try open(name)
        try file.write(bytes)
        let past = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
        if unsafe futimens(file.raw, past) != 0 { throw SystemError("futimens", path: name, code: errno) }
    }

    /// Written beside the folder, then linked into it.
    func linkIn(_ bytes: [UInt8], to name: String) throws {
        try write(bytes, to: name, below: root.path)
        if unsafe link(root.path + "/" + name, path + "/" + name) != 0 {
            throw SystemError("link", path: name, code: errno)
        }
    }

    /// Written through a mapping, after the descriptor is closed.
    func writeMapped(_ bytes: [UInt8], to name: String) throws {
        let file = try open(name, flags: O_RDWR | O_CREAT)
        guard ftruncate(file.raw, bytes.count) == 0,
            let mapping = unsafe mmap(nil, bytes.count, PROT_READ | PROT_WRITE, MAP_SHARED, file.raw, 0)
        else { throw SystemError("mmap", path: name, code: errno) }
        try file.close()
        unsafe UnsafeMutableRawBufferPointer(start: mapping, count: bytes.count).copyBytes(from: bytes)
        unsafe munmap(mapping, bytes.count)
    }

    func rename(_ source: String, to name: String) throws {
        if unsafe Glibc.rename(source, path + "/" + name) != 0 { throw SystemError("rename", path: name, code: errno) }
    }
}
