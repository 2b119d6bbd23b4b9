/// A block of addresses, and optionally one port of them: `10.1.2.0/24`, `10.1.2.0/24:8443`, `fd00::/8`, `192.0.2.1`.
public struct IPNetwork: Hashable, Sendable {
    public let first: IPAddress
    /// 0…32 for IPv4, 0…128 for IPv6.
    public let prefixLength: Int
    /// `nil` means any port.
    public let port: UInt16?

    /// Reads a block; the address must be its first one, so that a slip of the prefix does not widen it unseen.
    public init(_ text: String) throws(IPNetworkError) {
        let slash = text.firstIndex(of: "/")
        guard let address = IPAddress(String(text[..<(slash ?? text.endIndex)])) else {
            throw IPNetworkError(text: text, why: "no IPv4 or IPv6 address")
        }
        let rest = slash.map { text[text.index(after: $0)...].split(separator: ":", omittingEmptySubsequences: false) }
        let length = rest?.first.map { Int($0) } ?? address.bitWidth
        guard let length, (0...address.bitWidth).contains(length), (rest?.count ?? 1) <= 2 else {
            throw IPNetworkError(text: text, why: "the prefix length must be 0…\(address.bitWidth)")
        }
        var port: UInt16?
        if let rest, rest.count == 2 {
            guard let number = UInt16(rest[1]), number > 0 else {
                throw IPNetworkError(text: text, why: "the port must be 1…65535")
            }
            port = number
        }
        self.init(first: address, prefixLength: length, port: port)
        guard first == address else {
            throw IPNetworkError(text: text, why: "the block with that prefix begins at \(first)")
        }
    }

    /// The block around an address; bits after the prefix are cleared.
    init(first: IPAddress, prefixLength: Int, port: UInt16? = nil) {
        self.first = first.masked(to: prefixLength)
        self.prefixLength = prefixLength
        self.port = port
    }

    /// Whether the block holds the address; an IPv4 block holds no IPv6 address and the other way round.
    public func contains(_ address: IPAddress) -> Bool {
        address.bitWidth == first.bitWidth && address.masked(to: prefixLength) == first
    }
}

/// A text that is no address block.
public struct IPNetworkError: Error, Hashable, CustomStringConvertible {
    public let text: String
    public let why: String

    public var description: String { "\(text): not an address block (\(why)) [such as 10.1.2.0/24 or fd00::/8]" }
}

extension IPAddress {
    /// 32 or 128.
    var bitWidth: Int {
        switch self {
        case .v4: 32
        case .v6: 128
        }
    }

    /// The first `length` bits, the others zero.
    func masked(to length: Int) -> IPAddress {
        switch self {
        case .v4(let number): .v4(number & (length == 0 ? 0 : ~0 << (32 - length)))
        case .v6(let number): .v6(number & (length == 0 ? 0 : ~0 << (128 - length)))
        }
    }
}
