import LinuxKit

/// The names that are not settled yet, and the order in which to look at them; each change costs O(log n) at most.
struct PendingFiles {
    private var files: [FileName: PendingFile] = [:]
    private var queue = DueQueue()
    private var lastTicket: UInt64 = 0

    var count: Int { files.count }

    subscript(name: FileName) -> PendingFile? { files[name] }

    func names(in phases: Set<PendingFile.Phase>) -> [FileName] {
        files.filter { phases.contains($0.value.phase) }.map(\.key)
    }

    /// Puts a name, new or not, into a phase; what was observed of it before no longer counts.
    mutating func set(
        _ name: FileName, to phase: PendingFile.Phase, at now: Duration, due: Duration, observed: FileIdentity? = nil
    ) {
        let file = PendingFile(
            phase: phase, due: due, since: now, observed: observed, ticket: files[name]?.ticket ?? 0,
            queuedFor: files[name]?.queuedFor ?? .seconds(Int64.max))
        store(name, file)
    }

    /// Keeps what a look found, for comparison with the next.
    mutating func observe(_ name: FileName, _ identity: FileIdentity, next due: Duration) {
        guard var file = files[name] else { return }
        if case .gone = file.phase { file.phase = .appeared }
        (file.observed, file.due) = (identity, due)
        store(name, file)
    }

    mutating func remove(_ name: FileName) {
        files[name] = nil
    }

    mutating func nextDue() -> Duration? {
        dropStaleEntries()
        return queue.first?.due
    }

    /// The next name whose time has come; it stays pending, out of the queue, until it is observed or removed.
    mutating func takeDue(at now: Duration) -> FileName? {
        while true {
            dropStaleEntries()
            guard let entry = queue.first, entry.due <= now, var file = files[entry.name] else { return nil }
            _ = queue.popFirst()
            file.queuedFor = .seconds(Int64.max)
            if file.due <= now {
                files[entry.name] = file
                return entry.name
            }
            store(entry.name, file)
        }
    }

    /// Queues the name anew only where it is due before its entry; a later time waits for that entry to come up, so
    /// that a busy writer costs no entry per write.
    private mutating func store(_ name: FileName, _ file: PendingFile) {
        var file = file
        if file.due < file.queuedFor {
            lastTicket += 1
            (file.ticket, file.queuedFor) = (lastTicket, file.due)
            queue.push(DueQueue.Entry(due: file.due, ticket: lastTicket, name: name))
        }
        files[name] = file
    }

    private mutating func dropStaleEntries() {
        while let entry = queue.first, files[entry.name]?.ticket != entry.ticket { _ = queue.popFirst() }
    }
}
