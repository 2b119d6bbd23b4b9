import Crypto

/// The signature scheme `v1` of Standard Webhooks 1.0.0: HMAC-SHA256 over `id.timestamp.body`.
public enum StandardWebhooks {
    /// The value of `webhook-signature`: one `v1,…` entry for each key, in their order, so that a receiver can change
    /// keys without a gap. The id must not contain a full stop, which separates it from the timestamp.
    ///
    /// - Parameter timestamp: whole seconds since 1970, the time of this try.
    public static func signature(id: String, timestamp: Int64, body: [UInt8], keys: [SigningKey]) -> String {
        let head = Array("\(id).\(timestamp).".utf8)
        return keys.map { signing in
            var code = HMAC<SHA256>(key: signing.key)
            code.update(data: head)
            code.update(data: body)
            return "v1," + Base64.encode(Array(code.finalize()))
        }.joined(separator: " ")
    }
}
