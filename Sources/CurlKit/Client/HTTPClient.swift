import LinuxKit

/// Makes HTTP requests under one egress policy, all on one thread of its own, over connections that are kept.
///
/// The thread sleeps without wakeups while there is nothing to do. Environment variables, `.netrc`, cookies and
/// proxies play no part. The process must ignore `SIGPIPE`: the TLS library writes to sockets without
/// `MSG_NOSIGNAL`.
public final class HTTPClient: Sendable {
    private let settings: TransferSettings
    private let connectionsPerHost: Int
    private let inbox = Inbox()

    /// - Parameters:
    ///   - userAgent: such as `briefd/1.0.0`.
    ///   - connectionsPerHost: how many requests of one origin run at a time; the others wait their turn.
    public init(policy: EgressPolicy, userAgent: String, connectionsPerHost: Int = 4) {
        settings = TransferSettings(policy: policy, userAgent: userAgent)
        self.connectionsPerHost = max(1, connectionsPerHost)
    }

    /// Serves requests until `stop()` or cancellation; requests that are then unfinished fail as `cancelled`.
    ///
    /// To be called once. Throws where libcurl or the thread cannot be had.
    public func run() async throws(HTTPFailure) {
        let (settings, connections, inbox) = (settings, connectionsPerHost, inbox)
        let failure = await withTaskCancellationHandler { () -> (any Error)? in
            do {
                try await DedicatedThread.run(name: "briefd-http") {
                    try TransferLoop(settings: settings, connectionsPerHost: connections, inbox: inbox).run()
                }
                return nil
            } catch {
                return error
            }
        } onCancel: {
            inbox.stop()
        }
        for job in inbox.close() { job.cancel() }
        if let failure { throw failure as? HTTPFailure ?? HTTPFailure(.protocol, "\(failure)") }
    }

    /// Begins a request and returns at once. `completion` is called exactly once, after this returned, from the
    /// client's thread, and must not block. A request that is made in it costs no wakeup.
    ///
    /// - Returns: `false` after the end of `run()`; `completion` is then not called.
    public func submit(
        _ request: HTTPRequest, completion: @escaping @Sendable (Result<HTTPResponse, HTTPFailure>) -> Void
    ) -> Bool {
        let job = Job(request: request, origin: request.url.origin, completion: completion)
        return inbox.add(job)
    }

    /// Ends `run()` soon.
    public func stop() {
        inbox.stop()
    }
}
