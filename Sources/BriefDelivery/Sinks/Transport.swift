import BriefLedger
import BriefModel

/// Carries messages of one sink to where they go.
protocol Transport: Sendable {
    /// Begins a try and returns at once; `completion` is called exactly once, after this returned or from another
    /// thread. Where the try cannot even begin its outcome is returned, and `completion` is not called.
    func send(_ message: OutboxMessage, now: Instant, completion: @escaping @Sendable (Try) -> Void) -> Try?
}

/// What came of one try.
struct Try: Sendable {
    let verdict: Verdict
    /// The HTTP status, where there was one.
    let status: Int?
    /// Why it failed, for people; empty after a success.
    let why: String
    let duration: Duration
}
