/// What is known of a sender: how its texts are to be read where they leave it open.
struct SourceProfile: Hashable, Sendable {
    let name: String
    /// The days of its texts begin and end by this clock.
    var zone: TimeZoneRule?
    /// What comes first in `02/03/2026`.
    var dates: DateOrder?
    /// ISO 4217 code that a sign such as `$` means.
    var currency: String?
    var numbers = NumberStyle.open
    /// BCP 47.
    var language: String?
}
