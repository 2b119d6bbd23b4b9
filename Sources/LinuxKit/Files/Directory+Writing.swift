import Glibc

extension Directory {
    /// Writes a file so that its name has all the bytes or does not appear, also after a power cut: a hidden temporary
    /// file, fsync, rename, fsync of the directory.
    ///
    /// - Parameters:
    ///   - replacing: `false` fails with `EEXIST` where the name is taken.
    ///   - mode: permission bits, less the umask.
    public func write(
        _ bytes: [UInt8], to name: FileName, replacing: Bool = true, mode: UInt32 = 0o640
    ) throws(SystemError) {
        let temporary = try makeTemporary(mode: mode)
        let hidden = temporary.name
        do throws(SystemError) {
            try temporary.descriptor.write(bytes)
            try temporary.finish()
            if replacing {
                try replace(hidden, as: name)
            } else {
                try rename(hidden, to: self, as: name)
            }
        } catch {
            try? remove(hidden)
            throw error.path == nil ? SystemError(error.call, path: place(name), code: error.code) : error
        }
        try synchronize()
    }

    /// A new empty file under a name that nobody uses; hidden, and ending in `.tmp`, as watchers of folders ignore it.
    func makeTemporary(mode: UInt32) throws(SystemError) -> TemporaryFile {
        var attempt = 0
        while true {
            let name = FileName(fromKernel: [UInt8](".briefd-\(getpid())-\(attempt).tmp".utf8))
            do throws(SystemError) {
                let descriptor = try open(name, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode: mode_t(mode))
                return TemporaryFile(name: name, descriptor: descriptor)
            } catch {
                // In use by another thread, or left by a process of the same number that was killed.
                guard error.isCollision, attempt < 1000 else { throw error }
                attempt += 1
            }
        }
    }

    private func replace(_ temporary: FileName, as name: FileName) throws(SystemError) {
        let code = unsafe temporary.withCString { from in
            unsafe name.withCString { to in unsafe renameat(descriptor.raw, from, descriptor.raw, to) }
        }
        if code != 0 { throw failure("rename", name) }
    }
}
