import BriefLedger
import BriefModel
import BriefReading
import FolderWatch
import LinuxKit

/// Turns one complete file into what is recorded of it.
final class FileReader: Sendable {
    enum Result {
        case brief(BriefEntry)
        case rejected(Rejection)
        /// It went away.
        case vanished
        /// Somebody wrote to it meanwhile.
        case changed
        /// It may become readable.
        case unreadable(SystemError)
    }

    private let parser: any BriefParser
    private let limits: ReadingLimits
    private let plan: DigestPlan
    private let claims: ClaimJournal
    /// Files that the process died over, and how often.
    private let crashes: [FileKey: Int]

    init(
        parser: any BriefParser, limits: ReadingLimits, plan: DigestPlan, claims: ClaimJournal, crashes: [FileKey: Int]
    ) {
        self.parser = parser
        self.limits = limits
        self.plan = plan
        self.claims = claims
        self.crashes = crashes
    }

    func read(
        _ file: StableFile, from directory: Directory, key: FileKey, received: Instant, supersedes: BriefID?
    ) -> Result {
        if let times = crashes[key], times >= 2 { return .rejected(.crashed(times: times)) }
        let size = Int(file.identity.size)
        guard size <= limits.bytes else {
            return .rejected(Rejection(.limitExceeded(limit: "bytes", value: size, allowed: limits.bytes)))
        }
        // Without a claim a crash is not counted; that is no reason to leave the file.
        try? claims.claim(key)
        defer { try? claims.clear() }
        do throws(SystemError) {
            let contents = try directory.read(file.name, limit: limits.bytes)
            guard contents.isWhole, !contents.changedMeanwhile, contents.identity == file.identity else {
                return .changed
            }
            return result(contents.bytes, file.name.printable, key, received, supersedes)
        } catch {
            return error.isMissing ? .vanished : .unreadable(error)
        }
    }

    private func result(
        _ bytes: [UInt8], _ name: String, _ key: FileKey, _ received: Instant, _ supersedes: BriefID?
    ) -> Result {
        do throws(ReadingError) {
            var brief = try parser.parse(bytes, file: name, received: received, mentions: false)
            brief.supersedes = supersedes == brief.id ? nil : supersedes
            let (digest, messages) = plan.digest(of: brief)
            return .brief(
                BriefEntry(
                    file: key, seen: received, settled: received, brief: brief, json: brief.json, digest: digest,
                    messages: messages))
        } catch {
            return .rejected(Rejection(error))
        }
    }
}
