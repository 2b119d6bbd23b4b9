import CLinux
import Glibc

/// A program that reads bytes on its standard input and writes bytes to its standard output.
///
/// It runs without network, without a way to more privileges, and within limits: it may be fed what strangers wrote. Its
/// streams are files in memory, so that it needs no one who feeds it and may seek.
public struct FilterProgram: Hashable, Sendable {
    private static let longestMessage = 200

    /// The absolute path of the program.
    public let path: String
    /// What it is called with, its own name left out.
    public let arguments: [String]
    /// From start to end.
    public let timeout: Duration
    /// Address space, in bytes.
    public let memory: Int
    /// Most it may write to a file or stream, in bytes.
    public let output: Int

    public init(
        path: String, arguments: [String], timeout: Duration = .seconds(10), memory: Int = 512 << 20,
        output: Int = 8 << 20
    ) {
        self.path = path
        self.arguments = arguments
        self.timeout = timeout
        self.memory = memory
        self.output = output
    }

    /// What it writes for an input. Blocks until it has ended, or is ended for taking too long.
    public func run(_ input: [UInt8]) throws(FilterFailure) -> [UInt8] {
        let result: Result<[UInt8], FilterFailure>
        do throws(SystemError) {
            result = try outcome(of: input)
        } catch {
            throw .system(error)
        }
        return try result.get()
    }

    private func outcome(of input: [UInt8]) throws(SystemError) -> Result<[UInt8], FilterFailure> {
        let source = try MemoryFile("input", holding: input)
        let output = try MemoryFile("output")
        let errors = try MemoryFile("errors")
        let child = try start(source.raw, output.raw, errors.raw)
        let ended = try child.end()
        guard try Poll.waitUntilReadable([ended.raw], deadline: MonotonicClock.now() + timeout)[0] else {
            return .failure(.tooSlow(timeout))
        }
        switch child.wait() {
        case .signal(SIGXFSZ): return .failure(.tooMuch(self.output))
        case .signal(SIGXCPU): return .failure(.tooSlow(timeout))
        case .signal(let signal): return .failure(.signal(signal))
        case .status(0): return .success(try output.contents(atMost: self.output))
        case .status(let status):
            let told = String(decoding: try errors.contents(atMost: Self.longestMessage), as: UTF8.self)
            let message = told.split(whereSeparator: \.isNewline).joined(separator: "; ")
            return .failure(.status(status, message: message))
        }
    }

    private func start(_ input: Int32, _ output: Int32, _ errors: Int32) throws(SystemError) -> ChildProcess {
        var allowance = clinux_allowance(
            memory: UInt(memory), file: UInt(self.output), seconds: UInt(timeout.components.seconds + 1))
        let words = unsafe Self.cStrings([path] + arguments)
        let environment = unsafe Self.cStrings(["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"])
        defer { unsafe (words + environment).forEach { unsafe free($0) } }
        let id = unsafe clinux_start_filter(path, words, environment, input, output, errors, &allowance)
        if id < 0 { throw SystemError.current("start", path: path) }
        return ChildProcess(adopting: id)
    }

    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        unsafe texts.map { text in unsafe strdup(text) } + [nil]
    }
}
