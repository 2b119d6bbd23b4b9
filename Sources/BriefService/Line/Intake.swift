import BriefIdentity
import BriefLedger
import BriefModel
import BriefReading
import FolderWatch
import LinuxKit
import Logging
import Synchronization

/// Takes the files that the folder watch offers: reads, parses and renders them, and hands them to the recorder.
///
/// Called on the watch's thread, one event at a time.
final class Intake: Sendable {
    let pulse = Pulse()
    private let folder: WatchedFolder
    private let reader: FileReader
    private let memory: FileMemory
    private let hand: @Sendable (RecorderItem) -> Void
    private let now: @Sendable () -> Instant
    private let log: Logger
    /// Whether the files that the first scan finds are left alone.
    private let marksSeen: Bool
    private let scans = Atomic(0)
    /// Complete files that could not be read though they may be; tried again after each scan.
    private let waiting = Mutex<[FileName: StableFile]>([:])

    init(
        folder: WatchedFolder, reader: FileReader, memory: FileMemory,
        hand: @escaping @Sendable (RecorderItem) -> Void, now: @escaping @Sendable () -> Instant, marksSeen: Bool,
        log: Logger
    ) {
        self.folder = folder
        self.reader = reader
        self.memory = memory
        self.hand = hand
        self.now = now
        self.marksSeen = marksSeen
        self.log = log
    }

    /// Whether a scanned file needs nothing more; a file that is recorded but still stands is put away once more.
    func isKnown(_ name: FileName, _ identity: FileIdentity) -> Bool {
        switch memory.recall(name, identity) {
        case .unknown: return false
        case .inWork: return true
        case .finished(let state):
            hand(.known(name, identity, state))
            return true
        }
    }

    func handle(_ event: FolderEvent) {
        pulse.beat()
        defer { pulse.rest() }
        switch event {
        case .file(let file): take(file)
        case .refused(let name, let reason): refuse(name, reason)
        case .vanished(let name): lose(name)
        case .unreadable(let name, let error): wait(for: name, error)
        case .scanned(let files): finishScan(files)
        case .overflow: log.warning("\(folder.path): the kernel's event queue ran over; scanning")
        case .folderLost(let error):
            folder.close()
            log.error("\(error) (nothing is taken until the folder is back)")
        case .folderBack:
            folder.open()
            log.info("\(folder.path): the folder is back")
        }
    }

    private func take(_ file: StableFile) {
        guard let directory = folder.directory else { return }
        if marksSeen, file.arrival == .scanned, scans.load(ordering: .relaxed) <= 1 { return pass(over: file) }
        let earlier = memory.begin(file.name, file.identity)
        let received = now()
        let key = memory.key(file.name, file.identity)
        switch reader.read(file, from: directory, key: key, received: received, supersedes: earlier) {
        case .brief(let entry):
            memory.read(file.name, file.identity, as: entry.brief.id)
            hand(.brief(file.name, file.identity, entry))
        case .rejected(let rejection):
            let entry = FileEntry(
                file: key, state: .rejected, reason: rejection.code, detail: "\(rejection)", seen: received,
                settled: received)
            hand(.rejected(file.name, file.identity, entry, rejection))
        case .vanished:
            let entry = FileEntry(file: key, state: .vanished, reason: "vanished", seen: received)
            hand(.fate(file.name, file.identity, entry))
        case .changed:
            memory.forget(file.name, file.identity)
            log.debug("\(file.name): changed while it was read; waiting for it to be complete")
        case .unreadable(let error):
            memory.forget(file.name, file.identity)
            let isNew = waiting.withLock { $0.updateValue(file, forKey: file.name) == nil }
            if isNew { wait(for: file.name, error) }
            return
        }
        waiting.withLock { $0[file.name] = nil }
    }

    /// Of a file that was there before briefd: it counts once it changes.
    private func pass(over file: StableFile) {
        let entry = FileEntry(
            file: memory.key(file.name, file.identity), state: .waiting, reason: FileMemory.markSeen,
            detail: "it was there before; it is read when it changes", seen: now())
        hand(.fate(file.name, nil, entry))
    }

    private func finishScan(_ files: Int) {
        scans.add(1, ordering: .relaxed)
        log.debug("\(folder.path): scanned, \(files) files")
        for file in waiting.withLock({ Array($0.values) }) { take(file) }
    }

    private func wait(for name: FileName, _ error: SystemError) {
        log.warning("\(name): waiting: \(error)")
        let entry = FileEntry(
            file: memory.key(name, identity(of: name)), state: .waiting, reason: "unreadable", detail: "\(error)",
            seen: now())
        hand(.fate(name, nil, entry))
    }

    private func lose(_ name: FileName) {
        let entry = FileEntry(
            file: memory.key(name, .unknown), state: .vanished, reason: "vanished",
            detail: "it went away before it was complete", seen: now())
        hand(.fate(name, nil, entry))
    }

    /// Links, pipes and devices stay where they are; the ledger remembers that they were told of.
    private func refuse(_ name: FileName, _ reason: RefusalReason) {
        let identity = identity(of: name)
        guard case .unknown = memory.recall(name, identity) else { return }
        let rejection = Rejection(reason)
        let entry = FileEntry(
            file: memory.key(name, identity), state: .rejected, reason: rejection.code, detail: "\(rejection)",
            seen: now())
        hand(.rejected(name, nil, entry, rejection))
    }

    private func identity(of name: FileName) -> FileIdentity {
        (try? folder.directory?.status(of: name)?.identity) ?? .unknown
    }
}

extension FileIdentity {
    /// Of an entry that could not be looked at.
    fileprivate static let unknown = FileIdentity(device: 0, inode: 0, size: 0, modified: 0)
}
