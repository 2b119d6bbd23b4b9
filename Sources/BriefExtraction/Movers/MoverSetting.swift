import BriefModel
import BriefReading

/// What a document says about all its movers: whether it speaks of markets, over which period, and in which currency.
///
/// A class, because each reader of a line holds it.
final class MoverSetting {
    /// It speaks of shares or coins throughout: a bare company name may be an asset.
    private(set) var isMarketText = false
    /// The main period when the title names one ("The week on Wall Street"), ISO 8601.
    private(set) var horizon: String?
    /// Words of Japan decide what `¥` is where nothing nearer does.
    private(set) var speaksOfJapan = false
    /// The currency that a line about the whole page states ("Prices in USD").
    private(set) var currency: String?
    /// What 元 is on a page about Hong Kong or Taiwan.
    private var yuan: String?
    /// What a bare dollar is on a page about one market.
    private var dollar: String?
    /// Sections whose heading says that numbers are percentages ("24h, %"), and those below them.
    private var percentSections: Set<Int> = []
    /// A line says so for the whole page ("(percent, 24h)").
    private var isPercentPage = false
    /// Sections whose items are marked by plus and minus signs.
    private(set) var signedSections: Set<Int> = []
    /// The currency of the one market that the headings speak of ("Leaders on the Sydney exchange").
    private(set) var local: String?
    /// BCP 47.
    private var language = "und"

    /// - Parameter isMarketText: whether the text as a whole reports markets.
    init(document: Document, analyzer: Analyzer, isMarketText: Bool) {
        self.isMarketText = isMarketText
        let heads = document.sections.prefix(2).compactMap(\.heading)
        horizon = heads.lazy.compactMap { MoverSetting.horizon(in: $0, document, analyzer) }.first
        if horizon == nil, let first = document.blocks.first, first.text.count <= 100 {
            horizon = MoverSetting.horizon(in: first.text, document, analyzer)
        }
        readPage(document.text)
        readSections(document)
        local = HomeMarket.currency(of: document)
        language = document.language
    }

    /// Numbers without a sign of percent are percentages there.
    func countsPercent(in section: Int) -> Bool { isPercentPage || percentSections.contains(section) }

    private func readSections(_ document: Document) {
        for (index, section) in document.sections.enumerated() {
            let isBelow = section.parent.map { percentSections.contains($0) } ?? false
            if isBelow || section.heading.map({ MoverSetting.statesPercent(document.text, $0) }) ?? false {
                percentSections.insert(index)
            }
        }
        var (pluses, minuses): (Set<Int>, Set<Int>) = ([], [])
        for block in document.blocks {
            if block.text.count <= 60, document.text[block.text.lowerBound] == UInt8(ascii: "("),
                MoverSetting.statesPercent(document.text, block.text)
            {
                isPercentPage = true
            }
            guard case .item = block.kind, let label = block.label else { continue }
            switch MoverSetting.side(of: document.text[label]) {
            case .gainer: pluses.insert(block.section)
            case .loser: minuses.insert(block.section)
            case nil: break
            }
        }
        signedSections = pluses.intersection(minuses)
    }

    /// What a plus or minus sign at the head of an item says.
    static func side(of label: ArraySlice<UInt8>) -> Mover.Direction? {
        if label.elementsEqual("+".utf8) { return .gainer }
        return ["-", "–", "−"].contains { label.elementsEqual($0.utf8) } ? .loser : nil
    }

    /// A percent sign or word that no figure stands before.
    static func statesPercent(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        var found = false
        percentWords.forEach(in: text, range) { _, place in
            var before = place - 1
            while before >= range.lowerBound, text[before].isWhite { before -= 1 }
            if before < range.lowerBound || !text[before].isASCIIDigit { found = true }
        }
        return found
    }

    private static let percentWords = FoldedNeedles(["%", "％", "percent", "per cent", "prozent", "pct"])

    /// Where the page speaks of Japan, and the currency behind the first of each lead; the last lead wins.
    private func readPage(_ text: [UInt8]) {
        let needles = MoverSetting.pageWords
        var codes: [Range<Int>?] = Array(repeating: nil, count: needles.phrases.count)
        needles.forEach(in: text, text.indices) { phrase, place in
            guard codes[phrase] == nil else { return }
            let start = place + needles.phrases[phrase].count
            codes[phrase] = start..<(text[start...].firstIndex { !$0.isASCIIUpper } ?? text.endIndex)
        }
        let places = codes[MoverSetting.leads.count...]
        speaksOfJapan = places.prefix(MoverSetting.japan.count).contains { $0 != nil }
        let markets = zip(MoverSetting.markets, places.dropFirst(MoverSetting.japan.count)).filter { $0.1 != nil }.map(
            \.0)
        yuan = markets.lazy.compactMap(\.yuan).first
        let dollars = Set(markets.compactMap(\.dollar))
        dollar = dollars.count == 1 ? dollars.first : nil
        let stated = codes.prefix(MoverSetting.leads.count).last { $0?.count == 3 }
        currency = stated.flatMap { $0 }.map { String(decoding: text[$0], as: UTF8.self) }
    }

