/// A request as the server got it.
public struct Exchange: Hashable, Sendable {
    /// From 1, over all connections.
    public let number: Int
    /// From 1.
    public let connection: Int
    public let method: String
    public let target: String
    /// Names in lower case; in the order of arrival.
    public let headers: [[String]]
    public let body: [UInt8]

    /// The value of the first header of that name, which is given in lower case.
    public func header(_ name: String) -> String? {
        headers.first { $0[0] == name }?[1]
    }
}

/// What the script of the server does with a request.
public enum Answer: Sendable {
    /// A response with `Content-Length`; the connection stays.
    case respond(Int, headers: [String] = [], body: String = "", after: Duration = .zero)
    /// These bytes, then the connection ends.
    case raw(String)
    /// A response head, then a byte of body every interval without end.
    case drip(Int, every: Duration)
    /// As many bytes of body as the reader takes.
    case flood(Int)
    /// The connection ends with a TCP reset.
    case reset
    /// Nothing, until the server stops.
    case hang
}
