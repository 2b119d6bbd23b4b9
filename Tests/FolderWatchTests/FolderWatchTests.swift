import Glibc
import LinuxKit
import Testing

@testable import FolderWatch

@Suite(.serialized, .timeLimit(.minutes(1))) struct `A watched folder` {
    @Test func `delivers every file of every writer whole and once`() async throws {
        let each = 40
        // Long against a hiccup of the machine between two of the twenty openings.
        try await LiveFolder(settle: .milliseconds(400)).watching { folder in
            try folder.hearEvent { $0 == .scanned(files: 0) }
            var chunked: [(name: String, file: OpenFile)] = []
            for number in 0..<each {
                let name = "chunks-\(number)"
                chunked.append((name, OpenFile(try folder.open(name))))
                try chunked[number].file.write(payload(name).prefix(100))
                try folder.write(payload("single-\(number)"), to: "single-\(number)")
                try folder.append(payload("cycles-\(number)"), to: "cycles-\(number)", times: 20)
                try folder.writeThenRename(payload("temp-\(number)"), to: "temp-\(number)", by: "temp-\(number).tmp")
                try folder.writeThenRename(payload("plain-\(number)"), to: "plain-\(number)", by: "way-\(number)")
                try folder.renameIn(payload("moved-\(number)"), to: "moved-\(number)")
                try folder.writeOld(payload("old-\(number)"), to: "old-\(number)")
                try folder.linkIn(payload("linked-\(number)"), to: "linked-\(number)")
                try folder.writeMapped(payload("mapped-\(number)"), to: "mapped-\(number)")
            }
            var deliveries = try folder.passSettle("first-pause")
            for (name, file) in chunked { try file.write(payload(name).dropFirst(100).prefix(100)) }
            deliveries += try folder.passSettle("second-pause")
            for (name, file) in chunked { try file.write(payload(name).dropFirst(200)) }
            chunked.removeAll()
            // The second ends after all that the first could have left behind.
            deliveries += try folder.passSettle("third-pause") + folder.passSettle("last")
            for delivery in deliveries {
                let name = delivery.file.name.printable
                #expect(delivery.bytes == payload(name), "\(name) was read in part")
            }
            #expect(Set(deliveries.map(\.file.name)).count == deliveries.count)
            #expect(deliveries.count == 9 * each + 4)
            let arrivals = Dictionary(grouping: deliveries, by: \.file.arrival).mapValues(\.count)
            #expect(arrivals[.renamed] == 3 * each && arrivals[.quiet] == each)
        }
    }

    @Test func `takes what stands there at the start, whatever its name, and refuses what is no file`() async throws {
        let live = try LiveFolder()
        let folder = try Directory(path: live.path)
        let odd =
            try ["two\nlines", "plain"].map { try #require(FileName($0)) }
            + [try #require(FileName([UInt8](repeating: 0xFE, count: 255)))]
        for name in odd { try folder.write([1], to: name) }
        for ignored in [".hidden", "a.tmp", "b~", "c.reason.json"] { try live.write([1], to: ignored) }
        unsafe mkfifo(live.path + "/fifo", 0o600)
        unsafe symlink("/etc/hostname", live.path + "/link")
        unsafe mkdir(live.path + "/sub", 0o700)
        try await live.watching { live in
            var files: Set<FileName> = []
            var refusals: Set<RefusalReason> = []
            try live.hear { heard in
                switch heard {
                case .delivery(let delivery): files.insert(delivery.file.name)
                case .other(.refused(_, let reason)): refusals.insert(reason)
                case .other(let event): #expect(event == .scanned(files: 6))
                }
                return files.count + refusals.count == 6
            }
            #expect(files == Set(odd) && refusals == [.fifo, .symbolicLink, .directory])
        }
    }

    @Test func `comes back with a folder that was removed and made anew`() async throws {
        try await LiveFolder().watching { live in
            try live.hearEvent { $0 == .scanned(files: 0) }
            // Whoever has it open keeps the kernel from telling the folder's own watch.
            let held = try Directory(path: live.path)
            unsafe rmdir(live.path)
            try live.hearEvent { if case .folderLost = $0 { true } else { false } }
            unsafe mkdir(live.path, 0o700)
            try live.hearEvent { $0 == .folderBack }
            try live.passSettle("after")
            unsafe Glibc.rename(live.path, live.path + "-elsewhere")
            unsafe mkdir(live.path, 0o700)
            try live.write(payload("early"), to: "early")
            _ = try live.deliveries(until: "early")
            #expect(!held.isStillAtItsPath())
        }
    }

    @Test func `finds at the rescan what no report told of`() async throws {
        try await LiveFolder(rescan: .milliseconds(50)).watching { live in
            try live.hearEvent { $0 == .scanned(files: 0) }
            try live.hearEvent { $0 == .scanned(files: 0) }
        }
    }

    @Test func `loses nothing when the kernel's queue overflows`() async throws {
        let limit = try Directory(path: "/proc/sys/fs/inotify").read(
            #require(FileName("max_queued_events")), limit: 20)
        let queue = try #require(Int(String(decoding: limit.bytes.dropLast(), as: UTF8.self)))
        // The links of one file are limited by the file system.
        guard queue < 30_000 else { return }
        try await LiveFolder().watchingHeldUp { live, release in
            try live.write([1], to: "origin", below: live.root.path)
            for number in 0..<(queue + 500) {
                unsafe link(live.root.path + "/origin", live.path + "/link-\(number)")
            }
            release.raise()
            var names: Set<FileName> = []
            var overflows = 0
            try live.hear { heard in
                switch heard {
                case .delivery(let delivery): #expect(names.insert(delivery.file.name).inserted)
                case .other(.overflow): overflows += 1
                case .other: break
                }
                return names.count == queue + 500
            }
            #expect(overflows == 1)
        }
    }

    @Test func `says at the start that there is no folder`() async throws {
        let watch = FolderWatch(settings: WatchSettings(directory: "/nowhere/at/all"), isKnown: { _, _ in false })
        let error = await #expect(throws: SystemError.self) { try await watch.run { _ in } }
        #expect("\(try #require(error))".hasPrefix("inotify_add_watch /nowhere/at/all: no such file or directory"))
    }

    @Test func `stops when its task is cancelled and when it was stopped before`() async throws {
        let live = try LiveFolder()
        try await live.watching { _ in }
        let watch = FolderWatch(settings: WatchSettings(directory: live.path), isKnown: { _, _ in false })
        try await withThrowingTaskGroup { group in
            group.addTask { try await watch.run { _ in } }
            group.cancelAll()
            try await group.waitForAll()
        }
        watch.stop()
        try await watch.run { _ in }
    }
}

/// An open file that several steps of a test write to.
private final class OpenFile {
    private let descriptor: FileDescriptor

    init(_ descriptor: consuming FileDescriptor) {
        self.descriptor = descriptor
    }

    func write(_ bytes: ArraySlice<UInt8>) throws {
        try descriptor.write(Array(bytes))
    }
}
