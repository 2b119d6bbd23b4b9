import Crypto

/// A symmetric secret of Standard Webhooks 1.0.0. It never shows itself.
public struct SigningKey: Sendable {
    let key: SymmetricKey

    /// Reads `whsec_` and the Base64 of 24 to 64 random bytes; the prefix may be missing, white space around is cut.
    public init(_ text: String) throws(SigningKeyError) {
        var text = text[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        for prefix in ["whsk_", "whpk_"] where text.hasPrefix(prefix) {
            throw SigningKeyError(why: "\(prefix) marks an asymmetric key, which is not supported")
        }
        if text.hasPrefix("whsec_") { text = text.dropFirst(6) }
        guard !text.isEmpty else { throw SigningKeyError(why: "it is empty") }
        guard let bytes = Base64.decode(String(text)) else { throw SigningKeyError(why: "it is not Base64") }
        guard (24...64).contains(bytes.count) else {
            throw SigningKeyError(why: "it has \(bytes.count) bytes, not 24 to 64")
        }
        key = SymmetricKey(data: bytes)
    }
}

extension SigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "whsec_(secret)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A text that is no signing key. The text is left out.
public struct SigningKeyError: Error, Hashable, CustomStringConvertible {
    public let why: String

    public var description: String {
        "signing key: refused (\(why)) [`whsec_` and the Base64 of 24 to 64 random bytes]"
    }
}
