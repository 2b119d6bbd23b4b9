import Glibc

extension Directory {
    /// Opens a regular file for reading; never waits, never follows a link.
    ///
    /// - Throws: `ELOOP` for a symbolic link, `EINVAL` for what is not a regular file.
    public func openForReading(_ name: FileName) throws(SystemError) -> FileDescriptor {
        let descriptor: FileDescriptor
        do throws(SystemError) {
            descriptor = try open(name, flags: O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        } catch {
            guard error.code == ELOOP else { throw error }
            throw SystemError("open", path: place(name), code: ELOOP, hint: "a symbolic link is not followed")
        }
        let kind = try descriptor.status().kind
        if kind != .regular {
            throw SystemError("open", path: place(name), code: EINVAL, hint: "a \(kind.rawValue) is not read")
        }
        return descriptor
    }

    /// Reads a regular file, at most `limit` bytes of it.
    public func read(_ name: FileName, limit: Int) throws(SystemError) -> FileContents {
        let descriptor = try openForReading(name)
        let before = try descriptor.status().identity
        var bytes: [UInt8] = []
        // More than the size, so that a file that has grown is noticed; those of /proc have none and come in one read.
        var wanted = max(Int(min(before.size, Int64(limit))) + 1, 4096)
        do {
            while bytes.count <= limit {
                let got = try descriptor.read(into: &bytes, count: min(wanted, limit + 1 - bytes.count))
                if got == 0 { break }
                wanted = 65_536
            }
        } catch {
            throw SystemError(error.call, path: place(name), code: error.code)
        }
        let isWhole = bytes.count <= limit
        if !isWhole { bytes.removeLast(bytes.count - limit) }
        let after = try descriptor.status().identity
        return FileContents(bytes: bytes, identity: before, isWhole: isWhole, changedMeanwhile: after != before)
    }
}
