import BriefModel
import CurlKit
import Testing

@testable import BriefDelivery

@Suite struct `Outcome table` {
    static let now = Instant(milliseconds: 784_111_777_000)  // Sun, 06 Nov 1994 08:49:37 GMT

    @Test(
        arguments: [
            (200, .delivered), (202, .delivered), (204, .delivered), (301, .retry(floor: .zero, sinkWait: nil)),
            (307, .retry(floor: .zero, sinkWait: nil)), (400, .dead), (401, .pauseSink), (403, .pauseSink),
            (404, .pauseSink), (408, .retry(floor: .zero, sinkWait: nil)), (410, .disableSink), (413, .dead),
            (415, .dead),
            (418, .dead), (422, .dead), (425, .retry(floor: .zero, sinkWait: nil)),
            (429, .retry(floor: .seconds(60), sinkWait: .seconds(60))), (500, .retry(floor: .zero, sinkWait: nil)),
            (501, .retry(floor: .zero, sinkWait: nil)), (503, .retry(floor: .zero, sinkWait: nil)),
            (599, .retry(floor: .zero, sinkWait: nil)),
        ] as [(Int, Verdict)])
    func `Each status has its verdict`(status: Int, verdict: Verdict) {
        #expect(OutcomeTable.verdict(of: .success(HTTPResponse(status: status)), now: Self.now) == verdict)
    }

    @Test(
        arguments: [
            (HTTPFailure(.resolve, ""), .unreachable), (HTTPFailure(.connect, ""), .unreachable),
            (HTTPFailure(.tls, ""), .unreachable), (HTTPFailure(.timeout, ""), .unreachable),
            (HTTPFailure(.timeout, "", connected: true), .retry(floor: .seconds(60), sinkWait: nil)),
            (HTTPFailure(.interrupted, ""), .retry(floor: .zero, sinkWait: nil)),
            (HTTPFailure(.certificate, ""), .pauseSink),
            (HTTPFailure(.policy, ""), .dead), (HTTPFailure(.cancelled, ""), .none),
            (HTTPFailure(.tooLarge, "", status: 200), .delivered), (HTTPFailure(.tooLarge, "", status: 400), .dead),
        ] as [(HTTPFailure, Verdict)])
    func `Each failure has its verdict`(failure: HTTPFailure, verdict: Verdict) {
        #expect(OutcomeTable.verdict(of: .failure(failure), now: Self.now) == verdict)
    }

    @Test(
        arguments: [
            ("120", 120), ("1.5", 2), ("1.0", 1), ("0", nil), ("-5", nil), ("soon", nil), ("", nil), ("1e3", nil),
            ("99999999999", 86_400), ("99999999999999999999999999", 86_400), ("Sun, 06 Nov 1994 08:51:07 GMT", 90),
            ("Sun, 06 Nov 1994 08:49:36 GMT", nil), ("Sun, 06 Nov 2094 08:49:37 GMT", 86_400),
            ("Sun, 31 Feb 1995 08:49:37 GMT", nil), ("Sun, 06 Nov 1994 25:49:37 GMT", nil), (".5", nil),
        ] as [(String, Int?)])
    func `Retry-After is read and clamped`(text: String, seconds: Int?) {
        #expect(RetryAfter.duration(text, now: Self.now) == seconds.map { .seconds($0) })
        let response = HTTPResponse(status: 503, headers: ["Retry-After": text])
        let wait = seconds.map { Duration.seconds($0) }
        #expect(
            OutcomeTable.verdict(of: .success(response), now: Self.now) == .retry(floor: wait ?? .zero, sinkWait: wait))
    }
}

@Suite struct `Retry schedule` {
    @Test func `Ten tries at the standard times, then none`() {
        var (time, times) = (Duration.zero, [Duration.zero])
        for failures in 1...10 {
            guard let delay = RetrySchedule.standard.delay(after: failures, age: time, jitter: 1) else {
                #expect(failures == 10)
                break
            }
            time += delay
            times.append(time)
        }
        let expected = [0, 5, 305, 2105, 9305, 27_305, 63_305, 113_705, 185_705, 272_105]
        #expect(times == expected.map { .seconds($0) })
        #expect(RetrySchedule.standard.span == .seconds(272_105))
    }

    @Test func `Jitter stays within a fifth, the floor holds, and young messages are not given up`() {
        let schedule = RetrySchedule.standard
        #expect(schedule.delay(after: 2, age: .zero, jitter: 0.8) == .seconds(240))
        #expect(schedule.delay(after: 2, age: .zero, jitter: 1.2) == .seconds(360))
        #expect(schedule.delay(after: 2, age: .zero, jitter: 9) == .seconds(360))
        #expect(schedule.delay(after: 1, age: .zero, jitter: 0.8, floor: .seconds(60)) == .seconds(60))
        #expect(schedule.delay(after: 12, age: .seconds(100), jitter: 1) == .seconds(86_400))
        #expect(schedule.delay(after: 10, age: schedule.span * 4 / 5, jitter: 1) == nil)
    }
}
