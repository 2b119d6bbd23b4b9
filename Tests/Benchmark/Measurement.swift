import LinuxKit

/// The processor time of some work, repeated until it can be trusted.
struct Measurement {
    /// Of one round.
    let nanoseconds: Double

    /// - Parameters:
    ///   - seconds: processor time to spend in all.
    ///   - work: one round; what it answers is summed up, so that the compiler cannot leave it out.
    init(seconds: Double, _ work: () -> Int) {
        var best = Double.infinity
        var spent = 0.0
        var sum = work()
        repeat {
            let start = ProcessorClock.now()
            sum &+= work()
            let round = (ProcessorClock.now() - start) / .nanoseconds(1)
            best = min(best, round)
            spent += round
        } while spent < seconds * 1e9
        precondition(sum != Int.min)
        nanoseconds = best
    }
}
