/// Decides when what has gathered is committed: at once while little happens, in groups while much does.
///
/// Times are of any clock that does not jump.
struct CommitPace {
    /// The most entries of one transaction.
    static let largest = 512
    /// A batch of this size means that more is coming.
    static let busy = 8
    /// How long a batch is held open while more is coming.
    static let hold = Duration.milliseconds(1)
    /// How long outcomes of deliveries wait for a file to ride with.
    static let markHold = Duration.milliseconds(20)

    private var files = 0
    private var marks = 0
    private var firstFile: Duration = .zero
    private var firstMark: Duration = .zero
    private var lastBatch = 0

    /// Room in the batch.
    var room: Int { Self.largest - files - marks }

    mutating func gathered(files newFiles: Int, marks newMarks: Int, now: Duration) {
        if files == 0, newFiles > 0 { firstFile = now }
        if marks == 0, newMarks > 0 { firstMark = now }
        files += newFiles
        marks += newMarks
    }

    mutating func committed() {
        if files > 0 { lastBatch = files }
        (files, marks) = (0, 0)
    }

    /// How long to wait for more: zero is commit now, `nil` is that there is nothing to commit.
    func wait(now: Duration) -> Duration? {
        if files + marks == 0 { return nil }
        if room <= 0 { return .zero }
        if files == 0 { return max(.zero, firstMark + Self.markHold - now) }
        return lastBatch < Self.busy ? .zero : max(.zero, firstFile + Self.hold - now)
    }
}
