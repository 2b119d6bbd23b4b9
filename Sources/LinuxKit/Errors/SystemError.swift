import CLinux
import Glibc

/// A system call that failed: the call, what it was called on, and the `errno` it left.
///
/// Its text is the line shown to people: `open /x: permission denied (EACCES) [hint]`.
public struct SystemError: Error, Hashable, Sendable {
    /// The name of the call, as in its manual page.
    public let call: String
    /// What the call was about: a path or a file name in printable form; `nil` where there is none.
    public let path: String?
    /// The value of `errno` (errno(3)).
    public let code: Int32
    /// What may help, in a few words.
    public let hint: String?

    public init(_ call: String, path: String? = nil, code: Int32, hint: String? = nil) {
        self.call = call
        self.path = path
        self.code = code
        self.hint = hint
    }

    /// The error that `errno` holds now; to be made right after the failed call.
    static func current(_ call: String, path: String? = nil, hint: String? = nil) -> SystemError {
        SystemError(call, path: path, code: errno, hint: hint)
    }

    /// The symbolic name of the code, such as `ENOSPC`; `nil` for a number that Linux does not name.
    public var name: String? {
        unsafe clinux_error_name(code).map { unsafe String(cString: $0) }
    }

    /// Whether the name or path does not exist (`ENOENT`).
    public var isMissing: Bool { code == ENOENT }

    /// Whether the target name is taken already (`EEXIST`).
    public var isCollision: Bool { code == EEXIST }

    /// Whether the caller lacks a permission (`EACCES`, `EPERM`).
    public var isPermission: Bool { code == EACCES || code == EPERM }

    /// Whether the disk or the quota is full (`ENOSPC`, `EDQUOT`).
    public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
}

extension SystemError: CustomStringConvertible {
    public var description: String {
        let text = unsafe clinux_error_text(code).map { unsafe String(cString: $0) } ?? "error \(code)"
        let place = path.map { "\(call) \($0)" } ?? call
        let symbol = name.map { " (\($0))" } ?? ""
        let advice = hint.map { " [\($0)]" } ?? ""
        return "\(place): \(lowercasedStart(text))\(symbol)\(advice)"
    }
}

/// Errors read as one lower-case line, but abbreviations such as "RFS specific error" keep their capitals.
private func lowercasedStart(_ text: String) -> String {
    guard let second = text.dropFirst().first, !second.isUppercase else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
}
