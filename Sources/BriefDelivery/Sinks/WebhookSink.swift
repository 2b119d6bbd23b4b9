import BriefLedger
import BriefModel
import CurlKit

/// Posts messages to one URL, signed for each try anew (Standard Webhooks 1.0.0).
struct WebhookSink: Transport {
    let settings: WebhookSettings
    let client: HTTPClient
    let now: @Sendable () -> Instant

    func send(_ message: OutboxMessage, now: Instant, completion: @escaping @Sendable (Try) -> Void) -> Try? {
        let request: HTTPRequest
        do throws(HTTPHeaderError) {
            request = try self.request(message, now: now)
        } catch {
            return Try(verdict: .dead, status: nil, why: "\(error)", duration: .zero)
        }
        let clock = self.now
        return client.submit(request) { completion(Try($0, now: clock())) } ? nil : .broken
    }

    func request(_ message: OutboxMessage, now: Instant) throws(HTTPHeaderError) -> HTTPRequest {
        let timestamp = now.milliseconds / 1000
        var headers = settings.headers
        headers.append(try HTTPHeader("content-type", message.contentType))
        headers.append(try HTTPHeader("webhook-id", message.id.text))
        headers.append(try HTTPHeader("webhook-timestamp", String(timestamp)))
        if !settings.keys.isEmpty {
            let signature = StandardWebhooks.signature(
                id: message.id.text, timestamp: timestamp, body: message.body, keys: settings.keys)
            headers.append(try HTTPHeader("webhook-signature", signature))
        }
        return HTTPRequest(
            .post, settings.url, headers: headers, body: message.body, connectTimeout: settings.connectTimeout,
            totalTimeout: settings.timeout)
    }
}

extension Try {
    init(_ result: Result<HTTPResponse, HTTPFailure>, now: Instant) {
        let verdict = OutcomeTable.verdict(of: result, now: now)
        switch result {
        case .success(let response):
            let why = verdict == .delivered ? "" : Try.reason(response)
            self.init(verdict: verdict, status: response.status, why: why, duration: response.duration)
        case .failure(let failure):
            self.init(verdict: verdict, status: failure.status, why: "\(failure)", duration: failure.duration)
        }
    }

    /// The status, where a redirect points to, and what the receiver says, without control characters.
    private static func reason(_ response: HTTPResponse) -> String {
        var text = "status \(response.status)"
        if (300...399).contains(response.status), let location = response.headers["Location"] {
            let origin = (try? HTTPURL(location))?.origin ?? "a relative address"
            text += " (redirects to \(origin), which is not followed)"
        }
        let body = String(decoding: response.body, as: UTF8.self).unicodeScalars
            .map { $0.properties.generalCategory == .control ? " " : Character($0) }
        return body.isEmpty ? text : text + ": " + String(body)
    }
}
