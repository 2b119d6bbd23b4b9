import LinuxKit
import Testing

/// Real programs of the system, as filters.
@Suite struct `A filter program` {
    private static func shell(_ script: String) -> FilterProgram {
        FilterProgram(path: "/bin/sh", arguments: ["-c", script], timeout: .seconds(20), output: 1 << 20)
    }

    @Test func `Gives what it writes for an input`() throws {
        let input = [UInt8](repeating: 0x61, count: 300_000)
        #expect(try FilterProgram(path: "/bin/cat", arguments: []).run(input) == input)
    }

    @Test func `Tells its status and what it complained of`() {
        #expect(throws: FilterFailure.status(3, message: "no; way")) {
            try Self.shell("echo no >&2; echo way >&2; exit 3").run([])
        }
    }

    @Test func `Is ended with its children when it is too slow`() {
        let slow = FilterProgram(path: "/bin/sh", arguments: ["-c", "sleep 1000 & wait"], timeout: .milliseconds(50))
        #expect(throws: FilterFailure.tooSlow(.milliseconds(50))) { try slow.run([]) }
    }

    @Test func `Is ended when it writes too much`() {
        let loud = FilterProgram(path: "/usr/bin/yes", arguments: [], output: 100_000)
        #expect(throws: FilterFailure.tooMuch(100_000)) { try loud.run([]) }
    }

    @Test func `Gets no more memory than it may have`() {
        let hungry = FilterProgram(
            path: "/usr/bin/python3", arguments: ["-c", "print(len(b'x' * (256 << 20)))"], memory: 128 << 20)
        #expect(throws: FilterFailure.self) { try hungry.run([]) }
    }

    @Test func `Makes no sockets`() {
        let script = """
            import sys, socket
            try: socket.socket()
            except PermissionError: sys.exit(9)
            """
        let program = FilterProgram(path: "/usr/bin/python3", arguments: ["-c", script])
        #expect(throws: FilterFailure.status(9, message: "")) { try program.run([]) }
    }

    @Test func `Sees no descriptor of ours and no environment`() throws {
        let seen = try Self.shell("ls /proc/self/fd | wc -l; env | cut -d= -f1 | sort").run([])
        let lines = String(decoding: seen, as: UTF8.self).split(separator: "\n")
        // Three streams and the folder that ls reads.
        #expect(lines.first == "4")
        #expect(Set(lines.dropFirst()).isSubset(of: ["LC_ALL", "PATH", "PWD", "SHLVL", "_", "OLDPWD"]))
    }

    @Test func `Has to be there`() {
        let missing = FilterProgram(path: "/nowhere/convert", arguments: [])
        #expect(throws: FilterFailure.system(SystemError("start", path: "/nowhere/convert", code: 2))) {
            try missing.run([])
        }
    }
}
