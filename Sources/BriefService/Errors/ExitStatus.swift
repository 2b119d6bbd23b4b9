/// How a command ended, in the numbers of `sysexits.h`.
public enum ExitStatus: Int32, Hashable, Sendable {
    case success = 0
    /// The command was used wrongly.
    case usage = 64
    /// The input is not what it should be.
    case data = 65
    /// The input is not there or cannot be read.
    case noInput = 66
    case unavailable = 69
    /// A fault of briefd itself.
    case software = 70
    /// An output or the state cannot be created.
    case cannotCreate = 73
    case inputOutput = 74
    case noPermission = 77
    case configuration = 78
}
