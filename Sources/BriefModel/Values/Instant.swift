/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z; leap seconds are not counted (POSIX time).
public struct Instant: Hashable, Sendable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Reads RFC 3339 (`2026-02-06T12:00:00Z`, fractions to the millisecond, numeric offsets); `nil` otherwise.
    public init?(rfc3339 text: some StringProtocol) {
        guard let stated = StatedTime(iso: text), let time = stated.time, let offset = stated.offsetMinutes else {
            return nil
        }
        let seconds = stated.date.dayNumber * 86_400 + time.secondOfDay - offset * 60
        self.init(milliseconds: Int64(seconds) * 1000 + Int64(time.millisecond))
    }

    /// The calendar day in UTC.
    public var date: CalendarDate {
        let day = Int((milliseconds - modulo(milliseconds, 86_400_000)) / 86_400_000)
        return CalendarDate(dayNumber: day) ?? CalendarDate.epoch
    }

    public func adding(milliseconds delta: Int64) -> Instant {
        Instant(milliseconds: milliseconds + delta)
    }
}

extension CalendarDate {
    /// 1970-01-01
    static var epoch: CalendarDate { CalendarDate(known: 1970, 1, 1) }

    /// For days that are known to exist.
    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

extension Instant: Comparable {
    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC; milliseconds only where they are not zero.
    public var description: String {
        let inDay = Int(modulo(milliseconds, 86_400_000))
        let (seconds, fraction) = (inDay / 1000, inDay % 1000)
        let clock =
            "\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2)):\(padded(seconds % 60, to: 2))"
        return "\(date)T\(clock)" + (fraction == 0 ? "Z" : ".\(padded(fraction, to: 3))Z")
    }
}

/// The remainder with the sign of the (positive) divisor.
private func modulo(_ value: Int64, _ divisor: Int64) -> Int64 {
    let remainder = value % divisor
    return remainder < 0 ? remainder + divisor : remainder
}
