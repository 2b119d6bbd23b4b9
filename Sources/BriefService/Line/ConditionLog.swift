import Logging

/// Logs a condition when it begins and when it ends, and says nothing in between.
struct ConditionLog {
    private let log: Logger
    /// What is well again, for the second line.
    private let subject: String
    private var current: String?

    init(_ subject: String, log: Logger) {
        self.subject = subject
        self.log = log
    }

    mutating func failed(_ error: String) {
        if current == nil { log.error("\(error)") }
        current = error
    }

    mutating func worked() {
        if current != nil { log.info("\(subject): works again") }
        current = nil
    }
}
