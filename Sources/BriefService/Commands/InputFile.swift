import BriefReading
import Glibc
import LinuxKit

/// Reads a file that was named on the command line.
struct InputFile {
    /// In bytes; a longer file is not read.
    let limit: Int

    /// `-` is standard input.
    func read(_ file: String) throws(ServiceError) -> (bytes: [UInt8], name: String) {
        do throws(SystemError) {
            return file == "-" ? try standardInput() : try named(file)
        } catch  where error.code == EFBIG {
            let problem = ReadingError.limitExceeded(limit: "bytes", value: limit + 1, allowed: limit)
            throw ServiceError(.data, file, "too large", why: "over \(limit) bytes", hint: problem.hint)
        } catch {
            throw ServiceError(.noInput, file, "cannot be read", why: "\(error)")
        }
    }

    private func named(_ file: String) throws(SystemError) -> (bytes: [UInt8], name: String) {
        let path = AbsolutePath.resolve(file, from: ProcessEnvironment.workingDirectory)
        guard let name = FileName(AbsolutePath.name(of: path)) else {
            throw SystemError("open", path: file, code: EISDIR)
        }
        let folder = try Directory(path: AbsolutePath.parent(of: path))
        let contents = try folder.read(name, limit: limit)
        guard contents.isWhole else { throw SystemError("read", path: file, code: EFBIG) }
        return (contents.bytes, name.printable)
    }

    private func standardInput() throws(SystemError) -> (bytes: [UInt8], name: String) {
        var bytes: [UInt8] = []
        while try StandardInput.read(into: &bytes, count: 65_536) > 0 {
            guard bytes.count <= limit else { throw SystemError("read", path: "-", code: EFBIG) }
        }
        return (bytes, "stdin")
    }
}
