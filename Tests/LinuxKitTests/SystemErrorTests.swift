import Glibc
import LinuxKit
import Testing

@Suite struct `System errors` {
    @Test(arguments: [
        (SystemError("open", path: "/x", code: EACCES), "open /x: permission denied (EACCES)"),
        (SystemError("poll", code: EINVAL), "poll: invalid argument (EINVAL)"),
        (SystemError("write", path: "a", code: EIO, hint: "why"), "write a: input/output error (EIO) [why]"),
        (SystemError("mmap", code: ERFKILL), "mmap: operation not possible due to RF-kill (ERFKILL)"),
        (SystemError("call", code: 9999), "call: error 9999"),
    ]) func `read as one line`(error: SystemError, text: String) {
        #expect("\(error)" == text)
    }

    @Test func `keep the capitals of abbreviations`() {
        #expect("\(SystemError("stat", code: EOVERFLOW))".contains(": value too large"))
        #expect("\(SystemError("stat", code: EDOTDOT))".contains(": RFS specific error"))
    }
}
