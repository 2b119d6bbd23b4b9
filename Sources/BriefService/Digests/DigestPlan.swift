import BriefDigest
import BriefIdentity
import BriefLedger
import BriefModel

/// Which digest is made of a brief, and for whom.
struct DigestPlan: Sendable {
    struct Target: Hashable, Sendable {
        let sink: String
        let rendering: Rendering
    }

    let name: String
    let targets: [Target]

    init(name: String, targets: [Target]) {
        self.name = name
        self.targets = targets
    }

    /// The digest of one brief, whose window is the instant it was received at, and its messages.
    func digest(of brief: Brief) -> (DigestEntry, [OutboxMessage]) {
        let builder = DigestBuilder(producer: brief.producer)
        let rendered = builder.rendered(of: [brief], name: name, from: brief.received, to: brief.received)
        let id = rendered.digest.id
        let messages = targets.map { target in
            OutboxMessage(
                id: MessageID(digest: id, sink: target.sink, format: target.rendering.format, part: 1), digest: id,
                sink: target.sink, format: target.rendering.format, contentType: target.rendering.contentType,
                body: target.rendering.body(of: rendered), created: brief.received)
        }
        return (DigestEntry(rendered.digest, json: rendered.json), messages)
    }
}

extension DigestPlan {
    /// The digest of the configuration with its sinks.
    init(_ settings: Settings) {
        let digest = settings.digests.first ?? DigestOptions(name: "each", sinks: settings.sinks.map(\.name))
        let targets = settings.sinks.filter { digest.sinks.contains($0.name) }.map { sink in
            switch sink.kind {
            case .stdout(let format): Target(sink: sink.name, rendering: .forStandardOutput(format))
            case .webhook: Target(sink: sink.name, rendering: .webhook)
            }
        }
        self.init(name: digest.name, targets: targets)
    }
}

extension StableID where Thing == Message {
    /// `m_…` of `v1|digest id|sink|format|part`, parts counted from 1.
    init(digest: DigestID, sink: String, format: String, part: Int) {
        self.init(letter: "m", of: "v1|\(digest)|\(sink)|\(format)|\(part)")
    }
}
