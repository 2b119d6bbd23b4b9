/// A publication time as a text states it: a date, perhaps a time of day, perhaps an offset. What is not stated stays absent.
public struct StatedTime: Hashable, Sendable {
    /// A time of day on a 24-hour clock.
    public struct TimeOfDay: Hashable, Sendable {
        /// 0…86 399
        public let secondOfDay: Int
        /// 0…999
        public let millisecond: Int

        /// `nil` outside 00:00:00…23:59:59; a leap second (60) is read as 59.
        public init?(hour: Int, minute: Int, second: Int = 0, millisecond: Int = 0) {
            guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
                (0...999).contains(millisecond)
            else { return nil }
            self.secondOfDay = hour * 3600 + minute * 60 + min(second, 59)
            self.millisecond = millisecond
        }
    }

    public let date: CalendarDate
    public let time: TimeOfDay?
    /// Minutes east of UTC, `nil` when the text names no zone.
    public let offsetMinutes: Int?

    public init(date: CalendarDate, time: TimeOfDay? = nil, offsetMinutes: Int? = nil) {
        self.date = date
        self.time = time
        self.offsetMinutes = time == nil ? nil : offsetMinutes
    }

    /// Reads ISO 8601 `YYYY-MM-DD`, with `T` or a space and `hh:mm[:ss[.fff]]`, with `Z` or `±hh:mm` or `±hhmm`.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 10, let day = CalendarDate(iso: String(decoding: bytes[..<10], as: UTF8.self)) else {
            return nil
        }
        if bytes.count == 10 {
            self.init(date: day)
            return
        }
        guard bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " ") else {
            return nil
        }
        var clock = ClockScanner(bytes: bytes, position: 11)
        guard let time = clock.time() else { return nil }
        let offset = clock.offset()
        guard clock.position == bytes.count else { return nil }
        self.init(date: day, time: time, offsetMinutes: offset)
    }
}

extension StatedTime: CustomStringConvertible {
    /// ISO 8601, as much as was stated: `2025-04-25`, `2025-04-25T13:45:02`, `2025-04-25T13:45:02+08:00`.
    public var description: String {
        guard let time else { return date.description }
        let seconds = time.secondOfDay
        var text =
            "\(date)T\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2)):\(padded(seconds % 60, to: 2))"
        if time.millisecond != 0 { text += ".\(padded(time.millisecond, to: 3))" }
        guard let offsetMinutes else { return text }
        if offsetMinutes == 0 { return text + "Z" }
        let east = abs(offsetMinutes)
        return text + (offsetMinutes < 0 ? "-" : "+") + "\(padded(east / 60, to: 2)):\(padded(east % 60, to: 2))"
    }
}

/// Reads the clock and zone of an ISO 8601 time from a position on.
private struct ClockScanner {
    let bytes: [UInt8]
    var position: Int

    mutating func time() -> StatedTime.TimeOfDay? {
        guard let hour = digits(2), take(":"), let minute = digits(2) else { return nil }
        guard take(":") else { return StatedTime.TimeOfDay(hour: hour, minute: minute) }
        guard let second = digits(2) else { return nil }
        guard take(".") else { return StatedTime.TimeOfDay(hour: hour, minute: minute, second: second) }
        var (millisecond, places) = (0, 0)
        while let digit = digits(1) {
            if places < 3 { millisecond = millisecond * 10 + digit }
            places += 1
        }
        guard places > 0 else { return nil }
        for _ in places..<max(places, 3) { millisecond *= 10 }
        return StatedTime.TimeOfDay(hour: hour, minute: minute, second: second, millisecond: millisecond)
    }

    /// Minutes east of UTC, `nil` when no zone follows.
    mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let start = position
        let west = take("-")
        guard west || take("+"), let hours = digits(2) else {
            position = start
            return nil
        }
        _ = take(":")
        guard let minutes = digits(2), hours <= 23, minutes <= 59 else {
            position = start
            return nil
        }
        return (hours * 60 + minutes) * (west ? -1 : 1)
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func digits(_ count: Int) -> Int? {
        guard position + count <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + count] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        position += count
        return value
    }
}
