public import BriefModel

/// The outcome of one try to deliver a message; the ledger numbers the tries of a message from 1.
public struct AttemptEntry: Hashable, Sendable {
    /// What follows from the try.
    public enum Outcome: Hashable, Sendable {
        case delivered
        /// Try again, not before the instant.
        case retry(at: Instant)
        /// Given up.
        case dead
        /// The sink is switched off; the message waits.
        case held
    }

    public let message: MessageID
    public let started: Instant
    public let milliseconds: Int
    /// The HTTP status code, `nil` without a response.
    public let status: Int?
    /// Why it failed, for people.
    public let error: String?
    public let outcome: Outcome

    public init(
        message: MessageID, started: Instant, milliseconds: Int, status: Int? = nil, error: String? = nil,
        outcome: Outcome
    ) {
        self.message = message
        self.started = started
        self.milliseconds = milliseconds
        self.status = status
        self.error = error
        self.outcome = outcome
    }
}

extension AttemptEntry.Outcome {
    /// The state that the message is in afterwards.
    var state: OutboxMessage.State {
        switch self {
        case .delivered: .delivered
        case .retry: .pending
        case .dead: .dead
        case .held: .held
        }
    }
}
