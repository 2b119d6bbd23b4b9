import Glibc

/// What the process was started with.
public enum ProcessEnvironment {
    /// The value of an environment variable; `nil` when it is unset or empty.
    public static func value(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The absolute path of the working directory; `/` when it was removed.
    public static var workingDirectory: String {
        guard let path = unsafe getcwd(nil, 0) else { return "/" }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }

    /// The path with symbolic links resolved (`realpath(3)`); `nil` when nothing stands there.
    public static func canonicalPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// From now on a write to a pipe or socket without a reader is an error (`EPIPE`) and not the end of the process.
    public static func ignoreBrokenPipes() {
        _ = signal(SIGPIPE, SIG_IGN)
    }

    /// Ends the process now, without unwinding and without running exit handlers.
    public static func endNow(status: Int32) -> Never {
        _exit(status)
    }
}
