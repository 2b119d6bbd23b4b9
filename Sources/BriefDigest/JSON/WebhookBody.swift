public import BriefModel

/// The body of a webhook (Standard Webhooks 1.0.0, "Payload structure").
public enum WebhookBody {
    public static let contentType = "application/json"

    /// `{"type": …, "timestamp": …, "data": …}` of a digest. The timestamp is the end of its window, so that the bytes are
    /// the same whenever they are made.
    public static func body(of digest: RenderedDigest) -> [UInt8] {
        body(type: Digest.schema, timestamp: digest.digest.to, data: digest.json)
    }

    /// - Parameter data: One JSON value.
    public static func body(type: String, timestamp: Instant, data: [UInt8]) -> [UInt8] {
        var json = JSONWriter(capacity: data.count + 128)
        json.object { json in
            json.member("type", type)
            json.member("timestamp", timestamp.description)
            json.key("data")
            json.raw(data)
        }
        return json.bytes
    }
}
