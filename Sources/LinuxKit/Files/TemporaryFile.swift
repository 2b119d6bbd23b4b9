/// A file that is still being made, under a hidden name.
struct TemporaryFile: ~Copyable {
    let name: FileName
    let descriptor: FileDescriptor

    /// Flushes it to the device and closes it.
    consuming func finish() throws(SystemError) {
        try descriptor.synchronize()
        try descriptor.close()
    }
}
