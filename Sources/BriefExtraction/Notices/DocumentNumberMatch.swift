/// The number of an instrument as it stands in a text: `银发〔2026〕42号`, `Release No. 34-98765`.
struct DocumentNumberMatch: Hashable, Sendable {
    /// What may be made of a number of the series.
    enum Role: String, Sendable, CaseIterable {
        /// It numbers instruments of an authority.
        case about
        /// It names a file or docket beside the number of the instrument.
        case reference = "ref"
        /// It names law that instruments rest on; a text is not taken to be about it.
        case citation = "cite"
    }

    var range: Range<Int>
    /// As printed, on one line.
    var name: String
    /// The same for all spellings of one number.
    var id: String
    var series: String
    /// The short name of the authority whose series it is.
    var issuer: String?
    var role: Role
    /// The second and later numbers of a list ("Nos. 33-11275; 34-99678").
    var continuesList = false
}
