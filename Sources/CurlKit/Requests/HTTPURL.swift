import CCurl

/// An absolute `http` or `https` URL without user name and password, as libcurl's own parser reads it: what was checked
/// is what is connected to.
public struct HTTPURL: Hashable, Sendable {
    public enum Scheme: String, Sendable {
        case http, https
    }

    /// The URL in libcurl's spelling. Paths and queries often carry credentials: do not log it.
    public let text: String
    public let scheme: Scheme
    /// Lower case; IPv6 addresses in brackets.
    public let host: String
    public let port: UInt16

    public init(_ text: String) throws(HTTPURLError) {
        guard let handle = unsafe curl_url() else { throw HTTPURLError(why: "out of memory") }
        defer { unsafe curl_url_cleanup(handle) }
        try HTTPURL.checkShape(text)
        let status = unsafe curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_DISALLOW_USER))
        guard status == CURLUE_OK else { throw HTTPURLError(status) }
        guard let scheme = Scheme(rawValue: try unsafe part(CURLUPART_SCHEME, of: handle)) else {
            throw HTTPURLError(why: "the scheme is not http or https")
        }
        let host = try unsafe part(CURLUPART_HOST, of: handle)
        guard let port = UInt16(try unsafe part(CURLUPART_PORT, of: handle, flags: CURLU_DEFAULT_PORT)), port > 0 else {
            throw HTTPURLError(why: "the port must be 1…65535")
        }
        self.text = try unsafe part(CURLUPART_URL, of: handle)
        self.scheme = scheme
        self.host = host.lowercased()
        self.port = port
    }

    /// Scheme, host and port: what may be shown and what connections are shared by.
    public var origin: String { "\(scheme.rawValue)://\(host):\(port)" }

    /// libcurl takes `http:/host` and `http:///host` as well; both are more likely slips than wishes.
    private static func checkShape(_ text: String) throws(HTTPURLError) {
        try checkCharacters(text)
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes.count > colon + 3,
            bytes[colon + 1] == UInt8(ascii: "/"), bytes[colon + 2] == UInt8(ascii: "/"),
            !"/?#:".utf8.contains(bytes[colon + 3])
        else { throw HTTPURLError(why: "no scheme:// followed by a host") }
    }

    static func checkCharacters(_ text: String) throws(HTTPURLError) {
        let bytes = text.utf8
        guard bytes.count <= 8_192 else { throw HTTPURLError(why: "longer than 8192 bytes") }
        guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
            throw HTTPURLError(why: "blanks, control characters and backslashes do not belong into it")
        }
        // libcurl converts international names by the locale, which a daemon does not have.
        guard bytes.allSatisfy({ $0 < 0x80 }) else {
            throw HTTPURLError(why: "host names beyond ASCII are written as xn--…, other characters as %XX")
        }
    }
}

extension HTTPURL: CustomStringConvertible {
    /// The origin: the rest may be secret.
    public var description: String { origin }
}

/// A text that is no absolute `http` or `https` URL. The text itself is left out, it may hold a password.
public struct HTTPURLError: Error, Hashable, CustomStringConvertible {
    public let why: String

    public var description: String {
        "not an absolute http or https URL (\(why)) [such as https://receiver.example/hook]"
    }
}

extension HTTPURLError {
    init(_ status: CURLUcode) {
        let isUser = status == CURLUE_USER_NOT_ALLOWED
        self.init(why: isUser ? "user name and password do not belong into it" : reason(status))
    }
}

func part(_ which: CURLUPart, of handle: OpaquePointer, flags: Int32 = 0) throws(HTTPURLError) -> String {
    var text: UnsafeMutablePointer<CChar>?
    let status = unsafe curl_url_get(handle, which, &text, UInt32(flags))
    guard status == CURLUE_OK, let text = unsafe text else { throw HTTPURLError(status) }
    defer { unsafe curl_free(text) }
    return unsafe String(cString: text)
}

private func reason(_ status: CURLUcode) -> String {
    guard let text = unsafe curl_url_strerror(status) else { return "malformed" }
    return unsafe String(cString: text).lowercased()
}
