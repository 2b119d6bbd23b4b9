import Testing

/// Invented texts in the layouts of real regimes, each with what it says.
enum NoticesSamples {
    struct Sample: Sendable, CustomTestStringConvertible {
        var name: String
        var text: String
        var notices: [ExpectedNotice]

        var testDescription: String { name }
    }

    static let positive = asia + europe + america

    static let negative = [
        "The senator said the Federal Reserve had lost its way and promised a new law if voters return him. Rivals laughed.",
        "Treasury Secretary and adviser clash\n\nThe two men argued in the West Wing over the next IRS commissioner, people who were there said. The President sided with the secretary.",
        "Acme Chain Announces Guidelines for Validators\n\nAcme Chain, a layer 2 network, today published guidelines for validators and said it would pay 2 million tokens.",
        "The SEC chair spoke at a conference in Austin on Tuesday and said that rules were coming. Bitcoin rose 2%.",
        "1. Inflow to Solana: $31M 2. Biggest gainers: $AAA 3. The Fed meets on Wednesday",
        "How the SEC works\n\nA release number such as 34-12345 has two parts. Students often ask what they mean.",
        "Traders expect the Bank of England to cut rates by 25 bps in May. The FCA did not respond to questions.",
        "Our lawyers said that the fund complies with Regulation (EU) 2023/1114 and Directive 2014/65/EU, and that the ECB has no view.",
        "The bank fined its own staff after an audit. It has no ties to the OCC.",
    ]
}
