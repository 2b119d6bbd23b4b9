import CLinux
import Glibc

extension Directory {
    /// Renames within one file system; never replaces.
    ///
    /// - Throws: `EEXIST` where the new name is taken, `EXDEV` across file systems.
    public func rename(_ name: FileName, to target: Directory, as newName: FileName) throws(SystemError) {
        let code = unsafe name.withCString { from in
            unsafe newName.withCString { to in
                unsafe clinux_rename_noreplace(descriptor.raw, from, target.descriptor.raw, to)
            }
        }
        if code == 0 { return }
        // EINVAL: a file system that cannot promise not to replace.
        guard errno == EINVAL else { throw failure("rename", name) }
        try linkAndRemove(name, to: target, as: newName)
    }

    /// Moves a regular file, also across file systems, where it is copied, flushed, compared and only then removed.
    /// Never replaces; both directories are flushed at the end.
    ///
    /// - Parameter expected: the state in which the file is to be moved; in another state it stays.
    /// - Throws: `EEXIST` where the new name is taken, `ESTALE` where the file is not as expected (any more).
    public func move(
        _ name: FileName, to target: Directory, as newName: FileName, expecting expected: FileIdentity? = nil
    ) throws(SystemError) {
        let isOther = try expected.map { identity throws(SystemError) in try status(of: name)?.identity != identity }
        if isOther ?? false { throw stale(name) }
        do throws(SystemError) {
            try rename(name, to: target, as: newName)
        } catch  where error.code == EXDEV {
            try copyAndRemove(name, to: target, as: newName, expecting: expected)
            return
        }
        if let expected, try target.status(of: newName)?.identity != expected {
            // Replaced between the look and the rename: what came in is somebody's new file.
            try target.rename(newName, to: self, as: name)
            throw stale(name)
        }
        try target.synchronize()
        if target !== self { try synchronize() }
    }

    private func linkAndRemove(_ name: FileName, to target: Directory, as newName: FileName) throws(SystemError) {
        let code = unsafe name.withCString { from in
            unsafe newName.withCString { to in unsafe linkat(descriptor.raw, from, target.descriptor.raw, to, 0) }
        }
        if code != 0 { throw failure("link", name) }
        try remove(name)
    }

    private func copyAndRemove(
        _ name: FileName, to target: Directory, as newName: FileName, expecting expected: FileIdentity?
    ) throws(SystemError) {
        let source = try openForReading(name)
        let before = try source.status().identity
        if let expected, before != expected { throw stale(name) }
        let temporary = try target.makeTemporary(mode: 0o640)
        let hidden = temporary.name
        do throws(SystemError) {
            try transfer(from: source, to: temporary.descriptor, at: target.place(newName))
            try temporary.finish()
            try target.compare(hidden, with: source, at: newName)
            // By name, so that a file put in its place counts as a change too.
            if try status(of: name)?.identity != before { throw stale(name) }
            try target.rename(hidden, to: target, as: newName)
        } catch {
            try? target.remove(hidden)
            throw error
        }
        try target.synchronize()
        try remove(name)
        try synchronize()
    }

    private func transfer(
        from source: borrowing FileDescriptor, to copy: borrowing FileDescriptor, at place: String
    ) throws(SystemError) {
        var chunk: [UInt8] = []
        do throws(SystemError) {
            while try source.read(into: &chunk, count: chunkSize) > 0 {
                try copy.write(chunk)
                chunk.removeAll(keepingCapacity: true)
            }
        } catch {
            throw SystemError(error.call, path: place, code: error.code)
        }
    }

    /// Reads the copy back beside its source, from the start of both.
    private func compare(
        _ temporary: FileName, with source: borrowing FileDescriptor, at newName: FileName
    ) throws(SystemError) {
        let copy = try openForReading(temporary)
        if lseek(source.raw, 0, SEEK_SET) != 0 { throw failure("lseek", newName) }
        var expected: [UInt8] = []
        var found: [UInt8] = []
        repeat {
            expected.removeAll(keepingCapacity: true)
            found.removeAll(keepingCapacity: true)
            try source.fill(&expected, to: chunkSize)
            try copy.fill(&found, to: chunkSize)
            if expected != found {
                throw SystemError("copy", path: place(newName), code: EIO, hint: "the copy differs from the source")
            }
        } while !expected.isEmpty
    }

    private func stale(_ name: FileName) -> SystemError {
        SystemError("rename", path: place(name), code: ESTALE, hint: "the file changed after it was read")
    }
}

private let chunkSize = 262_144

extension FileDescriptor {
    /// Reads until there are `count` bytes or the file ends.
    fileprivate func fill(_ bytes: inout [UInt8], to count: Int) throws(SystemError) {
        while bytes.count < count, try read(into: &bytes, count: count - bytes.count) > 0 {}
    }
}
