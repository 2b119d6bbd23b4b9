import CurlKit

/// The way from a link to its source. It makes no requests: it is told each answer and says which URL is next.
struct RedirectWalk {
    private let policy: LinkPolicy
    private let limit: Int
    private var asked: Set<String> = []
    /// The URL that is asked; `nil` before the link was allowed.
    private var current: HTTPURL?
    private(set) var hops: [RedirectHop] = []

    /// - Parameter limit: how many redirects are followed.
    init(policy: LinkPolicy, limit: Int) {
        self.policy = policy
        self.limit = limit
    }

    /// The URL to ask first.
    mutating func begin(_ link: String) throws(FetchError) -> HTTPURL {
        try enter(policy.verdict(on: link), status: nil)
    }

    /// The URL to ask after a response with this status and `Location`; `nil` when the response is the source.
    mutating func answered(status: Int, location: String?) throws(FetchError) -> HTTPURL? {
        if RedirectWalk.sources.contains(status) { return nil }
        guard RedirectWalk.redirects.contains(status), let location else { throw error(.status, status: status) }
        guard hops.count < limit else { throw error(.refused(.redirects(limit: limit)), status: status) }
        let target = try enter(policy.verdict(on: location, from: current), status: status)
        hops.append(RedirectHop(status: status, target: target))
        return target
    }

    /// The error for what happened at the URL that was asked.
    func error(_ reason: FetchError.Reason, status: Int?) -> FetchError {
        FetchError(place: current?.origin ?? "link", reason: reason, status: status, hops: hops)
    }

    private mutating func enter(_ verdict: LinkPolicy.Verdict, status: Int?) throws(FetchError) -> HTTPURL {
        switch verdict {
        case .refused(let refusal): throw error(.refused(refusal), status: status)
        case .allowed(let url):
            let request = url.origin + url.requestTarget
            guard asked.insert(request).inserted else { throw error(.refused(.loop), status: status) }
            current = url
            return url
        }
    }

    /// Answers to a plain GET that carry the whole source (RFC 9110, section 15.3); 206 would be a part of it.
    private static let sources: Set<Int> = [200, 203]
    /// Answers whose `Location` says where the source is now (RFC 9110, section 15.4).
    private static let redirects: Set<Int> = [301, 302, 303, 307, 308]
}
