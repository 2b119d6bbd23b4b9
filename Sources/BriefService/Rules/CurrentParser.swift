import BriefModel
import BriefReading
import Synchronization

/// The parser of a running briefd, which a reload exchanges; a file is read by one parser from beginning to end.
final class CurrentParser: BriefParser {
    private let current: Mutex<any BriefParser>

    init(_ parser: any BriefParser) {
        current = Mutex(parser)
    }

    var producer: Producer { current.withLock(\.self).producer }

    func parse(
        _ bytes: [UInt8], file: String, received: Instant, mentions: Bool
    ) throws(ReadingError) -> Brief {
        try current.withLock(\.self).parse(bytes, file: file, received: received, mentions: mentions)
    }

    func exchange(for parser: any BriefParser) {
        current.withLock { $0 = parser }
    }
}
