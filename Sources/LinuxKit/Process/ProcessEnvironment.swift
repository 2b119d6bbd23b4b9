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

    /// The absolute path of a program: the one given, or the first of that name in the folders of `PATH`; `nil` when there
    /// is none that may be run.
    public static func program(_ name: String) -> String? {
        if name.utf8.contains(UInt8(ascii: "/")) { return mayRun(name) ? name : nil }
        let folders = value("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").map { "\($0)/\(name)" }.first(where: mayRun)
    }

    private static func mayRun(_ path: String) -> Bool {
        var status = stat()
        guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        return unsafe access(path, X_OK) == 0
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
