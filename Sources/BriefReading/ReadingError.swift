/// Why a file cannot be read; each is a reason to set the file aside, never to stop.
public enum ReadingError: Error, Hashable, Sendable {
    /// No bytes, or white space alone.
    case empty
    /// Not text in any encoding that is read.
    case binary(offset: Int)
    /// A kind of file that is recognized and not read: `PDF`, `ZIP archive`.
    case unsupportedFormat(String)
    /// A limit of `ReadingLimits` was passed.
    case limitExceeded(limit: String, value: Int, allowed: Int)

    /// A stable code for reason files and metrics.
    public var code: String {
        switch self {
        case .empty: "empty"
        case .binary: "binary"
        case .unsupportedFormat: "unsupported-format"
        case .limitExceeded: "limit-exceeded"
        }
    }

    /// The byte that the error is about.
    public var offset: Int? {
        if case .binary(let offset) = self { offset } else { nil }
    }

    /// What the user can do.
    public var hint: String? {
        switch self {
        case .empty: "write the file under another name and rename it into the folder when it is complete"
        case .binary: "drop text, Markdown, HTML, JSON, CSV or e-mail"
        case .unsupportedFormat: "convert it to text before it is dropped, for instance with pdftotext"
        case .limitExceeded(let limit, _, _): "split the file, or raise limits.\(limit) in the configuration"
        }
    }
}

extension ReadingError: CustomStringConvertible {
    /// What is wrong, lower case, without place and hint.
    public var description: String {
        switch self {
        case .empty: "the file has no text"
        case .binary(let offset): "not text (control byte at offset \(offset))"
        case .unsupportedFormat(let name): "\(name) is not read"
        case .limitExceeded(let limit, let value, let allowed): "\(limit) is \(value), at most \(allowed) are read"
        }
    }
}
