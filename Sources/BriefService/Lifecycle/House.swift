import BriefLedger
import BriefModel
import LinuxKit
import Logging

/// The folders and files that a running briefd holds: the state with its lock, the ledger, the watched folder.
final class House: Sendable {
    let ledger: Ledger
    let claims: ClaimJournal
    let watched: WatchedFolder
    let archive: OwnFolder?
    let rejected: OwnFolder
    /// Files that a process died over, and how often.
    let crashes: [FileKey: Int]
    /// Whether no file was ever seen with this state.
    let isNew: Bool
    private let lock: FileLock

    /// Opens everything, makes what is briefd's own, and keeps a second daemon off.
    init(_ settings: Settings, log: Logger) throws {
        watched = try House.watchedFolder(settings.watch.directory)
        _ = try FolderMaker.open(settings.state, as: "the state folder")
        lock = try House.lock(settings.state)
        ledger = try Ledger.open(directory: settings.state)
        isNew = try ledger.counts().files.isEmpty
        claims = try ClaimJournal(directory: settings.state)
        rejected = try OwnFolder(path: settings.watch.rejected, as: "the folder of rejected files")
        archive = try settings.watch.archive.map { try OwnFolder(path: $0, as: "the archive") }
        crashes = try House.crashes(claims, ledger, log)
    }

    private static func watchedFolder(_ path: String) throws(ServiceError) -> WatchedFolder {
        do throws(SystemError) {
            return try WatchedFolder(path: path)
        } catch {
            throw ServiceError(
                error.isPermission ? .noPermission : .noInput, path, "the folder cannot be watched", why: "\(error)",
                hint: error.isMissing ? "mkdir -p \(path)" : nil)
        }
    }

    private static func lock(_ state: String) throws(ServiceError) -> FileLock {
        do throws(SystemError) {
            if let lock = try FileLock.acquire(path: "\(state)/lock") { return lock }
        } catch {
            throw ServiceError(.cannotCreate, state, "the state cannot be locked", why: "\(error)")
        }
        throw ServiceError(
            .cannotCreate, state, "another briefd runs with this state", why: "its lock is held",
            hint: "stop that one, or give this one its own state folder")
    }

    private static func crashes(
        _ claims: ClaimJournal, _ ledger: Ledger, _ log: Logger
    ) throws(LedgerError) -> [FileKey: Int] {
        guard let file = claims.unfinished else { return [:] }
        let times = try ledger.noteCrash(of: file, at: Instant.now)
        try claims.clear()
        let name = FileName(file.name)?.printable ?? "?"
        log.warning("\(name): was being read when the process died, \(times) time\(times == 1 ? "" : "s") so far")
        return [file: times]
    }
}
