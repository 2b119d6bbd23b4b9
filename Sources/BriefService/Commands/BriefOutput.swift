import BriefDigest
import BriefModel
import LinuxKit

/// How a command prints a brief.
public enum BriefOutput: String, CaseIterable, Sendable {
    /// One brief a line, as the record contract has it.
    case json
    /// For people.
    case text

    /// With the line end.
    func rendered(_ brief: Brief) -> [UInt8] {
        switch self {
        case .json: brief.json + [0x0A]
        case .text: text(of: brief)
        }
    }

    private func text(of brief: Brief) -> [UInt8] {
        let stream = StandardStream.output
        let text = BriefTextRendering(width: stream.width, colour: stream.takesColour).render(brief)
        return Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
    }
}
