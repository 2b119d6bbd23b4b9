import CLinux
import Glibc

/// The names of a directory one after another (readdir(3)), in the file system's order, without `.` and `..`.
///
/// A name that comes or goes during the walk may or may not be met; all others are met once.
@safe public struct DirectoryEntries: ~Copyable {
    private let stream: OpaquePointer
    private let path: String

    fileprivate init(of directory: Directory) throws(SystemError) {
        path = directory.path
        let raw = retryingInterrupts {
            unsafe clinux_openat(directory.descriptor.raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
        }
        if raw < 0 { throw SystemError.current("open", path: path) }
        guard let opened = unsafe fdopendir(raw) else {
            let error = SystemError.current("fdopendir", path: path)
            _ = Glibc.close(raw)
            throw error
        }
        unsafe stream = opened
    }

    deinit {
        unsafe closedir(stream)
    }

    /// The next name; `nil` at the end.
    public mutating func next() throws(SystemError) -> FileName? {
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                if errno == 0 { return nil }
                throw SystemError.current("readdir", path: path)
            }
            let length = unsafe Int(entry.pointee.d_reclen) - nameOffset
            let start = unsafe UnsafeRawPointer(entry) + nameOffset
            let bytes = unsafe UnsafeRawBufferPointer(start: start, count: length).prefix { $0 != 0 }
            let name = unsafe [UInt8](bytes)
            if name != [0x2E] && name != [0x2E, 0x2E] { return FileName(fromKernel: name) }
        }
    }

    private var nameOffset: Int { MemoryLayout<dirent>.offset(of: \.d_name) ?? 19 }
}

extension Directory {
    /// Starts a walk over its names.
    public func entries() throws(SystemError) -> DirectoryEntries {
        try DirectoryEntries(of: self)
    }

    /// All names, unordered.
    public func names() throws(SystemError) -> [FileName] {
        var entries = try entries()
        var names: [FileName] = []
        while let name = try entries.next() { names.append(name) }
        return names
    }
}
