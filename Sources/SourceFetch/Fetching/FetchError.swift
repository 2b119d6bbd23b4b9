public import BriefReading
public import CurlKit

/// Why a link gave no source: a fact about the link, never an error of the brief that has it.
public struct FetchError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// The policy forbids the link or a redirect of it; nothing was sent there.
        case refused(LinkRefusal)
        /// No complete response. The kind `policy` means that the host's address is forbidden.
        case noResponse(HTTPFailure)
        /// A response with another status than those of a source.
        case status
        /// The response body is no text that is read.
        case unreadable(ReadingError)
    }

    /// The origin that was asked last, or `link` where none was.
    public let place: String
    public let reason: Reason
    /// Of the last response, where there was one.
    public let status: Int?
    /// The redirects that were followed, in order.
    public let hops: [RedirectHop]

    /// A stable code for reports and metrics, such as `host-not-listed`, `timeout` or `binary`.
    public var code: String {
        switch reason {
        case .refused(let refusal): refusal.code
        case .noResponse(let failure) where failure.kind == .policy: "address-forbidden"
        case .noResponse(let failure): failure.kind.rawValue
        case .status: "status"
        case .unreadable(let error): error.code
        }
    }
}

extension FetchError: CustomStringConvertible {
    public var description: String {
        let (what, why, hint) = text
        return "\(place): \(what) (\(why))" + (hint.map { " [\($0)]" } ?? "")
    }

    private var text: (what: String, why: String, hint: String?) {
        switch reason {
        case .refused(let refusal):
            (status == nil ? "link refused" : "redirect refused", "\(refusal)", refusal.hint)
        case .noResponse(let failure) where failure.kind == .policy:
            ("address refused", failure.message, "allow the address block if it is yours")
        case .noResponse(let failure): ("not fetched", "\(failure)", nil)
        case .status: ("not fetched", "status \(status ?? 0)", nil)
        case .unreadable(let error): ("fetched and not read", "\(error)", nil)
        }
    }
}
