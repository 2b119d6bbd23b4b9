import CLinux
import Glibc

/// One of the two streams that a process writes to.
public enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    public var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Columns of the terminal; `nil` when it is none or does not say.
    public var width: Int? {
        var size = winsize()
        guard unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Whether the stream is the journal's socket, as `JOURNAL_STREAM` (`device:inode`, systemd.exec(5)) says.
    public var isJournal: Bool {
        guard let stated = ProcessEnvironment.value("JOURNAL_STREAM") else { return false }
        var status = stat()
        guard unsafe fstat(rawValue, &status) == 0 else { return false }
        return stated == "\(status.st_dev):\(status.st_ino)"
    }
}

extension StandardStream {
    /// Writes all bytes; blocks while the reader is slow.
    public func write(_ bytes: borrowing [UInt8]) throws(SystemError) {
        try writeAll(bytes, to: rawValue)
    }
}
