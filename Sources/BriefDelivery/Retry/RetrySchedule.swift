/// When a message that was answered with a failure is tried again, after Standard Webhooks 1.0.0.
public struct RetrySchedule: Hashable, Sendable {
    /// Before the first try, the second, and so on.
    public let delays: [Duration]

    /// 0, 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h: ten tries in 75 h 35 min 5 s.
    public static let standard = RetrySchedule(delays: [
        .zero, .seconds(5), .seconds(300), .seconds(1800), .seconds(7200), .seconds(18_000), .seconds(36_000),
        .seconds(50_400), .seconds(72_000), .seconds(86_400),
    ])

    public init(delays: [Duration]) {
        self.delays = delays
    }

    /// From the first try to the last.
    public var span: Duration { delays.reduce(.zero, +) }

    /// How long to wait after so many failures, `nil` when that was the last try.
    ///
    /// A message whose tries were used up faster than the schedule allows, as a row of restarts can do, keeps the last
    /// delay until four fifths of the span (the least that jitter leaves of it) have passed.
    ///
    /// - Parameters:
    ///   - failures: at least 1.
    ///   - age: of the message.
    ///   - jitter: a factor, 0.8…1.2.
    ///   - floor: not sooner than this, also after jitter.
    public func delay(after failures: Int, age: Duration, jitter: Double, floor: Duration = .zero) -> Duration? {
        guard let last = delays.last else { return nil }
        if failures >= delays.count && age >= span * 4 / 5 { return nil }
        let delay = failures < delays.count ? delays[max(0, failures)] : last
        return max(floor, delay * min(max(jitter, 0.8), 1.2))
    }
}
