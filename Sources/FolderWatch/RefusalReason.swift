internal import LinuxKit

/// Why an entry of the folder is not read.
public enum RefusalReason: String, Hashable, Sendable {
    case symbolicLink = "a symbolic link is not followed"
    case fifo = "a FIFO is not read"
    case socket = "a socket is not read"
    case device = "a device is not read"
    case directory = "a folder in the watched folder is not read"
}

extension RefusalReason {
    /// `nil` for the kind that is read.
    init?(_ kind: FileKind) {
        switch kind {
        case .regular: return nil
        case .directory: self = .directory
        case .symbolicLink: self = .symbolicLink
        case .fifo: self = .fifo
        case .socket: self = .socket
        case .characterDevice, .blockDevice: self = .device
        }
    }
}
