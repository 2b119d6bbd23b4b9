/// A leaf of a message: text or an attachment, still encoded.
struct MailPart {
    enum Kind: Hashable {
        case plain, html
        /// A text file that is attached, with its name.
        case file(String)
        /// The header of a message that this one carries.
        case head
        /// Anything else, with the name for people.
        case other(String)
    }

    enum Transfer: Hashable {
        case identity, quotedPrintable, base64
    }

    /// The MIME part path: `1`, `1.2`.
    var path: String
    var kind: Kind
    var transfer: Transfer
    /// `nil` when none is declared.
    var charset: TextDecoding.Encoding?
    /// The encoded bytes; of a head the whole message.
    var body: Range<Int>
    /// Parts with the same number are alternatives of each other; the richest comes last (RFC 2046 section 5.1.4).
    var alternative: Int?
}
