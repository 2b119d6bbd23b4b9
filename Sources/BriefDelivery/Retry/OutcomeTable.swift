public import BriefModel
public import CurlKit

/// What the answer to a webhook means, after Standard Webhooks 1.0.0 and what well-known receivers do.
public enum OutcomeTable {
    /// After too many requests, or a time-out, the same message waits at least this long.
    static let overloadFloor = Duration.seconds(60)

    public static func verdict(of result: Result<HTTPResponse, HTTPFailure>, now: Instant) -> Verdict {
        switch result {
        case .success(let response):
            let wait = response.headers["Retry-After"].flatMap { RetryAfter.duration($0, now: now) }
            return verdict(status: response.status, retryAfter: wait)
        case .failure(let failure):
            return verdict(of: failure)
        }
    }

    static func verdict(status: Int, retryAfter: Duration?) -> Verdict {
        switch status {
        case 200...299:
            .delivered
        case 429:
            .retry(floor: overloadFloor, sinkWait: max(overloadFloor, retryAfter ?? .zero))
        case 410:
            .disableSink
        case 401, 403, 404:
            .pauseSink
        case 408, 425, 300...399, 500...599:
            .retry(floor: retryAfter ?? .zero, sinkWait: retryAfter)
        case 400...499:
            .dead
        default:
            .retry(floor: .zero, sinkWait: nil)
        }
    }

    static func verdict(of failure: HTTPFailure) -> Verdict {
        switch failure.kind {
        case .resolve, .connect, .tls:
            .unreachable
        case .timeout:
            failure.connected ? .retry(floor: overloadFloor, sinkWait: nil) : .unreachable
        case .interrupted, .protocol:
            .retry(floor: .zero, sinkWait: nil)
        case .certificate:
            .pauseSink
        case .tooLarge:
            // The status has said it; the rest of the answer does not matter.
            verdict(status: failure.status ?? 0, retryAfter: nil)
        case .policy:
            .dead
        case .cancelled:
            .none
        }
    }
}
