import BriefReading

/// The currency that shares are quoted in at home, by the market's name and by what exchanges hang on a ticker.
enum HomeMarket {
    /// The currency of the market that the headings of a document name; `nil` when they name several or none.
    static func currency(of document: Document) -> String? {
        var found: Set<String> = []
        var heads = Array(document.sections.prefix(12).compactMap(\.heading))
        if let first = document.blocks.first, first.text.count <= 160 { heads.append(first.text) }
        let text = document.text
        for heading in heads {
            needles.forEach(in: text, heading) { phrase, place in
                let end = place + needles.phrases[phrase].count
                let isWord =
                    needles.phrases[phrase].contains { $0 >= 0x80 }
                    || !(place > 0 && text[place - 1].isASCIILetter)
                        && !(end < text.count && text[end].isASCIILetter)
                if isWord { found.insert(markets[phrase].1) }
            }
        }
        return found.count == 1 ? found.first.flatMap { $0.isEmpty ? nil : $0 } : nil
    }

    /// `000660.KS`, `9988.HK`, `SH600519`; in Chinese and Japanese texts a bare code tells by its length.
    static func currency(ofSymbol symbol: String, language: String) -> String? {
        let bytes = Array(symbol.utf8)
        if let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 {
            return suffixes[String(decoding: bytes[(dot + 1)...], as: UTF8.self).uppercased()]
        }
        let digits = bytes.drop { $0.isASCIILetter }
        if digits.count == bytes.count, digits.allSatisfy(\.isASCIIDigit) {
            return language == "ja" && bytes.count == 4
                ? "JPY"
                : language == "zh" && bytes.count == 6 ? "CNY" : language == "zh" && bytes.count == 5 ? "HKD" : nil
        }
        let isMainland = digits.count == 6 && bytes.count == 8 && digits.allSatisfy(\.isASCIIDigit)
        return isMainland && ["SH", "SZ", "BJ"].contains(symbol.prefix(2).uppercased()) ? "CNY" : nil
    }

    private static let suffixes = [
        "KS": "KRW", "KQ": "KRW", "HK": "HKD", "T": "JPY", "TW": "TWD", "TWO": "TWD", "SS": "CNY", "SH": "CNY",
        "SZ": "CNY", "NS": "INR", "BO": "INR", "AX": "AUD", "NZ": "NZD", "TO": "CAD", "V": "CAD", "SI": "SGD",
        "BK": "THB", "JK": "IDR", "KL": "MYR", "PS": "PHP", "DE": "EUR", "PA": "EUR", "AS": "EUR", "MI": "EUR",
        "MC": "EUR", "BR": "EUR", "LS": "EUR", "HE": "EUR", "VI": "EUR", "SW": "CHF", "ST": "SEK", "OL": "NOK",
        "CO": "DKK", "WA": "PLN", "SA": "BRL", "MX": "MXN", "IS": "TRY",
    ]

    private static let needles = FoldedNeedles(markets.map(\.0), foldsBlanks: false)

    /// Empty where a market quotes in more than one unit (pence and pounds).
    private static let markets = [
        ("asx", "AUD"), ("tsx", "CAD"), ("hang seng", "HKD"), ("hkex", "HKD"),
        ("港股", "HKD"), ("恒生", "HKD"), ("恒指", "HKD"), ("nifty", "INR"), ("sensex", "INR"), ("nse", "INR"),
        ("bse", "INR"), ("straits times", "SGD"), ("sgx", "SGD"), ("nzx", "NZD"), ("twse", "TWD"),
        ("taiex", "TWD"), ("台股", "TWD"), ("nikkei", "JPY"), ("topix", "JPY"),
        ("日経", "JPY"), ("東証", "JPY"), ("kospi", "KRW"), ("kosdaq", "KRW"), ("코스피", "KRW"), ("a股", "CNY"),
        ("沪深", "CNY"), ("沪市", "CNY"), ("深市", "CNY"), ("上证", "CNY"), ("深证", "CNY"), ("创业板", "CNY"),
        ("科创板", "CNY"), ("shanghai composite", "CNY"), ("dax", "EUR"), ("mdax", "EUR"),
        ("cac 40", "EUR"), ("euro stoxx", "EUR"), ("aex", "EUR"), ("ibex", "EUR"),
        ("omxs30", "SEK"), ("obx", "NOK"), ("ibovespa", "BRL"), ("b3", "BRL"),
        ("jakarta composite", "IDR"), ("bursa malaysia", "MYR"), ("klci", "MYR"), ("ftse 100", ""),
        ("ftse 250", ""), ("jse", ""), ("nasdaq", "USD"), ("nyse", "USD"), ("s&p 500", "USD"), ("wall street", "USD"),
        ("美股", "USD"), ("crypto", "USD"), ("adr", "USD"), ("adrs", "USD"), ("加密", "USD"), ("币", "USD"),
    ]
}
