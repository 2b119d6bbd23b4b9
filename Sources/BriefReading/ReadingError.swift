/// Why a file cannot be read; each is a reason to set the file aside, never to stop.
public enum ReadingError: Error, Hashable, Sendable {
    /// No bytes, or white space alone.
    case empty
    /// Not text in any encoding that is read.
    case binary(offset: Int)
    /// A kind of file that is recognized and not read.
    case unsupportedFormat(UnreadFormat)
    /// The converter for such a file gave no text, and why.
    case notConverted(UnreadFormat, why: String)
    /// A limit of `ReadingLimits` was passed.
    case limitExceeded(limit: String, value: Int, allowed: Int)

    /// A stable code for reason files and metrics.
    public var code: String {
        switch self {
        case .empty: "empty"
        case .binary: "binary"
        case .unsupportedFormat: "unsupported-format"
        case .notConverted: "not-converted"
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
        case .unsupportedFormat(.pdf): "name a converter for pdf in the configuration: pdftotext -layout - -"
        case .unsupportedFormat(let format) where format.isArchive: "unpack it and drop the files"
        case .unsupportedFormat(let format):
            "name a converter for \(format.rawValue) in the configuration, or convert it before it is dropped"
        case .notConverted: "try the converter's command on the file by hand"
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
        case .unsupportedFormat(let format): "\(format.name) is not read"
        case .notConverted(let format, let why): "the converter for \(format.name) gave no text: \(why)"
        case .limitExceeded(let limit, let value, let allowed): "\(limit) is \(value), at most \(allowed) are read"
        }
    }
}
