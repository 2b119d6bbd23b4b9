/// Why a link is not followed. The link itself is left out: its path or query may be secret.
public enum LinkRefusal: Error, Hashable, Sendable {
    /// No absolute URL, or one with user name and password.
    case malformed(why: String)
    /// Neither `https` nor, where it is allowed, `http`.
    case scheme(String)
    /// The host is not on the list.
    case host(String)
    /// Neither the port of the scheme nor a listed one.
    case port(UInt16)
    /// A redirect from `https` to `http`.
    case downgrade
    /// A redirect to a URL that was asked before.
    case loop
    /// More redirects than are followed.
    case redirects(limit: Int)

    /// A stable code for reports and metrics.
    public var code: String {
        switch self {
        case .malformed: "malformed-url"
        case .scheme: "scheme-not-allowed"
        case .host: "host-not-listed"
        case .port: "port-not-listed"
        case .downgrade: "redirect-downgrade"
        case .loop: "redirect-loop"
        case .redirects: "too-many-redirects"
        }
    }

    /// What the user can do.
    public var hint: String? {
        switch self {
        case .malformed, .downgrade, .loop, .redirects: nil
        case .scheme("http"): "use https, or allow http"
        case .scheme: "links to https sources are followed"
        case .host: "add the host to the list to have it fetched"
        case .port: "add the port to the list to have it fetched"
        }
    }
}

extension LinkRefusal: CustomStringConvertible {
    /// What is wrong, lower case, without place and hint.
    public var description: String {
        switch self {
        case .malformed(let why): "not a URL that is fetched: \(why)"
        case .scheme(let name): "the scheme \(name) is not allowed"
        case .host(let name): "the host \(name) is not listed"
        case .port(let number): "the port \(number) is not listed"
        case .downgrade: "a redirect from https to http"
        case .loop: "a redirect to where it came from"
        case .redirects(let limit): "more than \(limit) redirects"
        }
    }
}
