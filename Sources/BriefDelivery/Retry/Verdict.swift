/// What follows from one try, for the message and for its sink.
public enum Verdict: Hashable, Sendable {
    /// The receiver has the message.
    case delivered
    /// The receiver answered, but not now: the message goes by the schedule, not sooner than `floor`; with `sinkWait`
    /// the whole sink rests that long.
    case retry(floor: Duration, sinkWait: Duration?)
    /// Nobody is there: the sink rests and is probed with one message; the message's own schedule does not move.
    case unreachable
    /// The receiver refuses every message until somebody changes something: the sink rests and is probed once an hour.
    case pauseSink
    /// The receiver wants no messages any more (410).
    case disableSink
    /// The sink cannot come back while the process lives; messages wait in the ledger.
    case sinkGone
    /// This message will never be taken.
    case dead
    /// The try was broken off by us and says nothing.
    case none
}
