public import BriefModel
public import BriefReading

/// Reads bytes into a brief with its records; pure and deterministic.
public protocol BriefParser: Sendable {
    /// Which program and rules.
    var producer: Producer { get }

    /// - Parameters:
    ///   - file: the file's name in printable form.
    ///   - received: partial dates take the year that makes them the nearest past date to it.
    ///   - mentions: whether every quantity that was read is listed.
    func parse(
        _ bytes: [UInt8], file: String, received: Instant, mentions: Bool
    ) throws(ReadingError) -> Brief
}
