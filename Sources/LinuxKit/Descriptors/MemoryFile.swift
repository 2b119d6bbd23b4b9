import CLinux
import Glibc

/// A file without a name that lives in memory (memfd_create(2)).
struct MemoryFile: ~Copyable {
    private let descriptor: FileDescriptor

    /// - Parameter name: for `/proc` only.
    init(_ name: String, holding bytes: [UInt8] = []) throws(SystemError) {
        let raw = unsafe clinux_memory_file(name)
        if raw < 0 { throw SystemError.current("memfd_create") }
        let file = FileDescriptor(adopting: raw)
        try file.write(bytes)
        if lseek(raw, 0, SEEK_SET) < 0 { throw SystemError.current("lseek") }
        descriptor = file
    }

    var raw: Int32 { descriptor.raw }

    /// All it holds, or its first bytes.
    func contents(atMost limit: Int) throws(SystemError) -> [UInt8] {
        if lseek(raw, 0, SEEK_SET) < 0 { throw SystemError.current("lseek") }
        var bytes: [UInt8] = []
        while bytes.count < limit, try descriptor.read(into: &bytes, count: min(limit - bytes.count, 1 << 20)) > 0 {}
        return bytes
    }
}
