import LinuxKit
import Testing

@testable import FolderWatch

@Suite struct `The settle machine` {
    @Test(arguments: WriterScript.all) func `delivers a file when it is complete`(script: WriterScript) throws {
        var bench = MachineBench()
        var modified: Int64 = 0
        for step in script.steps {
            switch step {
            case .note(let change): try bench.note(change)
            case .pass(let time): bench.pass(time)
            case .file(let size):
                modified += 1
                try bench.put(size: size, modified: modified)
            }
        }
        #expect(bench.deliveries == script.deliveries)
        #expect(bench.said.count == script.deliveries.count)
    }

    @Test func `keeps the order in which files were renamed in`() throws {
        var bench = MachineBench()
        let names = (0..<1000).map { "file-\($0)" }
        for name in names {
            try bench.put(name)
            try bench.note(.movedIn(cookie: 0), name)
        }
        bench.pass(0)
        #expect(bench.deliveries == names.map { "0 \($0) renamed 10" })
    }

    @Test func `takes a rename within the folder for one file`() throws {
        var bench = MachineBench()
        try bench.note(.created, "a.upload")
        try bench.note(.closed, "a.upload")
        bench.pass(100)
        try bench.put("a")
        try bench.note(.movedOut(cookie: 7), "a.upload")
        try bench.note(.movedIn(cookie: 7), "a")
        bench.pass(20_000)
        #expect(bench.deliveries == ["100 a renamed 10"])
        #expect(bench.said.count == 1)
    }

    @Test(arguments: [FileChange.deleted, .movedOut(cookie: 7)])
    func `says that a file vanished which went before it was complete`(change: FileChange) throws {
        var bench = MachineBench()
        try bench.note(.created)
        try bench.note(.modified)
        bench.pass(100)
        try bench.note(change)
        bench.pass(20_000)
        #expect(bench.said == [.init(time: 350, event: .vanished(try #require(FileName("a"))))])
        #expect(bench.machine.remembered == 0)
    }

    @Test(arguments: [FileChange.deleted, .movedOut(cookie: 7)])
    func `says nothing and keeps nothing of a file that goes after it was delivered`(change: FileChange) throws {
        var bench = MachineBench()
        try bench.put()
        try bench.note(.movedIn(cookie: 1))
        bench.pass(100)
        try bench.remove()
        try bench.note(.attributes)
        try bench.note(change)
        bench.pass(20_000)
        #expect(bench.said.count == 1)
        #expect(bench.machine.remembered == 0)
    }

    @Test(arguments: [
        (FileKind.symbolicLink, RefusalReason.symbolicLink), (.fifo, .fifo), (.socket, .socket),
        (.blockDevice, .device), (.characterDevice, .device), (.directory, .directory),
    ]) func `refuses what is no file once for as long as it stands`(kind: FileKind, reason: RefusalReason) throws {
        var bench = MachineBench()
        let name = try #require(FileName("a"))
        try bench.put(kind: kind)
        try bench.note(.created)
        bench.pass(1000)
        try bench.note(.closed)
        bench.scan()
        bench.pass(1000)
        #expect(bench.said.map(\.event) == [.refused(name, reason)])
        try bench.note(.deleted)
        try bench.note(.created)
        bench.pass(1000)
        #expect(bench.said.map(\.event) == [.refused(name, reason), .refused(name, reason)])
    }

    @Test func `waits with a file it may not read until its attributes change or a scan meets it`() throws {
        var bench = MachineBench()
        let name = try #require(FileName("a"))
        try bench.put()
        bench.unreadable = [name]
        try bench.note(.movedIn(cookie: 1))
        bench.pass(1000)
        try bench.note(.attributes)
        bench.scan()
        bench.pass(1000)
        #expect(bench.said.map(\.event) == [.unreadable(name, SystemError("open", path: "a", code: 13))])
        bench.unreadable = []
        try bench.note(.attributes)
        bench.pass(1000)
        #expect(bench.deliveries == ["2250 a quiet 10"])
    }
}
