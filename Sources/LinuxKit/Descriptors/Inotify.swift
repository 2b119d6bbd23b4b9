import CLinux
import Glibc

/// The kernel's reports on directories (inotify(7)); does not block.
@safe public struct Inotify: ~Copyable {
    private let descriptor: FileDescriptor
    private let buffer: UnsafeMutableRawBufferPointer

    public init() throws(SystemError) {
        let raw = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        if raw < 0 {
            let hint =
                errno == EMFILE ? "raise the sysctl fs.inotify.max_user_instances, or the limit of open files" : nil
            throw SystemError.current("inotify_init1", hint: hint)
        }
        descriptor = FileDescriptor(adopting: raw)
        unsafe buffer = .allocate(byteCount: 65_536, alignment: MemoryLayout<inotify_event>.alignment)
    }

    deinit {
        unsafe buffer.deallocate()
    }

    /// The number to poll; readable while there are reports.
    public var raw: Int32 { descriptor.raw }

    /// Starts reports on a directory.
    ///
    /// - Returns: the number its reports carry; the same for a directory that is watched already.
    /// - Throws: with the sysctl to raise where the limit of watches is met (`ENOSPC`).
    public mutating func watch(_ path: String, for changes: InotifyChanges) throws(SystemError) -> Int32 {
        let watch = unsafe inotify_add_watch(descriptor.raw, path, changes.rawValue | UInt32(IN_ONLYDIR))
        if watch >= 0 { return watch }
        let hint = errno == ENOSPC ? "raise the sysctl fs.inotify.max_user_watches" : nil
        throw SystemError.current("inotify_add_watch", path: path, hint: hint)
    }

    /// Ends reports; those already queued still come, then one `ignored`.
    public mutating func forget(_ watch: Int32) {
        // EINVAL: the kernel has dropped the watch by itself.
        _ = inotify_rm_watch(descriptor.raw, watch)
    }

    /// Takes reports that wait, in order, as many as one read(2) gives; empty when the queue is.
    public mutating func read() throws(SystemError) -> [InotifyEvent] {
        let count = retryingInterrupts { unsafe Glibc.read(descriptor.raw, buffer.baseAddress, buffer.count) }
        if count < 0 && errno == EAGAIN { return [] }
        if count <= 0 { throw SystemError.current("read", path: "inotify") }
        return unsafe decode(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }

    private func decode(_ reports: UnsafeRawBufferPointer) -> [InotifyEvent] {
        var events: [InotifyEvent] = []
        let headerSize = MemoryLayout<inotify_event>.size
        var offset = 0
        while offset + headerSize <= reports.count {
            let header = unsafe reports.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let nameStart = offset + headerSize
            offset = nameStart + Int(header.len)
            // The name is padded with NULs.
            let name = unsafe reports[nameStart..<offset].prefix { $0 != 0 }
            events.append(
                InotifyEvent(
                    watch: header.wd, changes: InotifyChanges(rawValue: header.mask), cookie: header.cookie,
                    name: unsafe name.isEmpty ? nil : FileName(fromKernel: [UInt8](name))))
        }
        return events
    }
}
