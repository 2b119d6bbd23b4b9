import LinuxKit

/// What a look at a name found.
enum Finding: Hashable {
    case missing
    case entry(FileStatus)
    case failed(SystemError)
}
