/// One request. Redirects are never followed: a `3xx` is the response.
public struct HTTPRequest: Sendable {
    public enum Method: Sendable {
        case get, post
    }

    public var method: Method
    public var url: HTTPURL
    public var headers: [HTTPHeader]
    /// Sent as it is with `post`.
    public var body: [UInt8]
    /// How long resolving, connecting and the TLS handshake may take.
    public var connectTimeout: Duration
    /// How long everything may take.
    public var totalTimeout: Duration
    /// More bytes of response body than this end the transfer with `HTTPFailure.Kind.tooLarge`.
    public var responseLimit: Int
    /// How many bytes of the response body are kept.
    public var responseKept: Int
    /// Names of the response headers to keep.
    public var responseHeaders: [String]

    public init(
        _ method: Method, _ url: HTTPURL, headers: [HTTPHeader] = [], body: [UInt8] = [],
        connectTimeout: Duration = .seconds(10), totalTimeout: Duration = .seconds(30), responseLimit: Int = 1 << 20,
        responseKept: Int = 2048, responseHeaders: [String] = ["Retry-After", "Date", "Location"]
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.connectTimeout = connectTimeout
        self.totalTimeout = totalTimeout
        self.responseLimit = responseLimit
        self.responseKept = responseKept
        self.responseHeaders = responseHeaders
    }
}
