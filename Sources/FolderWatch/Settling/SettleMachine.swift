import LinuxKit

/// Decides when a file is complete, from what happened to its name and what looks at it found.
///
/// It does nothing itself and reads no clock: changes and findings come in with the time, events go out.
/// It remembers names that are not settled, and those it spoke of that still stand and nobody else answers for.
struct SettleMachine {
    private let settle: Duration
    private let patience: Duration
    private var pending = PendingFiles()
    private var standing: [FileName: Standing] = [:]
    /// Names that were moved out and may come in under another name, by cookie.
    private var departures: [UInt32: FileName] = [:]
    private var scan: UInt32 = 0

    init(settle: Duration, patience: Duration) {
        self.settle = settle
        self.patience = patience
    }

    /// The number of names it holds anything about.
    var remembered: Int { pending.count + standing.count + departures.count }

    // MARK: Changes

    mutating func note(_ change: FileChange, of name: FileName, at now: Duration) {
        if case .gone(let cookie) = pending[name]?.phase { departures[cookie] = nil }
        switch change {
        case .created: pending.set(name, to: .appeared, at: now, due: now + settle)
        case .modified: pending.set(name, to: .writing, at: now, due: now + patience)
        case .closed: pending.set(name, to: .closed, at: now, due: now + settle)
        case .movedIn(let cookie):
            if let old = departures.removeValue(forKey: cookie) { pending.remove(old) }
            pending.set(name, to: .movedIn, at: now, due: now)
        case .movedOut(let cookie): depart(name, cookie: cookie, at: now)
        case .deleted: depart(name, cookie: 0, at: now)
        case .attributes:
            if pending[name] == nil { pending.set(name, to: .stirred, at: now, due: now + settle) }
        }
    }

    /// Reports were lost, so no close may be waited for: what was seen of writers no longer counts.
    mutating func noteOverflow(at now: Duration) {
        for name in pending.names(in: [.writing, .closed]) {
            pending.set(name, to: .scanned, at: now, due: now + settle)
        }
    }

    /// Drops all it knows; the folder is another one now.
    mutating func forgetAll() {
        self = SettleMachine(settle: settle, patience: patience)
    }

    // MARK: Scans

    mutating func beginScan() {
        scan &+= 1
    }

    /// Marks a name as met by the scan.
    ///
    /// - Returns: whether the scan must look at it and hand the result to `noteScanned`.
    mutating func meets(_ name: FileName) -> Bool {
        standing[name]?.scan = scan
        return pending[name] == nil
    }

    /// A scan looked at a name that `meets` asked about.
    mutating func noteScanned(
        _ name: FileName, as status: FileStatus, at now: Duration, isKnown: (FileName, FileIdentity) -> Bool
    ) {
        if let reason = RefusalReason(status.kind) {
            if standing[name]?.fate == .refused(reason) { return }
        } else if isKnown(name, status.identity) {
            standing[name] = nil
            return
        } else if standing[name]?.fate == .delivered(status.identity) {
            return
        }
        pending.set(name, to: .scanned, at: now, due: now + settle, observed: status.identity)
    }

    /// The scan has met every name, so what it did not meet is gone.
    mutating func endScan() {
        standing = standing.filter { $0.value.scan == scan }
    }

    // MARK: Looks

    /// When the next look is due; `nil` while nothing waits.
    mutating func nextDue() -> Duration? {
        pending.nextDue()
    }

    /// The next name to look at now; the result goes to `judge`, before any further change.
    mutating func takeDue(at now: Duration) -> FileName? {
        pending.takeDue(at: now)
    }

    /// Judges what a due look found.
    ///
    /// - Parameters:
    ///   - isKnown: whether somebody else answers for this state of the file.
    ///   - obstacle: why a complete file cannot be read; asked only where that matters.
    mutating func judge(
        _ name: FileName, found finding: Finding, at now: Duration, isKnown: (FileName, FileIdentity) -> Bool,
        obstacle: (FileName) -> SystemError?
    ) -> FolderEvent? {
        guard let file = pending[name] else { return nil }
        switch finding {
        case .missing:
            forget(name, file)
            standing[name] = nil
            return file.phase == .stirred ? nil : .vanished(name)
        case .failed(let error):
            forget(name, file)
            return say(.unreadable(name, error), of: name, as: .unreadable)
        case .entry(let status) where status.kind == .regular:
            if let later = nextLook(at: file, found: status.identity, now: now) {
                pending.observe(name, status.identity, next: later)
                return nil
            }
            forget(name, file)
            return deliver(name, status.identity, file.arrival, isKnown: isKnown, obstacle: obstacle)
        case .entry(let status):
            forget(name, file)
            guard let reason = RefusalReason(status.kind) else { return nil }
            return say(.refused(name, reason), of: name, as: .refused(reason))
        }
    }
}

extension SettleMachine {
    /// When to look again at a regular file that is not complete; `nil` where it is.
    private func nextLook(at file: PendingFile, found identity: FileIdentity, now: Duration) -> Duration? {
        switch file.phase {
        case .movedIn, .closed, .stirred: return nil
        case .appeared, .scanned, .writing, .gone:
            if file.observed != identity { return now + settle }
            // An empty file without a close is one whose writer has not begun.
            return identity.size == 0 && now < file.since + patience ? file.since + patience : nil
        }
    }

    private mutating func deliver(
        _ name: FileName, _ identity: FileIdentity, _ arrival: Arrival, isKnown: (FileName, FileIdentity) -> Bool,
        obstacle: (FileName) -> SystemError?
    ) -> FolderEvent? {
        if standing[name]?.fate == .delivered(identity) { return nil }
        if isKnown(name, identity) {
            standing[name] = nil
            return nil
        }
        if let error = obstacle(name) {
            return error.isMissing ? .vanished(name) : say(.unreadable(name, error), of: name, as: .unreadable)
        }
        standing[name] = Standing(fate: .delivered(identity), scan: scan)
        return .file(StableFile(name: name, identity: identity, arrival: arrival))
    }

    /// The event, unless the same was said of the name before.
    private mutating func say(_ event: FolderEvent, of name: FileName, as fate: Standing.Fate) -> FolderEvent? {
        defer { standing[name] = Standing(fate: fate, scan: scan) }
        return standing[name]?.fate == fate ? nil : event
    }

    private mutating func depart(_ name: FileName, cookie: UInt32, at now: Duration) {
        standing[name] = nil
        guard let file = pending[name] else { return }
        if file.phase == .stirred {
            pending.remove(name)
            return
        }
        pending.set(name, to: .gone(cookie: cookie), at: now, due: now + settle)
        if cookie != 0 { departures[cookie] = name }
    }

    private mutating func forget(_ name: FileName, _ file: PendingFile) {
        pending.remove(name)
        if case .gone(let cookie) = file.phase, cookie != 0 { departures[cookie] = nil }
    }
}
