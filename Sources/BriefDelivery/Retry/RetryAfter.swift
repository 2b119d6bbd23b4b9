import BriefModel

/// Reads `Retry-After` (RFC 9110, section 10.2.3). libcurl's own reading is not used: it gives negative numbers for
/// past dates and has no upper end.
enum RetryAfter {
    /// The longest time that a receiver can ask for.
    static let longest = Duration.seconds(86_400)

    /// Seconds (a fraction is rounded up) or a date, as a time from `now` up to `longest`; `nil` for anything else and
    /// for what has passed.
    static func duration(_ text: String, now: Instant) -> Duration? {
        let seconds: Int64
        if let number = wholeSeconds(text) {
            seconds = number
        } else if let instant = httpDate(text) {
            seconds = (instant.milliseconds - now.milliseconds + 999) / 1000
        } else {
            return nil
        }
        return seconds > 0 ? min(.seconds(seconds), longest) : nil
    }

    private static func wholeSeconds(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }) else { return nil }
        // More digits than a day has are as good as a day.
        let whole = parts[0].utf8.count > 9 ? 86_400 : Int64(parts[0]) ?? 86_400
        return whole + (parts.count == 2 && parts[1].contains { $0 != "0" } ? 1 : 0)
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`, the one form that is still made.
    private static func httpDate(_ text: String) -> Instant? {
        let words = text.split(separator: " ")
        guard words.count == 6, words[0].hasSuffix(","), words[5] == "GMT",
            let month = months.firstIndex(where: { $0 == words[2] }), let year = Int(words[3]), let day = Int(words[1]),
            let date = CalendarDate(year: year, month: month + 1, day: day)
        else { return nil }
        let clock = words[4].split(separator: ":").compactMap { Int($0) }
        guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]), (0...60).contains(clock[2])
        else { return nil }
        let seconds = date.dayNumber * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]
        return Instant(milliseconds: Int64(seconds) * 1000)
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
