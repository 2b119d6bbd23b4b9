import Synchronization

/// Counts the looks at tokens that the readers of one document take, so that no text can keep them busy for long.
///
/// The searches are linear in a text; the limit is far beyond what any text needs and ends what a mistake in them costs.
final class Fuel: Sendable {
    private let looks = Atomic<Int>(0)
    /// Looks; `nil` for no limit.
    private let limit: Int?

    /// For one look at a text that nobody meters.
    init() {
        limit = nil
    }

    /// - Parameter bytes: The length of the text.
    init(for bytes: Int) {
        limit = 1 << 22 + bytes * 1024
    }

    var spent: Int { looks.load(ordering: .relaxed) }

    var isSpent: Bool { limit.map { spent > $0 } ?? false }

    /// One thread reads a document, so that no look is lost.
    @inline(__always)
    func look() { looks.store(looks.load(ordering: .relaxed) &+ 1, ordering: .relaxed) }
}
