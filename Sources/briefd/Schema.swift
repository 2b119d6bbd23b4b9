public import ArgumentParser
public import BriefService

/// `briefd schema`
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the JSON Schema of what briefd writes.")

    @Argument(help: "brief or digest.")
    var subject: SchemaCommand.Subject = .brief

    func run() throws {
        try SchemaCommand.run(subject)
    }
}

extension SchemaCommand.Subject: ExpressibleByArgument {}
