import BriefIdentity
import BriefModel
import LinuxKit

/// Where the state of an ad-hoc run lives.
enum StateDirectory {
    /// `$XDG_STATE_HOME/briefd/HASH`, or under `~/.local/state` (XDG Base Directory Specification 0.8), one folder for
    /// each watched path.
    ///
    /// - Parameter environment: reads a variable.
    static func standard(
        for watched: String, environment: (String) -> String? = ProcessEnvironment.value
    ) throws(ServiceError) -> String {
        let hash = ContentHash(of: Array(watched.utf8)).hex.prefix(16)
        if let base = environment("XDG_STATE_HOME"), base.hasPrefix("/") { return "\(base)/briefd/\(hash)" }
        if let home = environment("HOME"), home.hasPrefix("/") { return "\(home)/.local/state/briefd/\(hash)" }
        throw ServiceError(
            .usage, "--state", "no folder for the state", why: "neither XDG_STATE_HOME nor HOME is set",
            hint: "give --state DIR")
    }

    /// Whether a folder is the watched one or lies in it; both absolute.
    static func isInside(_ folder: String, _ watched: String) -> Bool {
        folder == watched || folder.hasPrefix(watched == "/" ? "/" : watched + "/")
    }
}
