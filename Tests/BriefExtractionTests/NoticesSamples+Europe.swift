import Testing

extension NoticesSamples {
    /// Instruments of European authorities.
    static let europe: [Sample] = [
        Sample(
            name: "FCA consultation",
            text: """
                CP26/31: Prudential rules for cryptoasset custodians

                Financial Conduct Authority

                Published: 4 September 2026

                We are consulting on capital rules for firms that safeguard cryptoassets. This follows DP25/2.

                Please send comments by 13 November 2026. We will publish a policy statement next year.
                """,
            notices: [
                ExpectedNotice(
                    number: "CP26/31", title: "Prudential rules for cryptoasset custodians", issuers: ["FCA"],
                    jurisdiction: "GB",
                    published: "2026-09-04", deadlines: ["comment 2026-11-13"], cites: ["DP25/2"],
                    provisions: .some(nil),
                    topics: ["custody"])
            ]),
        Sample(
            name: "ESMA guidelines",
            text: """
                European Securities and Markets Authority

                17 March 2026
                ESMA75-453128700-1907

                Guidelines on the detection of market abuse in crypto-assets

                1. These guidelines apply to competent authorities under Regulation (EU) 2023/1114.

                2. Competent authorities should share data on suspected market manipulation in crypto-assets.

                3. These guidelines apply from 1 October 2026.
                """,
            notices: [
                ExpectedNotice(
                    number: "ESMA75-453128700-1907",
                    title: "Guidelines on the detection of market abuse in crypto-assets",
                    issuers: ["ESMA"], jurisdiction: "EU", published: "2026-03-17", effective: "2026-10-01",
                    cites: ["Regulation (EU) 2023/1114"], provisions: 3,
                    topics: ["market-surveillance"])
            ]),
        Sample(
            name: "EU regulation",
            text: """
                COMMISSION DELEGATED REGULATION

                Commission Delegated Regulation (EU) 2026/871 of 2 May 2026 supplementing Regulation (EU) 2023/1114 with regard to reserve assets of stablecoins

                THE EUROPEAN COMMISSION,

                HAS ADOPTED THIS REGULATION:

                Article 1
                Subject matter
                This Regulation lays down rules for reserve assets.

                Article 2
                Issuers of asset-referenced tokens shall hold reserve assets in segregated accounts.

                Article 3
                Issuers shall not pledge reserve assets.

                Article 4
                This Regulation shall enter into force on 1 July 2026.
                """,
            notices: [
                ExpectedNotice(
                    number: "Commission Delegated Regulation (EU) 2026/871", issuers: ["EC"], jurisdiction: "EU",
                    effective: "2026-07-01", cites: ["Regulation (EU) 2023/1114"], provisions: 4, topics: ["stablecoin"]
                )
            ]),
        Sample(
            name: "FINMA guidance in the news",
            text: """
                Swiss watchdog looks at staking

                FINMA published Guidance 04/2026 on 20 May 2026. The guidance explains how banks may stake client tokens.
                """,
            notices: [
                ExpectedNotice(
                    number: "Guidance 04/2026", issuers: ["FINMA"], jurisdiction: "CH", published: "2026-05-20")
            ]),
        Sample(
            name: "Two papers under one verb",
            text: """
                FCA issues a pair of papers

                The FCA published PS26/4 on stablecoin issuance and CP26/9 on prudential rules on 3 March 2026.
                """,
            notices: [
                ExpectedNotice(number: "PS26/4", issuers: ["FCA"], jurisdiction: "GB"),
                ExpectedNotice(number: "CP26/9", issuers: ["FCA"], jurisdiction: "GB"),
            ]),
    ]
}
