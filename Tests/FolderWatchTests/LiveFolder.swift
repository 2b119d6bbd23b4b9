import FolderWatch
import Glibc
import LinuxKit
import Testing

/// A real folder under a real watch; what is delivered is read at once, as a daemon would.
final class LiveFolder: Sendable {
    struct Delivery: Sendable {
        let file: StableFile
        let bytes: [UInt8]
    }

    enum Heard: Sendable {
        case delivery(Delivery)
        case other(FolderEvent)
    }

    let path: String
    let root: Directory
    private let watch: FolderWatch
    private let heard = Mailbox<Heard>(capacity: 1_000_000)

    /// The folder lies in a directory of its own, as `in`.
    init(settle: Duration = .milliseconds(100), rescan: Duration = .seconds(60)) throws {
        var template = Array("/tmp/folderwatch-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw SystemError("mkdtemp", code: errno) }
        root = try Directory(path: String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
        path = root.path + "/in"
        unsafe mkdir(path, 0o700)
        watch = FolderWatch(
            settings: WatchSettings(directory: path, settle: settle, patience: .seconds(30), rescan: rescan),
            isKnown: { _, _ in false })
    }

    deinit {
        removeTree(root.path)
    }

    /// Runs the watch for as long as the body, which may block: it has a thread of its own.
    func watching(_ body: @escaping @Sendable (LiveFolder) throws -> Void) async throws {
        let open = try EventFlag()
        open.raise()
        try await watching(after: open, body)
    }

    /// The same, but the first event is held up until the body raises the flag; the body starts when it is.
    func watchingHeldUp(_ body: @escaping @Sendable (LiveFolder, EventFlag) throws -> Void) async throws {
        let (release, isHeld) = (try EventFlag(), try EventFlag())
        try await watching(after: release, held: isHeld) { live in
            defer { release.raise() }
            try Poll.waitUntilReadable([isHeld.raw], deadline: MonotonicClock.now() + .seconds(20))
            try body(live, release)
        }
    }

    private func watching(
        after release: EventFlag, held: EventFlag? = nil, _ body: @escaping @Sendable (LiveFolder) throws -> Void
    ) async throws {
        let (watch, heard, path) = (watch, heard, path)
        try await withThrowingTaskGroup { group in
            group.addTask {
                try await watch.run { event in
                    held?.raise()
                    _ = try? Poll.waitUntilReadable([release.raw])
                    guard case .file(let file) = event else {
                        _ = heard.offer(.other(event))
                        return
                    }
                    let contents = try? Directory(path: path).read(file.name, limit: 1_000_000)
                    _ = heard.offer(.delivery(Delivery(file: file, bytes: contents?.bytes ?? [])))
                }
            }
            group.addTask {
                defer { watch.stop() }
                try await DedicatedThread.run(name: "test-body") { try body(self) }
            }
            try await group.waitForAll()
        }
    }

    /// All that is said until something satisfies the condition; fails after 20 seconds.
    @discardableResult
    func hear(until isLast: (Heard) -> Bool) throws -> [Heard] {
        let deadline = MonotonicClock.now() + .seconds(20)
        var all: [Heard] = []
        while MonotonicClock.now() < deadline {
            for item in heard.takeAll(upTo: 1, waiting: deadline - MonotonicClock.now()) ?? [] {
                all.append(item)
                if isLast(item) { return all }
            }
        }
        Issue.record("not heard in time; heard \(all.count) before")
        throw SystemError("hear", code: ETIMEDOUT)
    }

    /// The deliveries until one of this name.
    func deliveries(until name: String) throws -> [Delivery] {
        try hear { if case .delivery(let delivery) = $0 { delivery.file.name.printable == name } else { false } }
            .compactMap { if case .delivery(let delivery) = $0 { delivery } else { nil } }
    }

    @discardableResult
    func hearEvent(_ isIt: (FolderEvent) -> Bool) throws -> FolderEvent? {
        let last = try hear { if case .other(let event) = $0 { isIt(event) } else { false } }.last
        if case .other(let event) = last { return event }
        return nil
    }

    /// Puts a file in and waits for its delivery: more than the settle time has passed then.
    @discardableResult
    func passSettle(_ name: String) throws -> [Delivery] {
        try write(payload(name), to: name)
        return try deliveries(until: name)
    }
}

private func removeTree(_ path: String) {
    guard let directory = try? Directory(path: path), let names = try? directory.names() else { return }
    for name in names {
        if (try? directory.status(of: name))?.kind == .directory {
            removeTree(path + "/" + String(decoding: name.bytes, as: UTF8.self))
        } else {
            try? directory.remove(name)
        }
    }
    unsafe rmdir(path)
}
