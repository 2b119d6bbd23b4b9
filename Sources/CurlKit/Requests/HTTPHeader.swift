/// One header of a request. There is no value of this type that could end the line and begin another.
public struct HTTPHeader: Hashable, Sendable {
    public let name: String
    public let value: String

    /// Takes a token (RFC 9110, section 5.6.2) and a value without control characters (section 5.5). The headers that
    /// frame a message (`Content-Length`, `Transfer-Encoding`, `Host`, `Connection`, `Expect`…) belong to the client.
    public init(_ name: String, _ value: String) throws(HTTPHeaderError) {
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else {
            throw HTTPHeaderError(name: name, why: "the name is not a token")
        }
        guard !HTTPHeader.framing.contains(name.lowercased()) else {
            throw HTTPHeaderError(name: name, why: "the client sets it")
        }
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw HTTPHeaderError(name: name, why: "the value has a control character")
        }
        self.name = name
        self.value = value
    }

    /// The line as libcurl takes it: `Name;` sends an empty value, `Name:` would remove the header.
    var line: String { value.utf8.allSatisfy { $0 == 0x20 } ? "\(name);" : "\(name): \(value)" }

    private static let framing: Set<String> = [
        "connection", "content-length", "expect", "host", "keep-alive", "proxy-connection", "te", "trailer",
        "transfer-encoding", "upgrade",
    ]
}

/// A name or value that no header can have. The value is left out, it may be a secret.
public struct HTTPHeaderError: Error, Hashable, CustomStringConvertible {
    public let name: String
    public let why: String

    public var description: String { "header \(name.debugDescription): refused (\(why))" }
}

private func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default:
        "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}
