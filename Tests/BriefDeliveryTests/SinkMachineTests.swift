import BriefLedger
import BriefModel
import Testing

@testable import BriefDelivery

@Suite struct `Sink machine` {
    typealias Step = SinkMachine.Step

    /// Open, with its first page read.
    func machine(_ count: Int, concurrency: Int = 2, capacity: Int = 100) -> SinkMachine {
        var machine = SinkMachine(concurrency: concurrency, capacity: capacity)
        _ = machine.beginRefill()
        machine.refill([], isLast: true)
        machine.add((0..<count).map { sample($0) })
        return machine
    }

    func at(_ seconds: Double) -> Instant { Instant(milliseconds: Int64(seconds * 1000)) }

    /// What goes out now.
    func sent(_ machine: inout SinkMachine, _ seconds: Double) -> [Int] {
        var numbers: [Int] = []
        while case .send(let message) = machine.next(now: at(seconds)) { numbers.append(number(of: message)) }
        return numbers
    }

    func finish(_ machine: inout SinkMachine, _ number: Int, _ verdict: Verdict, _ seconds: Double)
        -> SinkMachine.Consequence
    {
        machine.finished(sample(number).id, verdict, why: "why", now: at(seconds), jitter: 1)
    }

    @Test func `Messages go in order, so many at a time`() {
        var machine = machine(4)
        #expect(sent(&machine, 0) == [0, 1])
        #expect(finish(&machine, 1, .delivered, 0).outcome == .delivered)
        #expect(sent(&machine, 0) == [2])
        #expect(!machine.isDrained(now: at(0)))
        for number in [0, 2] { _ = finish(&machine, number, .delivered, 0) }
        #expect(sent(&machine, 0) == [3])
        _ = finish(&machine, 3, .delivered, 0)
        #expect(machine.next(now: at(0)) == .idle)
        #expect(machine.isDrained(now: at(0)))
    }

    @Test func `A message that always fails goes by the schedule and is then dead`() {
        var machine = machine(1)
        var (times, now) = ([Double](), 0.0)
        while true {
            #expect(sent(&machine, now) == [0])
            times.append(now)
            let outcome = finish(&machine, 0, .retry(floor: .zero, sinkWait: nil), now).outcome
            guard case .retry(let due) = outcome else {
                #expect(outcome == .dead)
                break
            }
            now = Double(due.milliseconds) / 1000
            if case .probing(_, let next, _, _) = machine.condition { now = max(now, Double(next.milliseconds) / 1000) }
            #expect(sent(&machine, now - 0.001).isEmpty)
        }
        #expect(times == [0, 5, 305, 2105, 9305, 27_305, 63_305, 113_705, 185_705, 272_105])
    }

    @Test func `A refused connection makes the whole sink wait, one message probes it, success lets all go`() {
        var machine = machine(5)
        #expect(sent(&machine, 0) == [0, 1])
        #expect(finish(&machine, 0, .unreachable, 0).outcome == .retry(at: at(1)))
        #expect(finish(&machine, 1, .unreachable, 0).outcome == nil)
        var now = 0.0
        for delay in [1.0, 2, 4, 8, 16, 32, 60, 60, 60] {
            #expect(machine.next(now: at(now)) == .wait(until: at(now + delay)))
            now += delay
            #expect(sent(&machine, now) == [0])
            let consequence = finish(&machine, 0, .unreachable, now)
            #expect(consequence.outcome == nil)
            #expect(consequence.condition == nil)
        }
        now += 60
        #expect(sent(&machine, now) == [0])
        let consequence = finish(&machine, 0, .delivered, now)
        #expect(consequence.outcome == .delivered)
        #expect(consequence.condition == .open)
        #expect(sent(&machine, now) == [1, 2])
    }

    @Test func `A message that nobody reaches is given up when the schedule's span is over`() {
        var machine = machine(2, concurrency: 1)
        #expect(sent(&machine, 0) == [0])
        _ = finish(&machine, 0, .unreachable, 0)
        #expect(sent(&machine, 272_105) == [0])
        #expect(finish(&machine, 0, .unreachable, 272_105).outcome == .dead)
    }

