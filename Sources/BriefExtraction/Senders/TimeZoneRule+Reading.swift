extension TimeZoneRule {
    /// Reads `Z`, `+09:00`, `-0330`.
    init?(offset text: String) {
        var reader = ZoneReader(bytes: Array(text.utf8))
        if text == "Z" {
            self.init(standard: 0, summer: nil)
            return
        }
        guard let first = text.utf8.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-"),
            let seconds = reader.offset(), reader.isAtEnd
        else { return nil }
        self.init(standard: seconds, summer: nil)
    }

    /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`: offsets are west of UTC there; changes in the form of months only.
    init?(posix text: String) {
        var reader = ZoneReader(bytes: Array(text.utf8))
        guard reader.skipName(), let west = reader.time() else { return nil }
        if reader.isAtEnd {
            self.init(standard: -west, summer: nil)
            return
        }
        guard reader.skipName() else { return nil }
        var east = -west + 3600
        if !reader.sees(UInt8(ascii: ",")) {
            guard let summer = reader.time() else { return nil }
            east = -summer
        }
        guard reader.take(UInt8(ascii: ",")), let begins = reader.change(), reader.take(UInt8(ascii: ",")),
            let ends = reader.change(), reader.isAtEnd
        else { return nil }
        self.init(standard: -west, summer: Summer(offset: east, begins: begins, ends: ends))
    }
}

/// Reads the parts of a zone's rule from left to right.
private struct ZoneReader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    func sees(_ byte: UInt8) -> Bool { position < bytes.count && bytes[position] == byte }

    mutating func take(_ byte: UInt8) -> Bool {
        guard sees(byte) else { return false }
        position += 1
        return true
    }

    /// Three or more letters, or anything in `<…>`.
    mutating func skipName() -> Bool {
        if take(UInt8(ascii: "<")) {
            while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
            return take(UInt8(ascii: ">"))
        }
        let start = position
        while position < bytes.count, bytes[position].isLetter { position += 1 }
        return position - start >= 3
    }

    /// `[+-]h[h][:mm[:ss]]` in seconds.
    mutating func time() -> Int? {
        let isNegative = take(UInt8(ascii: "-"))
        if !isNegative { _ = take(UInt8(ascii: "+")) }
        guard let hours = number(atMost: 3), hours <= 167 else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] where take(UInt8(ascii: ":")) {
            guard let part = number(atMost: 2), part < 60 else { return nil }
            seconds += part * unit
        }
        return isNegative ? -seconds : seconds
    }

    /// `±hh:mm` or `±hhmm` in seconds, east is positive.
    mutating func offset() -> Int? {
        let isWest = take(UInt8(ascii: "-"))
        if !isWest { _ = take(UInt8(ascii: "+")) }
        guard let hours = number(atMost: 2), hours <= 14 else { return nil }
        _ = take(UInt8(ascii: ":"))
        let minutes = isAtEnd ? 0 : number(atMost: 2)
        guard let minutes, minutes < 60 else { return nil }
        return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }

    /// `Mm.w.d[/time]`; at two o'clock where no time is given.
    mutating func change() -> TimeZoneRule.Change? {
        guard take(UInt8(ascii: "M")), let month = number(atMost: 2), take(UInt8(ascii: ".")),
            let week = number(atMost: 1), take(UInt8(ascii: ".")), let weekday = number(atMost: 1),
            (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
        else { return nil }
        let second = take(UInt8(ascii: "/")) ? time() : 7200
        return second.map { TimeZoneRule.Change(month: month, week: week, weekday: weekday, second: $0) }
    }

    private mutating func number(atMost digits: Int) -> Int? {
        let start = position
        var value = 0
        while position < bytes.count, position - start < digits, bytes[position].isDigit {
            value = value * 10 + Int(bytes[position] - 0x30)
            position += 1
        }
        return position > start ? value : nil
    }
}
