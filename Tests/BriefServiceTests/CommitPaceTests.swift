import Testing

@testable import BriefService

@Suite("The pace of commits")
struct CommitPaceTests {
    private let start = Duration.seconds(100)

    @Test("waits without end while there is nothing, and commits a single file at once")
    func idle() {
        var pace = CommitPace()
        #expect(pace.wait(now: start) == nil)
        pace.gathered(files: 1, marks: 0, now: start)
        #expect(pace.wait(now: start) == .zero)
    }

    @Test("holds a batch for a millisecond once batches are large")
    func busy() {
        var pace = CommitPace()
        pace.gathered(files: 8, marks: 0, now: start)
        pace.committed()
        pace.gathered(files: 1, marks: 0, now: start)
        #expect(pace.wait(now: start) == .milliseconds(1))
        pace.gathered(files: 1, marks: 0, now: start + .microseconds(400))
        #expect(pace.wait(now: start + .microseconds(400)) == .microseconds(600))
        #expect(pace.wait(now: start + .milliseconds(2)) == .zero)
    }

    @Test("never holds a full batch")
    func full() {
        var pace = CommitPace()
        pace.gathered(files: 8, marks: 0, now: start)
        pace.committed()
        pace.gathered(files: 500, marks: 12, now: start)
        #expect(pace.room == 0)
        #expect(pace.wait(now: start) == .zero)
    }

    @Test("lets outcomes of deliveries wait for a file, but not for long")
    func marks() {
        var pace = CommitPace()
        pace.gathered(files: 0, marks: 3, now: start)
        #expect(pace.wait(now: start) == .milliseconds(20))
        #expect(pace.wait(now: start + .milliseconds(25)) == .zero)
        pace.gathered(files: 1, marks: 0, now: start)
        #expect(pace.wait(now: start) == .zero)
    }

    @Test("does not take outcomes alone for a busy time")
    func marksAreNotFiles() {
        var pace = CommitPace()
        pace.gathered(files: 0, marks: 100, now: start)
        pace.committed()
        pace.gathered(files: 1, marks: 0, now: start)
        #expect(pace.wait(now: start) == .zero)
    }
}
