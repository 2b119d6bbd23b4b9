public import BriefModel
public import BriefReading
import LinuxKit

/// Reads files and prints their briefs, without a ledger.
public struct ParseCommand {
    private let parser: any BriefParser
    private let output: BriefOutput
    private let received: Instant
    private let mentions: Bool
    private let input: InputFile

    public init(
        parser: any BriefParser, output: BriefOutput, received: Instant?, mentions: Bool,
        limits: ReadingLimits? = nil
    ) {
        self.parser = parser
        self.output = output
        self.received = received ?? Instant.now
        self.mentions = mentions
        input = InputFile(limit: (limits ?? ReadingLimits()).bytes)
    }

    /// Goes on after a file that cannot be read; answers the status of the last such file.
    public func run(files: [String]) throws -> ExitStatus {
        var status = ExitStatus.success
        for file in files {
            do {
                try StandardStream.output.write(output.rendered(try brief(of: file)))
            } catch let error as ServiceError {
                status = ErrorReport.tell(error)
            }
        }
        return status
    }

    private func brief(of file: String) throws(ServiceError) -> Brief {
        let contents = try input.read(file)
        do throws(ReadingError) {
            return try parser.parse(contents.bytes, file: contents.name, received: received, mentions: mentions)
        } catch {
            throw ServiceError(.data, file, "not a brief that can be read", why: "\(error)", hint: error.hint)
        }
    }
}
