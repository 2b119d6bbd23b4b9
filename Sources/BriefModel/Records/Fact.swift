/// What a record states, by kind.
public enum Fact: Hashable, Sendable {
    case flow(Flow)
    case mover(Mover)
    case notice(Notice)
    case headline(Headline)

    public var kind: RecordKind {
        switch self {
        case .flow: .flow
        case .mover: .mover
        case .notice: .notice
        case .headline: .headline
        }
    }
}

public enum RecordKind: String, Sendable, CaseIterable {
    case flow, mover, notice, headline
}
