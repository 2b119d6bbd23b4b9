import CurlKit

extension HTTPURL {
    /// Path and query: what the server is asked for (RFC 9112, section 3.2.1).
    var requestTarget: String {
        let slashes = text.utf8.indices.lazy.filter { text.utf8[$0] == UInt8(ascii: "/") }
        // Two slashes stand before the host.
        guard let start = slashes.dropFirst(2).first else { return "/" }
        return String(decoding: text.utf8[start...].prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
    }

    /// The last component of the path as it is spelled, or the host where the path has none.
    var fileName: String {
        let path = requestTarget.utf8.prefix { $0 != UInt8(ascii: "?") }
        let component = path.split(separator: UInt8(ascii: "/")).last
        return component.map { String(decoding: $0, as: UTF8.self) } ?? host
    }
}