    @Test func `Retry-After holds the whole sink, not only its message`() {
        var machine = machine(3)
        #expect(sent(&machine, 0) == [0, 1])
        let outcome = finish(&machine, 0, .retry(floor: .seconds(120), sinkWait: .seconds(120)), 0).outcome
        #expect(outcome == .retry(at: at(120)))
        _ = finish(&machine, 1, .retry(floor: .zero, sinkWait: nil), 0)
        #expect(sent(&machine, 119.999).isEmpty)
        #expect(sent(&machine, 120) == [2])
        _ = finish(&machine, 2, .delivered, 120)
        #expect(sent(&machine, 120) == [1, 0])
    }

    @Test func `Ten failures in a row make the sink rest, so that a sick receiver is not hammered`() {
        var machine = machine(50)
        var tried = 0
        while case .send(let message) = machine.next(now: at(0)) {
            tried += 1
            _ = finish(&machine, number(of: message), .retry(floor: .zero, sinkWait: nil), 0)
        }
        #expect(tried == 10)
        #expect(machine.next(now: at(0)) == .wait(until: at(1)))
        #expect(sent(&machine, 1) == [10])
        _ = finish(&machine, 10, .retry(floor: .zero, sinkWait: nil), 1)
        #expect(sent(&machine, 2.999).isEmpty)
        #expect(sent(&machine, 3) == [11])
        #expect(finish(&machine, 11, .delivered, 3).condition == .open)
        #expect(sent(&machine, 3) == [12, 13])
    }

    @Test func `A refusing receiver is probed once an hour, a gone one never again`() {
        var machine = machine(4)
        #expect(sent(&machine, 0) == [0, 1])
        #expect(finish(&machine, 0, .pauseSink, 0).outcome == .retry(at: at(3600)))
        _ = finish(&machine, 1, .dead, 0)
        #expect(machine.next(now: at(3599)) == .wait(until: at(3600)))
        #expect(sent(&machine, 3600) == [2])
        let consequence = finish(&machine, 2, .disableSink, 3600)
        #expect(consequence.outcome == .held)
        #expect(consequence.condition == .closed(why: "why"))
        machine.add([sample(9)])
        #expect(machine.next(now: at(99_999)) == .idle)
        #expect(machine.isDrained(now: at(99_999)))
        #expect(machine.beginRefill() == nil)
    }

    @Test func `A sink without reader keeps its messages for the next start`() {
        var machine = machine(3)
        #expect(sent(&machine, 0) == [0, 1])
        #expect(finish(&machine, 0, .sinkGone, 0).outcome == nil)
        #expect(finish(&machine, 1, .delivered, 0).outcome == .delivered)
        #expect(sent(&machine, 0).isEmpty)
    }

    @Test func `Random events lose nothing and send nothing twice`() {
        for seed in UInt64(1)...200 {
            var random = SeededGenerator(seed: seed)
            var store = Array(0..<60)
            var machine = SinkMachine(concurrency: Int.random(in: 1...4, using: &random), capacity: 8)
            var (flying, done, now, handed) = ([Int](), [Int](), 0.0, 20)
            while done.count < 60 && now < 1e7 {
                if handed < 60 {
                    machine.add([sample(handed)])
                    handed += 1
                }
                if let (after, limit) = machine.beginRefill() {
                    let page = Array(
                        store.filter { $0 < handed && $0 > (after.map { number(of: $0) } ?? -1) }.prefix(limit))
                    machine.refill(page.map { sample($0) }, isLast: page.count < limit)
                }
                let news = sent(&machine, now)
                #expect(Set(news).isDisjoint(with: flying) && Set(news).isDisjoint(with: done))
                flying += news
                #expect(machine.pending.count <= 8)
                if flying.isEmpty, case .wait(let until) = machine.next(now: at(now)) {
                    now = Double(until.milliseconds) / 1000
                    continue
                }
                guard !flying.isEmpty else { continue }
                let chosen = flying.remove(at: Int.random(in: 0..<flying.count, using: &random))
                let verdicts: [Verdict] = [
                    .delivered, .delivered, .unreachable, .retry(floor: .zero, sinkWait: nil), .pauseSink,
                ]
                let verdict = verdicts.randomElement(using: &random) ?? .delivered
                if finish(&machine, chosen, verdict, now).outcome == .delivered {
                    done.append(chosen)
                    store.removeAll { $0 == chosen }
                }
            }
            #expect(done.sorted() == Array(0..<60), "seed \(seed)")
        }
    }
}
