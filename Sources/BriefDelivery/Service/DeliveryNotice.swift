public import BriefModel

/// Something about a sink that a person may want to know.
public enum DeliveryNotice: Hashable, Sendable {
    /// The sink rests, is closed, or is open again.
    case sink(name: String, SinkCondition)
    /// A message was given up.
    case dead(MessageID, sink: String, why: String)
    /// Messages could not be read from the ledger; it is tried again.
    case unreadable(sink: String, why: String)
}
