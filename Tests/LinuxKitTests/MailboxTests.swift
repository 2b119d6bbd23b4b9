import LinuxKit
import Testing

@Suite(.timeLimit(.minutes(1))) struct `A mailbox` {
    @Test func `hands over in order between two threads however small it is`() async throws {
        let mailbox = Mailbox<Int>(capacity: 3)
        async let received = DedicatedThread.run(name: "taker") {
            var all: [Int] = []
            while let some = mailbox.takeAll(upTo: 2) { all += some }
            return all
        }
        try await DedicatedThread.run(name: "pusher") {
            for number in 0..<10_000 { mailbox.push(number) }
            mailbox.close()
        }
        #expect(try await received == Array(0..<10_000))
    }

    @Test func `serves many threads at both ends and loses nothing`() async throws {
        let mailbox = Mailbox<Int>(capacity: 16)
        async let first = drain(mailbox)
        async let second = drain(mailbox)
        try await withThrowingTaskGroup { group in
            for part in 0..<4 {
                group.addTask {
                    try await DedicatedThread.run(name: "pusher") {
                        for number in 0..<2_000 { mailbox.push(part * 2_000 + number) }
                    }
                }
            }
            try await group.waitForAll()
        }
        mailbox.close()
        #expect(try await (first + second).sorted() == Array(0..<8_000))
    }

    @Test func `takes no more than asked and answers empty after the timeout`() {
        let mailbox = Mailbox<Int>(capacity: 8)
        for number in 0..<5 { #expect(mailbox.offer(number)) }
        #expect(mailbox.count == 5)
        #expect(mailbox.takeAll(upTo: 2, waiting: .zero) == [0, 1])
        #expect(mailbox.takeAll(waiting: .zero) == [2, 3, 4])
        #expect(mailbox.takeAll(waiting: .milliseconds(1)) == [])
    }

    @Test func `refuses when full or closed and gives what is left`() {
        let mailbox = Mailbox<Int>(capacity: 2)
        #expect(mailbox.offer(1) && mailbox.push(2))
        #expect(!mailbox.offer(3))
        mailbox.close()
        #expect(!mailbox.push(4))
        #expect(mailbox.takeAll() == [1, 2])
        #expect(mailbox.takeAll() == nil)
    }

    @Test func `wakes a pusher that waits when it is closed`() async throws {
        let mailbox = Mailbox<Int>(capacity: 1)
        mailbox.push(1)
        let pushed = try EventFlag()
        async let accepted = DedicatedThread.run(name: "pusher") {
            pushed.raise()
            return mailbox.push(2)
        }
        try await DedicatedThread.run(name: "closer") {
            try Poll.waitUntilReadable([pushed.raw])
            mailbox.close()
        }
        #expect(try await !accepted)
    }

    private func drain(_ mailbox: Mailbox<Int>) async throws -> [Int] {
        try await DedicatedThread.run(name: "taker") {
            var all: [Int] = []
            while let some = mailbox.takeAll() { all += some }
            return all
        }
    }
}
