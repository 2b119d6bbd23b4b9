import LinuxKit
import Testing

@testable import FolderWatch

/// A settle machine with a clock and a folder of its own; times are milliseconds.
struct MachineBench {
    var machine = SettleMachine(settle: .milliseconds(250), patience: .seconds(10))
    private(set) var now = 0
    /// What stands in the folder.
    var folder: [FileName: FileStatus] = [:]
    var known: Set<FileIdentity> = []
    var unreadable: Set<FileName> = []
    /// What was said, with its time.
    private(set) var said: [Said] = []

    struct Said: Equatable {
        let time: Int
        let event: FolderEvent
    }

    mutating func note(_ change: FileChange, _ text: String = "a") throws {
        machine.note(change, of: try #require(FileName(text)), at: .milliseconds(now))
    }

    /// Sets the regular file that stands under a name, without any report.
    mutating func put(_ text: String = "a", size: Int64 = 10, modified: Int64 = 1, inode: UInt64 = 1) throws {
        let identity = FileIdentity(device: 1, inode: inode, size: size, modified: modified)
        folder[try #require(FileName(text))] = FileStatus(kind: .regular, identity: identity)
    }

    mutating func put(_ text: String = "a", kind: FileKind) throws {
        let identity = FileIdentity(device: 1, inode: 1, size: 0, modified: 1)
        folder[try #require(FileName(text))] = FileStatus(kind: kind, identity: identity)
    }

    mutating func remove(_ text: String = "a") throws {
        folder[try #require(FileName(text))] = nil
    }

    /// Lets time pass, with each look at its time.
    mutating func pass(_ milliseconds: Int) {
        let end = now + milliseconds
        while true {
            let due = machine.nextDue().map { Int(($0 / .milliseconds(1)).rounded()) } ?? .max
            now = max(now, min(due, end))
            if due > end { return }
            // What was next may have been put off meanwhile.
            guard let name = machine.takeDue(at: .milliseconds(now)) else { continue }
            let event = machine.judge(
                name, found: folder[name].map { .entry($0) } ?? .missing, at: .milliseconds(now),
                isKnown: { [known] _, identity in known.contains(identity) },
                obstacle: { [unreadable] name in
                    unreadable.contains(name) ? SystemError("open", path: name.printable, code: 13) : nil
                })
            if let event { said.append(Said(time: now, event: event)) }
        }
    }

    /// A whole scan at this moment.
    mutating func scan() {
        machine.beginScan()
        for (name, status) in folder where machine.meets(name) {
            machine.noteScanned(name, as: status, at: .milliseconds(now)) { [known] _, identity in
                known.contains(identity)
            }
        }
        machine.endScan()
    }

    /// The files delivered, as `time name arrival size`.
    var deliveries: [String] {
        said.compactMap { said in
            guard case .file(let file) = said.event else { return nil }
            return "\(said.time) \(file.name) \(file.arrival.rawValue) \(file.identity.size)"
        }
    }
}
