import LinuxKit
import Testing

@testable import FolderWatch

@Suite struct `Reconciling the folder` {
    @Test func `delivers what no report told of, once, when it stands still`() throws {
        var bench = MachineBench()
        try bench.put(modified: -5)
        bench.scan()
        bench.pass(200)
        bench.scan()
        bench.pass(1000)
        bench.scan()
        bench.pass(1000)
        #expect(bench.deliveries == ["250 a scanned 10"])
    }

    @Test func `asks who answers for a file and then keeps nothing of it`() throws {
        var bench = MachineBench()
        try bench.put("a")
        try bench.note(.movedIn(cookie: 1), "a")
        bench.pass(1000)
        #expect(bench.machine.remembered == 1)
        bench.known = Set(bench.folder.values.map(\.identity))
        bench.scan()
        #expect(bench.machine.remembered == 0)
        try bench.note(.closed, "a")
        try bench.note(.attributes, "a")
        bench.pass(1000)
        #expect(bench.deliveries.count == 1 && bench.machine.remembered == 0)
    }

    @Test func `finds a file that changed without a report`() throws {
        var bench = MachineBench()
        try bench.put()
        try bench.note(.movedIn(cookie: 1))
        bench.pass(1000)
        try bench.put(modified: 2)
        bench.scan()
        bench.pass(1000)
        #expect(bench.deliveries == ["0 a renamed 10", "1250 a scanned 10"])
    }

    @Test func `forgets a file whose removal was not reported`() throws {
        var bench = MachineBench()
        try bench.put()
        try bench.note(.movedIn(cookie: 1))
        bench.pass(10)
        try bench.remove()
        bench.scan()
        #expect(bench.machine.remembered == 0)
        try bench.put()
        bench.scan()
        bench.pass(1000)
        #expect(bench.deliveries == ["0 a renamed 10", "260 a scanned 10"])
    }

    @Test func `after an overflow waits for no close that may be lost`() throws {
        var bench = MachineBench()
        try bench.put()
        try bench.note(.created)
        try bench.note(.modified)
        bench.pass(100)
        bench.machine.noteOverflow(at: .milliseconds(bench.now))
        bench.scan()
        bench.pass(20_000)
        #expect(bench.deliveries == ["600 a scanned 10"])
    }

    @Test func `an overflow loses none of forty thousand files`() throws {
        var bench = MachineBench()
        let total = 40_000
        for number in 0..<total {
            try bench.put("file-\(number)", inode: UInt64(number))
            if number < 16_384 { try bench.note(.movedIn(cookie: 0), "file-\(number)") }
        }
        bench.machine.noteOverflow(at: .zero)
        bench.pass(0)
        bench.scan()
        bench.pass(1000)
        #expect(bench.deliveries.count == total && Set(bench.deliveries).count == total)
    }

    @Test func `keeps nothing of files that come and go`() throws {
        var bench = MachineBench()
        for number in 0..<5_000 {
            try bench.put("file-\(number)")
            try bench.note(.created, "file-\(number)")
            for _ in 0..<5 {
                try bench.note(.modified, "file-\(number)")
                try bench.note(.closed, "file-\(number)")
            }
            bench.pass(300)
            try bench.remove("file-\(number)")
            try bench.note(.movedOut(cookie: UInt32(number + 1)), "file-\(number)")
        }
        #expect(bench.deliveries.count == 5_000)
        bench.pass(20_000)
        #expect(bench.machine.remembered == 0 && bench.machine.nextDue() == nil)
    }
}
