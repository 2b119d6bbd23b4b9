import LinuxKit

extension Rendering {
    /// The rendering that suits who reads standard output.
    static func forStandardOutput(_ format: StdoutFormat) -> Rendering {
        let output = StandardStream.output
        let text = Rendering.text(width: output.width, colour: output.takesColour)
        return switch format {
        case .json: .json
        case .summary: .summary
        case .text: text
        case .auto: output.isTerminal ? text : output.isJournal ? .summary : .json
        }
    }
}

extension StandardStream {
    /// A terminal that was not told otherwise (no-color.org).
    var takesColour: Bool {
        isTerminal && ProcessEnvironment.value("NO_COLOR") == nil && ProcessEnvironment.value("TERM") != "dumb"
    }
}
