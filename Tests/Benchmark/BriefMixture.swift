/// Makes briefs of the kinds that people drop: wire stories, flow reports, movers, notices, tables, and texts that are none.
///
/// The same seed gives the same bytes.
struct BriefMixture {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func files(count: Int) -> [BriefFile] {
        (0..<count).map { index in
            let (ending, text) =
                switch index % 8 {
                case 0, 1: ("txt", wire())
                case 2: ("txt", flows())
                case 3: ("txt", movers())
                case 4: ("txt", notice())
                case 5: ("csv", table())
                case 6: ("html", newsletter())
                default: ("txt", prose(paragraphs: 9))
                }
            return BriefFile(name: "brief-\(index).\(ending)", bytes: Array(text.utf8))
        }
    }

    // MARK: Kinds

    /// A story with a fact in about every third sentence.
    mutating func wire() -> String {
        var text = "\(pick(Words.subjects)) \(pick(Words.headings)) as \(pick(Words.headings2))\n\n"
        text += "By: \(pick(Words.people))|2026/02/0\(number(1, 9)) 09:\(number(10, 59)):12\n\n"
        for _ in 0..<6 {
            var sentences: [String] = []
            for _ in 0..<5 { sentences.append(number(0, 2) == 0 ? flowSentence() : plainSentence()) }
            text += sentences.joined(separator: " ") + "\n\n"
        }
        return text
    }

    /// Nothing but flows: the dearest text there is.
    mutating func flows() -> String {
        var text = "On-chain flows, 5 February 2026\n\n"
        for _ in 0..<14 { text += flowSentence() + "\n" }
        text += "\nExchange net flows\n"
        for _ in 0..<10 {
            text += "- \(pick(Words.venues)): \(number(0, 1) == 0 ? "+" : "-")$\(number(1, 400)).\(number(0, 9))M\n"
        }
        return text
    }

    mutating func movers() -> String {
        var text = "Market movers, 5 February 2026\n\nTop gainers\n"
        for rank in 1...10 {
            text +=
                "\(rank). \(pick(Words.assets)) +\(number(1, 30)).\(number(0, 9))% $\(number(1, 999)).\(number(10, 99))\n"
        }
        text += "\nTop losers\n"
        for rank in 1...10 { text += "\(rank). \(pick(Words.assets)) -\(number(1, 30)).\(number(0, 9))%\n" }
        text += "\n" + prose(paragraphs: 2)
        return text
    }

    mutating func notice() -> String {
        var text =
            "\(pick(Words.authorities)) consults on \(pick(Words.topics))\n\nLondon, \(number(1, 28)) January 2026\n\n"
        text += "The \(pick(Words.authorities)) has today published CP26/\(number(1, 40)), a consultation paper on "
        text += "\(pick(Words.topics)). Firms have until \(number(1, 28)) April 2026 to comment.\n\n"
        for item in 1...8 { text += "\(item). A firm must \(pick(Words.duties)), and shall \(pick(Words.duties)).\n" }
        return text + "\n" + prose(paragraphs: 3)
    }

    mutating func table() -> String {
        var text = "Exchange,Inflow (USD),Outflow (USD),24h volume (USD),As of\n"
        for _ in 0..<40 {
            text +=
                "\(pick(Words.venues)),\(number(1, 999))500000,\(number(1, 999))100000,\(number(1, 99))00000000,2026-02-05\n"
        }
        return text
    }

    mutating func newsletter() -> String {
        var text = "<!DOCTYPE html><html lang=\"en\"><head><title>Evening ledger</title></head><body><article>\n"
        text += "<h1>Evening ledger</h1>\n"
        for _ in 0..<4 { text += "<p>\(flowSentence()) <b>\(plainSentence())</b> \(plainSentence())</p>\n" }
        text += "<h2>Top gainers</h2><ul>\n"
        for _ in 0..<5 {
            text += "<li>\(pick(Words.assets)) <span class=\"up\">+\(number(1, 20)).\(number(0, 9))%</span></li>\n"
        }
        return text + "</ul></article><footer>Subscribe for $99 a year.</footer></body></html>\n"
    }

    /// Running text without facts, with a figure here and there.
    mutating func prose(paragraphs: Int) -> String {
        var text = ""
        for _ in 0..<paragraphs {
            for _ in 0..<5 { text += plainSentence() + " " }
            text += "\n\n"
        }
        return text
    }

