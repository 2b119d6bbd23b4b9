import BriefReading
import FolderWatch

/// Why a file becomes no brief.
struct Rejection: Hashable, Sendable {
    /// Stable, for programs.
    let code: String
    /// What is wrong, for people.
    let message: String
    /// The byte that it is about.
    let offset: Int?
    /// What can be done.
    let hint: String?

    init(code: String, message: String, offset: Int? = nil, hint: String? = nil) {
        self.code = code
        self.message = message
        self.offset = offset
        self.hint = hint
    }

    init(_ error: ReadingError) {
        self.init(code: error.code, message: "\(error)", offset: error.offset, hint: error.hint)
    }

    /// For an entry that is no regular file.
    init(_ reason: RefusalReason) {
        let code =
            switch reason {
            case .symbolicLink: "symbolic-link"
            case .fifo: "fifo"
            case .socket: "socket"
            case .device: "device"
            case .directory: "directory"
            }
        self.init(code: code, message: reason.rawValue, hint: "drop regular files")
    }

    /// For a file that the process died over before.
    static func crashed(times: Int) -> Rejection {
        Rejection(
            code: "crashed", message: "briefd ended unexpectedly while reading it, \(times) times",
            hint: "report the file to the authors of briefd; a changed file is read again")
    }
}

extension Rejection: CustomStringConvertible {
    /// `what [hint]`
    var description: String {
        message + (hint.map { " [\($0)]" } ?? "")
    }
}
