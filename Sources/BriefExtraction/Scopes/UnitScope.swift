/// A unit that a heading or column states for bare figures: "(US$m)", "in ₹ crore", "USD million", "单位：亿美元".
struct UnitScope: Hashable {
    let unit: String
    /// Figures are in units of ten to this power.
    let power: Int

    init?(in text: [UInt8], range: Range<Int>) {
        for index in range {
            guard let (surface, unit) = UnitScope.currency(at: index, in: text, range: range) else { continue }
            let end = index + surface
            guard end >= range.upperBound || !text[end].isASCIIDigit else { continue }
            guard
                let power = UnitScope.scale(after: end, in: text, range: range)
                    ?? UnitScope.scale(before: index, in: text, range: range)
            else { continue }
            self.init(unit: unit, power: power)
            return
        }
        return nil
    }

    private init(unit: String, power: Int) {
        self.unit = unit
        self.power = power
    }

    private static func currency(at index: Int, in text: [UInt8], range: Range<Int>) -> (Int, String)? {
        guard starts[Int(text[index])] else { return nil }
        for (surface, unit) in currencies where text[index..<range.upperBound].starts(with: surface.utf8) {
            let isWord = surface.utf8.allSatisfy(\.isASCIIUpper)
            let end = index + surface.utf8.count
            if isWord, index > range.lowerBound, text[index - 1].isASCIIAlphanumeric { continue }
            if isWord, end < range.upperBound, text[end].isASCIIAlphanumeric { continue }
            return (surface.utf8.count, unit)
        }
        return nil
    }

    /// The power of a magnitude behind the currency; 0 where a bracket or the end follows; `nil` for other words.
    private static func scale(after start: Int, in text: [UInt8], range: Range<Int>) -> Int? {
        var index = start
        while index < range.upperBound, text[index] == 0x20 || text[index] == UInt8(ascii: "'") { index += 1 }
        if index == range.upperBound || text[index] == UInt8(ascii: ")") { return 0 }
        let word = text[index..<range.upperBound].prefix { $0.isASCIIAlphanumeric }.map { $0 | 0x20 }
        for (surface, power) in scales where word.elementsEqual(surface.utf8) { return power }
        return nil
    }

    /// "millions of USD", "百万美元", "亿美元"
    private static func scale(before end: Int, in text: [UInt8], range: Range<Int>) -> Int? {
        let head = text[range.lowerBound..<end]
        for (surface, power) in leadingScales
        where head.suffix(surface.utf8.count).elementsEqual(surface.utf8) { return power }
        return nil
    }

    private static let currencies: [(String, String)] = [
        ("US$", "USD"), ("HK$", "HKD"), ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("$", "USD"), ("€", "EUR"),
        ("£", "GBP"), ("₹", "INR"), ("¥", "JPY"), ("USDT", "USDT"), ("USDC", "USDC"), ("USD", "USD"), ("EUR", "EUR"),
        ("GBP", "GBP"), ("INR", "INR"), ("JPY", "JPY"), ("CNY", "CNY"), ("RMB", "CNY"), ("HKD", "HKD"), ("BTC", "BTC"),
        ("ETH", "ETH"), ("SOL", "SOL"), ("美元", "USD"), ("美金", "USD"), ("港元", "HKD"), ("港币", "HKD"),
        ("人民币", "CNY"), ("日元", "JPY"), ("元", "CNY"), ("Rs", "INR"),
    ]

    /// The bytes that a currency may begin with.
    private static let starts: [Bool] = {
        var starts = Array(repeating: false, count: 256)
        for (surface, _) in currencies { starts[Int(surface.utf8.first ?? 0)] = true }
        return starts
    }()

    private static let scales: [(String, Int)] = [
        ("m", 6), ("mn", 6), ("mm", 6), ("mln", 6), ("mil", 6), ("million", 6), ("millions", 6), ("b", 9), ("bn", 9),
        ("bln", 9), ("billion", 9), ("billions", 9), ("k", 3), ("thousand", 3), ("thousands", 3), ("000", 3),
        ("tn", 12), ("trillion", 12), ("crore", 7), ("crores", 7), ("cr", 7), ("lakh", 5), ("lakhs", 5),
    ]

    private static let leadingScales: [(String, Int)] = [
        ("百万", 6), ("千万", 7), ("亿", 8), ("億", 8), ("万", 4), ("萬", 4), ("millions of ", 6), ("billions of ", 9),
        ("thousands of ", 3), ("million ", 6), ("billion ", 9), ("crore ", 7), ("lakh ", 5),
    ]
}
