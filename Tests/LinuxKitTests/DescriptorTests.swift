import Glibc
import LinuxKit
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Descriptors and threads` {
    @Test func `an event flag stays up until it is taken down`() throws {
        let flag = try EventFlag()
        #expect(try Poll.waitUntilReadable([flag.raw], deadline: MonotonicClock.now()) == [false])
        flag.raise()
        flag.raise()
        #expect(try Poll.waitUntilReadable([flag.raw]) == [true])
        #expect(flag.clear())
        #expect(!flag.clear())
    }

    @Test func `poll waits until its deadline and no longer`() throws {
        let flag = try EventFlag()
        let deadline = MonotonicClock.now() + .milliseconds(20)
        #expect(try Poll.waitUntilReadable([flag.raw], deadline: deadline) == [false])
        #expect(MonotonicClock.now() >= deadline)
    }

    @Test func `a thread has its name and hands back what its body threw`() async throws {
        let seen = try await DedicatedThread.run(name: "a-rather-long-name") {
            let own = try Directory(path: "/proc/thread-self")
            return try own.read(name("comm"), limit: 100).bytes
        }
        #expect(String(decoding: seen, as: UTF8.self) == "a-rather-long-n\n")
        await #expect(throws: SystemError.self) {
            try await DedicatedThread.run(name: "thrower") { _ = try Directory(path: "/nowhere") }
        }
    }

    @Test func `a write to a pipe that is full waits for its reader`() async throws {
        var ends: [Int32] = [0, 0]
        #expect(
            unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0
                && fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        let (readEnd, writeEnd) = (ends[0], ends[1])
        let payload = [UInt8](repeating: 7, count: 1_000_000)
        async let received = DedicatedThread.run(name: "reader") {
            let source = FileDescriptor(adopting: readEnd)
            var bytes: [UInt8] = []
            while true {
                try Poll.waitUntilReadable([source.raw])
                if try source.read(into: &bytes, count: 65_536) == 0 { return bytes.count }
            }
        }
        try await DedicatedThread.run(name: "writer") {
            let sink = FileDescriptor(adopting: writeEnd)
            try sink.write(payload)
        }
        #expect(try await received == payload.count)
    }

    @Test func `closing tells of a number that is not open`() {
        #expect(throws: SystemError("close", code: EBADF)) { try FileDescriptor(adopting: 1_000_000).close() }
    }

    /// In a process of its own: other tests hold descriptors meanwhile.
    @Test func `nothing leaks a descriptor`() async {
        await #expect(processExitsWith: .success) {
            let scratch = try ScratchFolder()
            try `Descriptors and threads`.useDescriptors(in: scratch)
            let before = try `Descriptors and threads`.openDescriptors()
            for _ in 0..<200 { try `Descriptors and threads`.useDescriptors(in: scratch) }
            let after = try `Descriptors and threads`.openDescriptors()
            precondition(after <= before + 2, "\(after - before) descriptors are open that were not before")
        }
    }

    static func useDescriptors(in scratch: ScratchFolder) throws {
        let file = try name("file")
        try scratch.directory.write([1, 2, 3], to: file)
        _ = try scratch.directory.read(file, limit: 10)
        _ = try scratch.directory.names()
        _ = try EventFlag()
        _ = try Inotify()
        _ = try FileLock.acquire(path: scratch.path + "/lock")
        _ = try? scratch.directory.makeSubdirectory(name("sub"))
        _ = try? scratch.directory.read(name("sub"), limit: 10)
    }

    static func openDescriptors() throws -> Int {
        try Directory(path: "/proc/self/fd").names().count
    }
}
