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
    public init(output: BriefOutput, record: String?, received: Instant?, packs: [String] = []) throws {
        let limits = ReadingLimits()
        reader = BriefReader(limits: limits)
        extractor = try Rules.load(folders: packs).extractor
        self.output = output
        self.record = record
        self.received = received ?? Instant.now
        input = InputFile(limit: limits.bytes)
    }

    /// Goes on after a file that cannot be read; answers the status of the last such file, and `data` where no file
    /// has the record.
    public func run(files: [String]) throws -> ExitStatus {
        var status = ExitStatus.success
        var isFound = false
        for file in files {
            do {
                guard let explanation = only(try explanation(of: file)) else { continue }
                isFound = true
                try StandardStream.output.write(rendered(explanation))
            } catch let error as ServiceError {
                status = ErrorReport.tell(error)
            }
        }
        if let record, !isFound, status == .success {
            return ErrorReport.tell(
                ServiceError(
                    .data, "--record", "no record of \(files.joined(separator: ", ")) is \(record)",
                    hint: "briefd parse lists their ids"))
        }
        return status
    }

    private func only(_ explanation: Explanation) -> Explanation? {
        record.map { explanation.only(recordsBeginning: $0) } ?? explanation
    }

    private func explanation(of file: String) throws(ServiceError) -> Explanation {
        let contents = try input.read(file)
        let document: Document
        do throws(ReadingError) {
            document = try reader.read(contents.bytes, name: contents.name)
        } catch {
            throw ServiceError(.data, file, "not a brief that can be read", why: "\(error)", hint: error.hint)
        }
        return extractor.explanation(of: document, file: contents.name, received: received)
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
