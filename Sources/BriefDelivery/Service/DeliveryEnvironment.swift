public import BriefModel
public import LinuxKit

/// What delivery takes from the world around it.
public struct DeliveryEnvironment: Sendable {
    /// The time of day: due times, `webhook-timestamp`.
    public var now: @Sendable () -> Instant
    /// A factor on retry delays, 0.8…1.2.
    public var jitter: @Sendable () -> Double
    /// Such as `briefd/1.0.0`.
    public var userAgent: String
    /// Where the sinks of kind `stdout` write.
    public var output: PatientWriter

    public init(
        userAgent: String, output: PatientWriter, now: @escaping @Sendable () -> Instant,
        jitter: @escaping @Sendable () -> Double = { Double.random(in: 0.8...1.2) }
    ) {
        self.userAgent = userAgent
        self.output = output
        self.now = now
        self.jitter = jitter
    }
}
