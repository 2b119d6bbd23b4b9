import Testing

extension NoticesSamples {
    /// Instruments of American authorities.
    static let america: [Sample] = [
        Sample(
            name: "SEC order",
            text: """
                UNITED STATES OF AMERICA
                Before the
                SECURITIES AND EXCHANGE COMMISSION

                Release No. 33-11999; File No. 3-23456

                May 6, 2026

                In the Matter of Larkfield Digital Yield, Inc.

                The Securities and Exchange Commission instituted cease-and-desist proceedings pursuant to Section 8A. Larkfield offered and sold securities without registration. Larkfield shall pay a civil penalty of $1.5 million.
                """,
            notices: [
                ExpectedNotice(
                    number: "Release No. 33-11999", numbers: 2, issuers: ["SEC"], jurisdiction: "US",
                    published: "2026-05-06",
                    respondents: ["Larkfield Digital Yield, Inc."], penalties: ["1500000 USD"], topics: ["enforcement"])
            ]),
        Sample(
            name: "Federal Register rule",
            text: """
                SECURITIES AND EXCHANGE COMMISSION

                17 CFR Part 240

                [Release No. 34-104321; File No. S7-2026-09]

                RIN 3235-AN77

                Custody of Tokenized Securities by Broker-Dealers

                AGENCY: Securities and Exchange Commission.

                ACTION: Final rule.

                SUMMARY: The Commission is adopting amendments on the custody of tokenized securities.

                DATES: Effective date: August 3, 2026. Compliance date: February 1, 2027.
                """,
            notices: [
                ExpectedNotice(
                    number: "Release No. 34-104321", title: "Custody of Tokenized Securities by Broker-Dealers",
                    issuers: ["SEC"],
                    jurisdiction: "US", effective: "2026-08-03", deadlines: ["compliance 2027-02-01"],
                    topics: ["custody"])
            ]),
        Sample(
            name: "CFTC letter",
            text: """
                CFTC Letter No. 26-17

                No-Action Position on Tokenized Collateral

                Commodity Futures Trading Commission
                April 21, 2026

                The Division will not recommend enforcement against futures commission merchants that accept tokenized collateral. CFTC Letter No. 20-34 is withdrawn.
                """,
            notices: [
                ExpectedNotice(
                    number: "CFTC Letter No. 26-17", title: "No-Action Position on Tokenized Collateral",
                    issuers: ["CFTC"],
                    jurisdiction: "US", published: "2026-04-21", repeals: ["CFTC Letter No. 20-34"],
                    topics: ["rwa-tokenization"])
            ]),
        Sample(
            name: "enforcement press release",
            text: """
                NYDFS Fines Harbor Coin LLC for Weak Controls

                The New York State Department of Financial Services fined Harbor Coin LLC on 8 June 2026 over failures in its anti-money laundering program. The company will pay a civil money penalty of $12 million.
                """,
            notices: [
                ExpectedNotice(
                    number: .some(nil), title: "NYDFS Fines Harbor Coin LLC for Weak Controls", issuers: ["NYDFS"],
                    jurisdiction: "US-NY", respondents: ["Harbor Coin LLC"], penalties: ["12000000 USD"],
                    topics: ["aml", "enforcement"])
            ]),
        Sample(
            name: "FinCEN alert in the news",
            text: """
                New alert on kiosks

                FinCEN issued alert FIN-2026-Alert003 on convertible virtual currency kiosks, asking banks to file suspicious activity reports.
                """,
            notices: [
                ExpectedNotice(number: "FIN-2026-Alert003", issuers: ["FinCEN"], jurisdiction: "US", topics: ["aml"])
            ]),
        Sample(
            name: "OCC letter with a citation",
            text: """
                Banks may pay network fees

                The Office of the Comptroller of the Currency released Interpretive Letter 1190 this week, confirming that national banks may hold small amounts of crypto-assets for fees. It rests on Interpretive Letter 1174.
                """,
            notices: [
                ExpectedNotice(
                    number: "Interpretive Letter 1190", issuers: ["OCC"], jurisdiction: "US",
                    cites: ["Interpretive Letter 1174"])
            ]),
    ]
}
