/// Why a filter program gave nothing.
public enum FilterFailure: Error, Hashable, Sendable {
    /// It could not be started, or talked to.
    case system(SystemError)
    /// It ended with that status; what it wrote to its standard error, shortened to a line.
    case status(Int32, message: String)
    /// It died of that signal.
    case signal(Int32)
    case tooSlow(Duration)
    /// It wrote more than that many bytes.
    case tooMuch(Int)
}

extension FilterFailure: CustomStringConvertible {
    /// What happened, lower case.
    public var description: String {
        switch self {
        case .system(let error): "\(error)"
        case .status(let status, let message):
            "it ended with status \(status)" + (message.isEmpty ? "" : ": \(message)")
        case .signal(let signal): "it died of signal \(signal)"
        case .tooSlow(let limit): "it took longer than \(limit)"
        case .tooMuch(let limit): "it wrote more than \(limit) bytes"
        }
    }
}
