public import BriefModel

/// How a sink is.
public enum SinkCondition: Hashable, Sendable {
    /// Why a sink rests.
    public enum Cause: String, Sendable, CaseIterable {
        /// No connection, or nobody reads.
        case unreachable
        /// Failure after failure.
        case failing
        /// The receiver named a time.
        case askedToWait = "asked-to-wait"
        /// The receiver refuses everything: wrong address, secret or certificate.
        case refused
    }

    /// Messages go out.
    case open
    /// Messages wait; from `next` on a single one is tried, and when it gets through all are let go.
    case probing(Cause, next: Instant, failures: Int, why: String)
    /// No message goes out while the process lives: the receiver said so, or it cannot come back.
    case closed(why: String)

    /// Whether both are the same to a person who watches the sink.
    func isSameKind(as other: SinkCondition) -> Bool {
        switch (self, other) {
        case (.open, .open), (.closed, .closed): true
        case (.probing(let left, _, _, _), .probing(let right, _, _, _)): left == right
        default: false
        }
    }
}
