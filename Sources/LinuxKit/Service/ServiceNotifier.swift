import Glibc

/// Tells the service manager how the service is (sd_notify(3)), without libsystemd.
///
/// Without a manager it does nothing. Paths and abstract names (`@…`) are spoken; each message is one datagram.
public final class ServiceNotifier: Sendable {
    /// Half of the time after which the manager takes the service for hung (`WATCHDOG_USEC`): ping this often;
    /// `nil` where it does not watch this process.
    public let watchdogInterval: Duration?
    private let socket: NotifySocket?

    /// - Parameter environment: reads a variable, such as `NOTIFY_SOCKET`.
    /// - Throws: `EAFNOSUPPORT` for an address of another kind, `ENAMETOOLONG`, or what connecting gave.
    public init(environment: (String) -> String?) throws(SystemError) {
        watchdogInterval = Self.watchdogInterval(environment)
        guard let address = environment("NOTIFY_SOCKET"), !address.isEmpty else {
            socket = nil
            return
        }
        socket = try NotifySocket(address: address)
    }

    /// Speaks as the environment of the process says.
    public convenience init() throws(SystemError) {
        try self.init(environment: { name in unsafe getenv(name).map { unsafe String(cString: $0) } })
    }

    /// Whether there is a manager to tell.
    public var isConnected: Bool { socket != nil }

    /// Sends the states in one message.
    public func send(_ states: ServiceState...) throws(SystemError) {
        try socket?.send([UInt8](states.map(\.assignment).joined(separator: "\n").utf8))
    }

    private static func watchdogInterval(_ environment: (String) -> String?) -> Duration? {
        if let owner = environment("WATCHDOG_PID"), owner != String(getpid()) { return nil }
        guard let limit = environment("WATCHDOG_USEC").flatMap({ Int64($0) }), limit > 0 else { return nil }
        return .microseconds(max(1, limit / 2))
    }
}