    /// A week or a month that the title makes its subject, not one that it only mentions.
    private static func horizon(in heading: Range<Int>, _ document: Document, _ analyzer: Analyzer) -> String? {
        var first: Int?
        reviewWords.forEach(in: document.text, heading) { phrase, _ in first = min(first ?? phrase, phrase) }
        return first.map { reviews[$0].1 }
    }

    private static let reviewWords = FoldedNeedles(reviews.map(\.0), foldsBlanks: false)

    private static let reviews = [
        ("the week on", "P7D"), ("week in review", "P7D"), ("week ended", "P7D"), ("week ending", "P7D"),
        ("weekly crypto", "P7D"), ("weekly digest", "P7D"), ("weekly summary", "P7D"), ("weekly performance", "P7D"),
        ("週報", "P7D"), ("周评", "P7D"), ("the week in", "P7D"), ("weekly wrap", "P7D"),
        ("weekly review", "P7D"), ("weekly market", "P7D"), ("week ahead", "P7D"), ("weekly movers", "P7D"),
        ("weekly round", "P7D"), ("weekly report", "P7D"), ("weekly recap", "P7D"), ("week's", "P7D"),
        ("wochenrückblick", "P7D"), ("周报", "P7D"), ("一周", "P7D"), ("the month in", "P1M"),
        ("month in review", "P1M"), ("monthly review", "P1M"), ("monthly report", "P1M"), ("月报", "P1M"),
    ]

    private static let leads = ["prices in ", "prices are in ", "all prices in ", "quoted in ", "currency: "]
    private static let japan = ["tokyo", "nikkei", "japan", "topix", "日経", "東京", "日銀"]
    private static let pageWords = FoldedNeedles(leads + japan + markets.map(\.word), foldsBlanks: false)

    /// What a page that names a market means by 元 and by a bare dollar.
    private struct Market {
        let word: String
        var yuan: String?
        var dollar: String?
    }

    private static let markets = [
        Market(word: "恒生", yuan: "HKD"), Market(word: "恒指", yuan: "HKD"), Market(word: "港股", yuan: "HKD"),
        Market(word: "北水", yuan: "HKD"), Market(word: "加權指數", yuan: "TWD"), Market(word: "台股", yuan: "TWD"),
        Market(word: "新台幣", yuan: "TWD"), Market(word: "三大法人", yuan: "TWD"), Market(word: "集中市場", yuan: "TWD"),
        Market(word: "asx 200", dollar: "AUD"), Market(word: "all ordinaries", dollar: "AUD"),
        Market(word: "s&p/asx", dollar: "AUD"), Market(word: "s&p/tsx", dollar: "CAD"),
        Market(word: "nzx 50", dollar: "NZD"),
        Market(word: "s&p/nzx", dollar: "NZD"), Market(word: "straits times index", dollar: "SGD"),
        Market(word: "wall street", dollar: "USD"), Market(word: "nasdaq", dollar: "USD"),
        Market(word: "nyse", dollar: "USD"),
    ]

    /// The unit of a price as its market has it: of an ambiguous sign the reading that the document asks for.
    ///
    /// - Parameter exchange: the code in a bracket such as "(ASX: BHP)".
    func unit(of quantity: Quantity, exchange: String?) -> String? {
        let candidates = quantity.unitCandidates
        guard let unit = quantity.unit else { return nil }
        if unit == "CNY", candidates.isEmpty, let yuan { return yuan }
        if candidates.contains("JPY"), candidates.contains("CNY") {
            return speaksOfJapan ? "JPY" : unit
        }
        guard unit == "USD", candidates.count > 1,
            let local = exchange.flatMap({ MoverSetting.currencies[$0] }) ?? (exchange == nil ? dollar : nil) ?? local
        else { return unit }
        return candidates.contains(local) ? local : unit
    }

    /// Of prices that nothing has a unit for.
    func currency(ofSymbol symbol: String) -> String? {
        currency ?? HomeMarket.currency(ofSymbol: symbol, language: language) ?? local
    }

    private static let currencies = [
        "ASX": "AUD", "TSX": "CAD", "TSXV": "CAD", "CSE": "CAD", "NEO": "CAD", "HKEX": "HKD", "SEHK": "HKD",
        "HKG": "HKD", "SGX": "SGD", "NZX": "NZD", "TWSE": "TWD", "BMV": "MXN",
    ]
}
