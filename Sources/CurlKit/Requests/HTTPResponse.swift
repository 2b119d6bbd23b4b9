/// What a server answered, whatever its status.
public struct HTTPResponse: Hashable, Sendable {
    /// 100…599
    public let status: Int
    /// The headers that the request asked to keep, by the names it asked with; of repeated ones the last.
    public let headers: [String: String]
    /// The first bytes of the body, as many as the request asked to keep.
    public let body: [UInt8]
    /// From the start of the request to the end of the response.
    public let duration: Duration

    public init(status: Int, headers: [String: String] = [:], body: [UInt8] = [], duration: Duration = .zero) {
        self.status = status
        self.headers = headers
        self.body = body
        self.duration = duration
    }
}
