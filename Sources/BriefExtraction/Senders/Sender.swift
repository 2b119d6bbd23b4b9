import BriefReading

/// What a document says of who sent it, in small letters.
struct Sender {
    /// The file's name.
    let file: [UInt8]
    /// Byline and senders.
    let names: [[UInt8]]
    /// Of the page's address.
    let host: [UInt8]?

    /// - Parameter address: Where the file was fetched from.
    init(file: String, address: String?, document: Document) {
        self.file = file.utf8.map(\.lowercased)
        let byline = document.metadata.byline.map { Array($0.utf8) }
        let lines = document.blocks.lazy.filter { $0.kind == .byline }.prefix(8).map { Array(document.text[$0.text]) }
        self.names = ([byline].compactMap(\.self) + lines).map { $0.map(\.lowercased) }
        self.host = (document.metadata.url ?? address).flatMap { Sender.host(of: Array($0.utf8)) }
    }

    /// The host of an address, without user and port.
    private static func host(of url: [UInt8]) -> [UInt8]? {
        guard let scheme = url.indices.first(where: { url[$0...].starts(with: "://".utf8) }) else { return nil }
        let authority = url[(scheme + 3)...].prefix { !"/?#".utf8.contains($0) }
        let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last ?? []
        return host.prefix { $0 != UInt8(ascii: ":") }.map(\.lowercased)
    }
}