    // MARK: Sentences

    private mutating func flowSentence() -> String {
        let amount = "$\(number(1, 900)).\(number(0, 9)) \(pick(["million", "billion", "million"]))"
        switch number(0, 5) {
        case 0: return "\(pick(Words.assets)) funds took in \(amount) on \(pick(Words.days)), their third day of gains."
        case 1:
            return
                "\(pick(Words.chains)) saw a net inflow of \(amount), while $\(number(2, 90))m flowed out of \(pick(Words.chains))."
        case 2:
            return
                "A whale moved \(number(100, 9000)) BTC (\(number(10, 99)),\(number(100, 999)),000 USD) from \(pick(Words.venues)) to an unknown wallet."
        case 3:
            return
                "Outflows from \(pick(Words.venues)) reached \(amount) over the past 24 hours, compared with \(number(2, 90)) million a week earlier."
        case 4:
            return
                "\(pick(Words.assets)) rose \(number(1, 19)).\(number(0, 9))% to $\(number(1, 999)).\(number(10, 99)) after the announcement."
        default: return "\(pick(Words.chains)) net inflow: \(amount)."
        }
    }

    private mutating func plainSentence() -> String {
        switch number(0, 7) {
        case 0:
            return
                "\(pick(Words.people)) said the \(pick(Words.nouns)) would need more time before the \(pick(Words.nouns)) can be finished."
        case 1:
            return
                "The \(pick(Words.nouns)) was approved in \(pick(Words.months)), and the council says the work is on schedule."
        case 2:
            return
                "According to \(pick(Words.people)), the \(pick(Words.nouns)) cost about $\(number(2, 90)) million last year."
        case 3:
            return
                "Observers of \(pick(Words.assets)) point to a shift in how the \(pick(Words.nouns)) is described by its operators."
        case 4:
            return
                "It is not clear whether the \(pick(Words.nouns)) will be part of the next \(pick(Words.nouns)), nor who will pay for it."
        case 5:
            return
                "Trading volume was \(number(1, 9)).\(number(0, 9)) billion, and unemployment in the county fell to \(number(2, 9)).1%."
        case 6:
            return
                "Behind this is a plain question: what does a \(pick(Words.nouns)) owe to those who rely on it every day?"
        default:
            return
                "Engineers had asked for a longer test of the \(pick(Words.nouns)); the difference will be found elsewhere."
        }
    }

    // MARK: Chance

    private mutating func pick(_ words: [String]) -> String { words[number(0, words.count - 1)] }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    private mutating func number(_ low: Int, _ high: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return low + Int((mixed ^ mixed >> 31) % UInt64(high - low + 1))
    }

    private enum Words {
        static let subjects = ["Harbour Town", "A Quiet Market", "The Long Bridge", "Small Data Centres", "Spot Funds"]
        static let headings = ["Holds Its Ground", "Looks for a Buyer", "Rebuilds Its Grid", "Waits for the Vote"]
        static let headings2 = ["Rates Stay Put", "Traders Turn Away", "Winter Sets In", "Flows Return"]
        static let people = ["Ida Lindqvist", "the town clerk", "a spokesman", "Jonas Berg", "the operator"]
        static let nouns = [
            "substation", "bridge", "reservoir", "network", "report", "committee", "programme", "harbour",
        ]
        static let assets = [
            "Bitcoin", "Solana (SOL)", "Ether", "Chainlink (LINK)", "$HBTC", "Cardano", "XRP", "Aave (AAVE)",
        ]
        static let chains = ["Ethereum", "Arbitrum", "Base", "Optimism", "Polygon", "Avalanche"]
        static let venues = ["Binance", "Kraken", "Coinbase", "OKX", "Bybit", "Bitfinex"]
        static let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
        static let months = ["January", "March", "August", "October"]
        static let authorities = [
            "Financial Conduct Authority", "Securities and Exchange Commission", "European Banking Authority",
        ]
        static let topics = [
            "rules for stablecoin custody", "derivatives reporting", "the marketing of tokens",
            "licensing of exchanges",
        ]
        static let duties = [
            "hold client assets on trust", "report each month", "publish its fees", "keep records for five years",
        ]
    }
}
