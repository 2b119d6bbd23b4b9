import CurlKit

/// The transports of all sinks: one HTTP client for each egress policy, one writer for the standard output.
struct Transports {
    private let environment: DeliveryEnvironment
    private let clients: [EgressPolicy: HTTPClient]
    let stdout: StdoutSink?

    init(sinks: [SinkSettings], environment: DeliveryEnvironment) {
        self.environment = environment
        var connections: [EgressPolicy: Int] = [:]
        var needsStdout = false
        for sink in sinks {
            switch sink.kind {
            case .stdout: needsStdout = true
            // The sum, so that a sink that hangs takes nothing from another one at the same host.
            case .webhook(let settings): connections[settings.egress, default: 0] += max(1, settings.concurrency)
            }
        }
        clients = Dictionary(
            uniqueKeysWithValues: connections.map { policy, count in
                (policy, HTTPClient(policy: policy, userAgent: environment.userAgent, connectionsPerHost: count))
            })
        stdout = needsStdout ? StdoutSink(output: environment.output) : nil
    }

    var allClients: [HTTPClient] { Array(clients.values) }

    func transport(of sink: SinkSettings) -> (any Transport)? {
        switch sink.kind {
        case .stdout:
            stdout
        case .webhook(let settings):
            clients[settings.egress].map { WebhookSink(settings: settings, client: $0, now: environment.now) }
        }
    }
}

extension SinkSettings {
    func machine(capacity: Int) -> SinkMachine {
        switch kind {
        case .stdout:
            SinkMachine(concurrency: StdoutSink.window, capacity: capacity)
        case .webhook(let settings):
            SinkMachine(schedule: settings.schedule, concurrency: settings.concurrency, capacity: capacity)
        }
    }
}
