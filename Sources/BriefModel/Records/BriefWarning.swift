/// Something a reader must know about a brief that made no record: a conflict, a repair, a truncation.
public struct BriefWarning: Hashable, Sendable {
    public enum Code: String, Sendable, CaseIterable {
        /// Two places of the text disagree about a count ("eight departments", nine named).
        case countConflict = "count-conflict"
        /// A stated total is not the sum of its parts.
        case totalConflict = "total-conflict"
        /// A sign and a direction word disagree.
        case signConflict = "sign-conflict"
        /// A numbered list skips a value.
        case numberingGap = "numbering-gap"
        /// A numbered list has a value twice.
        case numberingDuplicate = "numbering-duplicate"
        /// Bytes that are not valid in the file's encoding were replaced for reading.
        case invalidEncoding = "invalid-encoding"
        /// A structure (quote, tag, bracket) was never closed.
        case unclosed
        /// A limit stopped the reading of a part of the file.
        case truncated
        /// The file's name or declared type says one format, its content another.
        case formatMismatch = "format-mismatch"
    }

    public let code: Code
    /// One lower-case sentence without a full stop.
    public let message: String
    public let span: SourceSpan?

    public init(code: Code, message: String, span: SourceSpan?) {
        self.code = code
        self.message = message
        self.span = span
    }
}
