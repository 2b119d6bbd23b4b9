/// What a word or sign can be within a quantity; the names are those of the pack files.
struct QuantityKind: OptionSet, Hashable, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }

    private init(bit: UInt64) { rawValue = 1 << bit }

    // units.tsv
    static let currency = QuantityKind(bit: 0)
    static let currencyAfter = QuantityKind(bit: 1)
    static let currencyBefore = QuantityKind(bit: 2)
    /// A common word that is a currency only after a large number: "1,200 won".
    static let currencyLarge = QuantityKind(bit: 3)
    static let hundredth = QuantityKind(bit: 4)
    static let tenth = QuantityKind(bit: 5)
    static let letterHundredth = QuantityKind(bit: 6)
    static let satoshi = QuantityKind(bit: 7)
    static let percent = QuantityKind(bit: 8)
    static let points = QuantityKind(bit: 9)
    static let basisPoints = QuantityKind(bit: 10)
    static let asset = QuantityKind(bit: 11)
    static let weight = QuantityKind(bit: 12)
    static let weightLetter = QuantityKind(bit: 13)
    static let ticker = QuantityKind(bit: 14)
    static let notTicker = QuantityKind(bit: 15)
    static let context = QuantityKind(bit: 16)
    /// A code with a magnitude letter before it: `MUSD`, `MEUR`.
    static let mega = QuantityKind(bit: 17)
    // scales.tsv
    static let scale = QuantityKind(bit: 18)
    static let gluedScale = QuantityKind(bit: 19)
    static let letter = QuantityKind(bit: 20)
    static let han = QuantityKind(bit: 21)
    // numbers-en.tsv
    static let digit = QuantityKind(bit: 22)
    static let teen = QuantityKind(bit: 23)
    static let tens = QuantityKind(bit: 24)
    static let hundred = QuantityKind(bit: 25)
    static let dozen = QuantityKind(bit: 26)
    static let half = QuantityKind(bit: 27)
    static let part = QuantityKind(bit: 28)
    static let parts = QuantityKind(bit: 29)
    static let article = QuantityKind(bit: 30)
    static let and = QuantityKind(bit: 31)
    static let point = QuantityKind(bit: 32)
    static let minus = QuantityKind(bit: 33)
    static let web = QuantityKind(bit: 34)
    static let about = QuantityKind(bit: 35)
    static let over = QuantityKind(bit: 36)
    static let under = QuantityKind(bit: 37)
    static let between = QuantityKind(bit: 38)
    static let from = QuantityKind(bit: 39)
    static let to = QuantityKind(bit: 40)
    static let change = QuantityKind(bit: 41)
    static let label = QuantityKind(bit: 42)
    static let pronoun = QuantityKind(bit: 43)
    // numbers-zh.tsv
    static let hanDigit = QuantityKind(bit: 44)
    static let hanPoint = QuantityKind(bit: 45)
    static let hanAnd = QuantityKind(bit: 46)
    static let vague = QuantityKind(bit: 47)

    /// A magnitude that only headings and columns use: `US$mm`, `$'000`.
    static let headingScale = QuantityKind(bit: 48)

    /// What makes an amount money.
    static let money: QuantityKind = [.currency, .currencyAfter, .currencyBefore, .currencyLarge, .hundredth, .mega]

    static let any = QuantityKind(rawValue: .max)

    /// The kind that a pack file names; `nil` for an unknown name.
    init?(name: String) {
        guard let kind = Self.names[name] else { return nil }
        self = kind
    }

    static let names: [String: QuantityKind] = [
        "currency": .currency, "currency-after": .currencyAfter, "currency-before": .currencyBefore,
        "currency-large": .currencyLarge, "hundredth": .hundredth, "tenth": .tenth,
        "letter-hundredth": .letterHundredth,
        "satoshi": .satoshi, "percent": .percent, "points": .points, "basis-points": .basisPoints, "asset": .asset,
        "weight": .weight, "weight-letter": .weightLetter, "ticker": .ticker, "not-ticker": .notTicker,
        "context": .context,
        "mega": .mega, "scale": .scale, "glued-scale": .gluedScale, "letter": .letter, "han": .han, "digit": .digit,
        "teen": .teen, "tens": .tens, "hundred": .hundred, "dozen": .dozen, "half": .half, "part": .part,
        "parts": .parts,
        "article": .article, "and": .and, "point": .point, "minus": .minus, "web": .web, "about": .about, "over": .over,
        "under": .under, "between": .between, "from": .from, "to": .to, "change": .change, "label": .label,
        "pronoun": .pronoun, "han-digit": .hanDigit, "han-point": .hanPoint, "han-and": .hanAnd, "vague": .vague,
        "heading-scale": .headingScale,
    ]
}
