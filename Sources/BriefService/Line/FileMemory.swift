import BriefLedger
import BriefModel
import LinuxKit
import Logging

/// What is known of the files of the folder: those in work, and those in the ledger.
final class FileMemory: Sendable {
    enum Recollection {
        case unknown
        case inWork
        /// In the ledger in this very state.
        case finished(FileState)
    }

    private let folder: String
    private let after: WatchOptions.After
    private let inFlight: InFlightTable
    private let lookUp: @Sendable (FileName) throws -> FileFate?
    private let log: Logger

    init(
        folder: String, after: WatchOptions.After, inFlight: InFlightTable,
        lookUp: @escaping @Sendable (FileName) throws -> FileFate?, log: Logger
    ) {
        self.folder = folder
        self.after = after
        self.inFlight = inFlight
        self.lookUp = lookUp
        self.log = log
    }

    func key(_ name: FileName, _ identity: FileIdentity) -> FileKey {
        FileKey(
            folder: folder, name: name.bytes, device: identity.device, inode: identity.inode, size: identity.size,
            modified: identity.modified)
    }

    func recall(_ name: FileName, _ identity: FileIdentity) -> Recollection {
        if inFlight.holds(name, identity) { return .inWork }
        guard let fate = fate(of: name), fate.file == key(name, identity) else { return .unknown }
        let isFinished = fate.state != .waiting && fate.state != .vanished || fate.reason == FileMemory.markSeen
        return isFinished ? .finished(fate.state) : .unknown
    }

    /// Takes a file into work; answers the brief that it is a revision of.
    ///
    /// A name is revised while its file stands: for as long as it is in work, and with `keep` ever after. Once archived,
    /// the same name is a new brief.
    func begin(_ name: FileName, _ identity: FileIdentity) -> BriefID? {
        if let earlier = inFlight.begin(name, identity) { return earlier }
        return after == .keep ? fate(of: name)?.brief : nil
    }

    func read(_ name: FileName, _ identity: FileIdentity, as brief: BriefID) {
        inFlight.read(name, identity, as: brief)
    }

    func forget(_ name: FileName, _ identity: FileIdentity) {
        inFlight.finish(name, identity)
    }

    /// The reason of files that were there before briefd was.
    static let markSeen = "mark-seen"

    /// A ledger that cannot be read now knows nothing: the worst that follows is a duplicate, and that is recognized.
    private func fate(of name: FileName) -> FileFate? {
        do {
            return try lookUp(name)
        } catch {
            log.error("\(error)")
            return nil
        }
    }
}
