import BriefDigest

/// How a digest becomes the bytes that one sink receives.
enum Rendering: Hashable, Sendable {
    /// The digest as one line of JSON.
    case json
    /// For people; colour by SGR sequences (ECMA-48).
    case text(width: Int?, colour: Bool)
    /// One line.
    case summary
    /// `{type, timestamp, data}` as Standard Webhooks has it.
    case webhook

    /// Part of the message id and of the outbox row.
    var format: String {
        switch self {
        case .json, .webhook: "json"
        case .text: "text"
        case .summary: "summary"
        }
    }

    var contentType: String {
        switch self {
        case .json, .webhook: WebhookBody.contentType
        case .text, .summary: "text/plain; charset=utf-8"
        }
    }

    func body(of rendered: RenderedDigest) -> [UInt8] {
        switch self {
        case .json: rendered.json
        case .webhook: WebhookBody.body(of: rendered)
        case .text(let width, let colour):
            Array(TextRendering(width: width, colour: colour).render(rendered.digest).utf8)
        case .summary: Array(SummaryLine.text(of: rendered.digest).utf8)
        }
    }
}
