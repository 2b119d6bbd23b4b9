import LinuxKit

/// A walk over the folder in slices, so that a large folder holds up neither reports nor files.
struct FolderScan: ~Copyable {
    private static let slice = 256

    private var entries: DirectoryEntries?
    /// The names met that are neither ignored nor directories.
    private(set) var files = 0
    private(set) var isRunning = false

    mutating func start(in directory: Directory) throws(SystemError) {
        entries = try directory.entries()
        files = 0
        isRunning = true
    }

    mutating func stop() {
        entries = nil
        isRunning = false
    }

    /// Hands the next names to the machine.
    ///
    /// - Returns: whether that was the last of them.
    mutating func advance(
        in directory: Directory, ignored: IgnoreRules, machine: inout SettleMachine,
        isKnown: (FileName, FileIdentity) -> Bool
    ) throws(SystemError) -> Bool {
        for _ in 0..<Self.slice {
            guard let name = try entries?.next() else {
                stop()
                return true
            }
            if ignored.ignores(name) { continue }
            if machine.meets(name) {
                // A name that has gone meanwhile is reported as a change.
                guard let status = try? directory.status(of: name) else { continue }
                machine.noteScanned(name, as: status, at: MonotonicClock.now(), isKnown: isKnown)
            }
            files += 1
        }
        return false
    }
}
