public import CurlKit

/// Which links may be fetched, judged by their text alone. Where the host's name leads is judged later, on the socket
/// (`EgressPolicy`).
public struct LinkPolicy: Hashable, Sendable {
    public enum Verdict: Hashable, Sendable {
        case allowed(HTTPURL)
        case refused(LinkRefusal)
    }

    private let hosts: [HostPattern]
    private let ports: Set<UInt16>
    private let allowsHTTP: Bool

    /// - Parameters:
    ///   - hosts: the only hosts that are asked; none of them means that every link is refused.
    ///   - ports: further ones besides 443 for `https` and 80 for `http`.
    ///   - allowsHTTP: whether links may go without TLS.
    public init(hosts: [HostPattern], ports: Set<UInt16> = [], allowsHTTP: Bool = false) {
        self.hosts = hosts
        self.ports = ports
        self.allowsHTTP = allowsHTTP
    }

    /// What becomes of a link as a file has it, or of the `Location` of a redirect from `base`. A redirect never leads
    /// from `https` to `http`, even where `http` is allowed.
    public func verdict(on link: String, from base: HTTPURL? = nil) -> Verdict {
        if let name = HTTPURL.schemeName(of: link), HTTPURL.Scheme(rawValue: name) == nil {
            return .refused(.scheme(String(name.prefix(32))))
        }
        do throws(HTTPURLError) {
            let url = if let base { try base.resolving(link) } else { try HTTPURL(link) }
            if base?.scheme == .https && url.scheme == .http { return .refused(.downgrade) }
            return verdict(on: url)
        } catch {
            return .refused(.malformed(why: error.why))
        }
    }

    /// What becomes of a URL.
    public func verdict(on url: HTTPURL) -> Verdict {
        if url.scheme == .http && !allowsHTTP { return .refused(.scheme(url.scheme.rawValue)) }
        guard hosts.contains(where: { $0.covers(url.host) }) else { return .refused(.host(url.host)) }
        guard url.port == url.scheme.usualPort || ports.contains(url.port) else { return .refused(.port(url.port)) }
        return .allowed(url)
    }
}

extension HTTPURL.Scheme {
    fileprivate var usualPort: UInt16 {
        switch self {
        case .http: 80
        case .https: 443
        }
    }
}
