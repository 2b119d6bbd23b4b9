import CLinux
import Glibc

/// The owner of a started process that leads its own session: when it goes away, so do the process and its children.
struct ChildProcess: ~Copyable {
    private let id: pid_t

    /// - Parameter id: of a process that nobody else waits for.
    init(adopting id: pid_t) {
        self.id = id
    }

    deinit {
        // Before it leads its session it has no group yet.
        kill(-id, SIGKILL)
        kill(id, SIGKILL)
        _ = retryingInterrupts { waitpid(id, nil, 0) }
    }

    /// A descriptor that can be read once the process has ended.
    func end() throws(SystemError) -> FileDescriptor {
        let raw = clinux_pidfd_open(id)
        if raw < 0 { throw SystemError.current("pidfd_open") }
        return FileDescriptor(adopting: raw)
    }

    /// How it ended; waits for that.
    consuming func wait() -> Ending {
        let id = id
        discard self
        var status: Int32 = 0
        _ = retryingInterrupts { unsafe waitpid(id, &status, 0) }
        // What it left behind has no reader any more.
        kill(-id, SIGKILL)
        let signal = status & 0x7F
        return signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
    }

    enum Ending: Hashable {
        case status(Int32)
        case signal(Int32)
    }
}
