import Glibc

/// The standard input of the process as bytes.
public enum StandardInput {
    /// Reads what one read(2) gives, at most `count` bytes, and appends it.
    ///
    /// - Returns: the number of bytes read; 0 at the end.
    public static func read(into bytes: inout [UInt8], count: Int) throws(SystemError) -> Int {
        // A borrowed number: the descriptor of the copy is closed here, standard input stays open.
        let copy = dup(STDIN_FILENO)
        if copy < 0 { throw SystemError.current("dup", path: "standard input") }
        return try FileDescriptor(adopting: copy).read(into: &bytes, count: count)
    }
}
