import BriefExtraction
public import BriefModel
import BriefReading
import LinuxKit

/// Reads files and shows how each figure became a record or none.
public struct ExplainCommand {
    private let reader: BriefReader
    private let extractor: BriefExtractor
    private let output: BriefOutput
    private let record: String?
    private let received: Instant
    private let input: InputFile

    /// - Parameter record: The id of a record, or how it begins: only what led to it is shown.
    public init(output: BriefOutput, record: String?, received: Instant?) throws {
        let limits = ReadingLimits()
        reader = BriefReader(limits: limits)
        extractor = try BriefExtractor()
        self.output = output
        self.record = record
        self.received = received ?? Instant.now
        input = InputFile(limit: limits.bytes)
    }

    /// Goes on after a file that cannot be read or that has no such record; answers the status of the last such file.
    public func run(files: [String]) throws -> ExitStatus {
        var status = ExitStatus.success
        for file in files {
            do {
                try StandardStream.output.write(rendered(try explanation(of: file)))
            } catch let error as ServiceError {
                status = ErrorReport.tell(error)
            }
        }
        return status
    }

    private func explanation(of file: String) throws(ServiceError) -> Explanation {
        let contents = try input.read(file)
        let document: Document
        do throws(ReadingError) {
            document = try reader.read(contents.bytes, name: contents.name)
        } catch {
            throw ServiceError(.data, file, "not a brief that can be read", why: "\(error)", hint: error.hint)
        }
        let explanation = extractor.explanation(of: document, file: contents.name, received: received)
        guard let record else { return explanation }
        guard let only = explanation.only(recordsBeginning: record) else {
            throw ServiceError(
                .data, file, "no record \(record)", why: "it has \(explanation.brief.records.count) others",
                hint: "briefd parse \(file) lists their ids")
        }
        return only
    }

    private func rendered(_ explanation: Explanation) -> [UInt8] {
        switch output {
        case .json: explanation.json + [0x0A]
        case .text: Array(ExplanationText(explanation, stream: .output).rendered().utf8)
        }
    }
}

extension ExplanationText {
    /// As wide and as colourful as the stream takes.
    fileprivate init(_ explanation: Explanation, stream: StandardStream) {
        self.init(explanation, width: stream.width, colour: stream.takesColour)
    }
}
