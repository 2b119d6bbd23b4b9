import BriefReading
import Glibc
import LinuxKit
import Testing

@testable import BriefService

@Suite("An exit status")
struct ExitStatusTests {
    private struct Unheard: Error {}

    @Test("follows sysexits")
    func table() {
        let table: [(any Error, BriefService.ExitStatus, Int32)] = [
            (ServiceError(.usage, "a", "b"), .usage, 64),
            (ReadingError.empty, .data, 65),
            (SystemError("open", path: "/x", code: ENOENT), .noInput, 66),
            (SystemError("open", path: "/x", code: EACCES), .noPermission, 77),
            (SystemError("write", code: EIO), .inputOutput, 74),
            (ServiceError(.cannotCreate, "a", "b"), .cannotCreate, 73),
            (ConfigurationError([]), .configuration, 78),
            (Unheard(), .software, 70),
        ]
        for (error, status, number) in table {
            #expect(BriefService.ExitStatus(for: error) == status)
            #expect(status.rawValue == number)
        }
    }

    @Test("stands beside a text that says place, what, why and a way out")
    func text() {
        let error = ServiceError(.usage, "--webhook", "not a URL", why: "no host", hint: "write https://host/path")
        #expect("\(error)" == "--webhook: not a URL (no host) [write https://host/path]")
        #expect("\(ServiceError(.usage, "a", "b"))" == "a: b")
    }
}
