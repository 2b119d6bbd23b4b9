import CurlKit

/// One entry of the list of hosts that may be asked: `example.org`, that host alone, or `*.example.org`, every host
/// below it and not the host itself.
public struct HostPattern: Hashable, Sendable {
    /// Lower case, without a trailing dot.
    let host: String
    let coversHostsBelow: Bool

    /// Reads an entry. Its host is read by the parser that reads the links, so that both spell it in the same way.
    ///
    /// - Throws: `HostPatternError` for anything but a host, such as a URL, a port or another use of `*`.
    public init(_ text: String) throws(HostPatternError) {
        coversHostsBelow = text.hasPrefix("*.")
        let name = text.dropFirst(coversHostsBelow ? 2 : 0).lowercased()
        let url: HTTPURL
        do {
            url = try HTTPURL("https://\(name)/")
        } catch {
            throw HostPatternError(text: text, why: error.why)
        }
        guard url.text == "https://\(url.host)/" else {
            throw HostPatternError(text: text, why: "more than a host")
        }
        host = HostPattern.normalised(url.host)
        guard !host.isEmpty, !host.hasPrefix("."), !host.hasSuffix("."), !host.contains("..") else {
            throw HostPatternError(text: text, why: "an empty label")
        }
        guard !host.utf8.contains(UInt8(ascii: "*")) else {
            throw HostPatternError(text: text, why: "* stands only before the first dot")
        }
        guard !coversHostsBelow || !HostPattern.isAddress(host) else {
            throw HostPatternError(text: text, why: "an address has no hosts below it")
        }
    }

    /// Whether the entry covers a host as `HTTPURL` spells it.
    public func covers(_ host: String) -> Bool {
        let name = HostPattern.normalised(host)
        return coversHostsBelow ? name.hasSuffix(".\(self.host)") && !name.hasPrefix(".") : name == self.host
    }

    /// `example.org.` is the same host as `example.org` (RFC 1034, section 3.1).
    private static func normalised(_ host: String) -> String {
        let name = host.lowercased()
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }

    /// A host whose last label is a number is an IPv4 address or a mistake (WHATWG URL, section 3.5).
    private static func isAddress(_ host: String) -> Bool {
        let last = host.utf8.reversed().prefix { $0 != UInt8(ascii: ".") }
        return host.hasPrefix("[") || last.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension HostPattern: CustomStringConvertible {
    /// The entry in its normal spelling.
    public var description: String { coversHostsBelow ? "*.\(host)" : host }
}

/// A text that is no entry of a host list.
public struct HostPatternError: Error, Hashable, Sendable, CustomStringConvertible {
    public let text: String
    public let why: String

    public var description: String { "\(text): not a host (\(why)) [such as example.org or *.example.org]" }
}
