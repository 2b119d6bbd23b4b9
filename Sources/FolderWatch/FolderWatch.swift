public import LinuxKit
import Synchronization

/// Watches one folder and tells of each file once it is complete, and again when it has become another.
///
/// Complete is a file that was renamed into place; that was closed after writing and left alone for `settle`; or that
/// appeared without a close (a hard link, or found by a scan) and kept its size and time of modification for `settle`.
/// One whose writer was seen to write and not to close waits for the close, or for `patience` without change.
/// Ages count by the monotonic clock from what was seen here, never by the file's own times.
///
/// No file is lost to a full kernel queue or a folder that goes and comes back: those end in a scan, as the start does
/// and each `rescan`. Between these times it wakes up only for
/// changes in the folder and removals from its parent directory.
///
/// A writer that closes the file, pauses for longer than `settle` and opens it again is delivered in between, and again
/// as another state of the file when it is done; so is one that holds it open and pauses for longer than `patience`.
/// Such writers should rename the file into place when it is complete.
public final class FolderWatch: Sendable {
    private struct State {
        var isStopped = false
        var signal: StopSignal?
    }

    private let settings: WatchSettings
    private let isKnown: @Sendable (FileName, FileIdentity) -> Bool
    private let state = Mutex(State())

    /// - Parameter isKnown: whether this state of a file is in work or recorded, so that it need not be delivered
    ///   (again). Asked on the watching thread, for each file before it is delivered and for each file of a scan: it
    ///   should answer in microseconds.
    public init(settings: WatchSettings, isKnown: @escaping @Sendable (FileName, FileIdentity) -> Bool) {
        self.settings = settings
        self.isKnown = isKnown
    }

    /// Watches on a thread of its own until it is stopped or its task is cancelled; to be called once.
    ///
    /// - Parameter deliver: called on that thread, one event at a time; between two calls the kernel's reports are
    ///   taken in. It may block to slow the intake down.
    /// - Throws: ``SystemError`` where the folder cannot be watched at the start.
    public func run(deliver: @escaping @Sendable (FolderEvent) -> Void) async throws {
        let signal = try StopSignal()
        let isStopped = state.withLock { state in
            state.signal = signal
            return state.isStopped
        }
        if isStopped { return }
        let (settings, isKnown) = (settings, isKnown)
        try await withTaskCancellationHandler {
            try await DedicatedThread.run(name: "folder-watch") {
                var loop = try WatchLoop(settings: settings, isKnown: isKnown, stop: signal, deliver: deliver)
                try loop.run()
            }
        } onCancel: {
            signal.raise()
        }
    }

    /// Ends `run` after the event in delivery; from any thread, also before `run`.
    public func stop() {
        state.withLock { state in
            state.isStopped = true
            state.signal?.raise()
        }
    }
}
