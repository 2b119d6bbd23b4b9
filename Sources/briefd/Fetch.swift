import ArgumentParser
import BriefService

/// `briefd fetch`
struct Fetch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch one linked source and print its records.",
        discussion:
            "Only hosts that are named are fetched from, private addresses are refused, redirects are judged anew.")

    @Argument(help: "The address of the source.")
    var url: String

    @Option(name: .customLong("allow"), help: ArgumentHelp("A host that may be fetched from.", valueName: "host"))
    var hosts: [String] = []

    @Option(
        name: .customLong("allow-net"),
        help: ArgumentHelp("A private network that may be connected to.", valueName: "network:port"))
    var networks: [String] = []

    @Flag(help: "Also fetch without TLS.")
    var allowHTTP = false

    @Option(help: "json or text.")
    var output: BriefOutput = .json

    @Option(help: Parse.packsHelp)
    var packs: [String] = []

    func run() async throws {
        let command = try FetchCommand(
            hosts: hosts, networks: networks, allowsHTTP: allowHTTP, output: output, packs: packs)
        let status = try await command.run(url)
        if status != .success { throw ExitCode(status.rawValue) }
    }
}
