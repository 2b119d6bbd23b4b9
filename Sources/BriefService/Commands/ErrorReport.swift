import LinuxKit

/// Tells a person on standard error why a command ends.
public enum ErrorReport {
    /// Writes `briefd: place: what (why) [hint]`, a line for each problem, and answers the exit status.
    public static func tell(_ error: any Error) -> ExitStatus {
        for line in "\(error)".split(separator: "\n") { tell(line: String(line)) }
        return ExitStatus(for: error)
    }

    /// Writes one line after the program's name.
    public static func tell(line: String) {
        // There is nobody left to tell that standard error is gone.
        try? StandardStream.error.write(Array("briefd: \(line)\n".utf8))
    }
}
