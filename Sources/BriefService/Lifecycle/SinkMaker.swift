import BriefDelivery
import CurlKit
import Logging

/// Turns configured sinks into those of the delivery; reads their keys.
struct SinkMaker {
    let log: Logger

    func sinks(_ options: [SinkOptions]) throws(ServiceError) -> [SinkSettings] {
        var sinks: [SinkSettings] = []
        for option in options { sinks.append(try sink(option)) }
        return sinks
    }

    private func sink(_ option: SinkOptions) throws(ServiceError) -> SinkSettings {
        guard case .webhook(let webhook) = option.kind else { return SinkSettings(name: option.name, kind: .stdout) }
        let keys = try SecretFiles.keys(webhook.secretFiles)
        if keys.isEmpty {
            log.warning("\(option.name): requests are unsigned (no signing key is configured) [give a secret file]")
        }
        // The operator names the receiver, so any address may be meant; texts of briefs have no say in it.
        var settings = WebhookSettings(url: webhook.url, keys: keys, headers: webhook.headers, egress: .anywhere)
        settings.timeout = webhook.timeout
        settings.connectTimeout = min(settings.connectTimeout, webhook.timeout)
        return SinkSettings(name: option.name, kind: .webhook(settings))
    }
}
