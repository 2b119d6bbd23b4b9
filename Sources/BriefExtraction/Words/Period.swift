/// A span of time of one unit, as ISO 8601 writes durations: `P7D`, `PT4H`.
struct Period: Hashable, Sendable {
    enum Unit: UInt8, Hashable, Sendable {
        case hour, day, week, month, year
    }

    /// 1…255
    let count: UInt8
    let unit: Unit

    /// Reads an ISO 8601 duration of one unit; `nil` for anything else.
    init?(iso text: String) {
        var bytes = Array(text.utf8)[...]
        guard bytes.popFirst() == UInt8(ascii: "P"), let designator = bytes.popLast() else { return nil }
        let isTime = bytes.first == UInt8(ascii: "T")
        if isTime { bytes.removeFirst() }
        switch (designator, isTime) {
        case (UInt8(ascii: "H"), true): unit = .hour
        case (UInt8(ascii: "D"), false): unit = .day
        case (UInt8(ascii: "W"), false): unit = .week
        case (UInt8(ascii: "M"), false): unit = .month
        case (UInt8(ascii: "Y"), false): unit = .year
        default: return nil
        }
        guard bytes.allSatisfy(\.isASCIIDigit), let count = UInt8(String(decoding: bytes, as: UTF8.self)), count > 0
        else { return nil }
        self.count = count
    }

    /// The ISO 8601 duration.
    var iso: String {
        switch unit {
        case .hour: "PT\(count)H"
        case .day: "P\(count)D"
        case .week: "P\(count)W"
        case .month: "P\(count)M"
        case .year: "P\(count)Y"
        }
    }
}
