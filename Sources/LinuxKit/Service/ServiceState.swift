/// What a service tells its manager (sd_notify(3)).
public enum ServiceState: Hashable, Sendable {
    /// Start, or a reload, is complete.
    case ready
    /// One line for people; line breaks become spaces.
    case status(String)
    /// The service is on its way down.
    case stopping
    /// A reload begins, at this time of ``MonotonicClock``; `ready` ends it.
    case reloading(at: Duration)
    /// The service is alive.
    case watchdog

    /// The lines of the protocol.
    var assignment: String {
        switch self {
        case .ready: "READY=1"
        case .status(let text): "STATUS=" + String(text.map { $0.isNewline ? " " : $0 })
        case .stopping: "STOPPING=1"
        case .reloading(let time): "RELOADING=1\nMONOTONIC_USEC=\(microseconds(time))"
        case .watchdog: "WATCHDOG=1"
        }
    }
}

private func microseconds(_ time: Duration) -> Int64 {
    let (seconds, attoseconds) = time.components
    return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
}
