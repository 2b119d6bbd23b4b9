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

    static let asia: [Sample] = [
        Sample(
            name: "China, in Chinese",
            text: """
                中国人民银行、公安部、国家外汇管理局关于防范代币化存款风险的通知

                银发〔2027〕18号

                各省、自治区、直辖市人民政府：

                为维护金融秩序，根据《中华人民共和国商业银行法》，现将有关事项通知如下：

                一、明确业务性质

                （一）代币化存款不具有法定货币地位，不得作为货币流通使用。

                （二）金融机构应当加强客户身份识别，落实反洗钱要求。

                二、加强风险监测

                （三）未经批准，任何单位不得开展代币化业务。

                （四）金融机构可以提供信息查询服务。

                本通知自发布之日起施行。《关于规范代币业务的通知》（银发〔2019〕77号）同时废止。
                """,
            notices: [
                ExpectedNotice(
                    number: "银发〔2027〕18号", title: "中国人民银行、公安部、国家外汇管理局关于防范代币化存款风险的通知",
                    issuers: ["PBoC", "MPS", "SAFE"], jurisdiction: "CN", effective: "on-issuance",
                    repeals: ["银发〔2019〕77号"],
                    sections: 2, provisions: 4, topics: ["rwa-tokenization", "banking"],
                    modalities: ["prohibition", "obligation", "conditional-prohibition", "permission"])
            ]),
        Sample(
            name: "China, reported in English",
            text: """
                Beijing draws a new line

                Regulators moved again on Friday. The People's Bank of China and the Cyberspace Administration of China issued the "Circular on Managing Token Advertising Online" (Yinfa [2027] No. 5), which builds on rules from 2021. Shares of brokers fell.
                """,
            notices: [
                ExpectedNotice(
                    number: "Yinfa [2027] No. 5", title: "Circular on Managing Token Advertising Online",
                    issuers: ["PBoC", "CAC"],
                    jurisdiction: "CN", sections: .some(nil), provisions: .some(nil))
            ]),
        Sample(
            name: "MAS notice",
            text: """
                Monetary Authority of Singapore

                MAS Notice PSN08

                Notice on Disclosures by Digital Payment Token Service Providers

                Date: 14 August 2026

                1. This Notice applies to all licensees under the Payment Services Act.

                2. A licensee must disclose the risks of digital payment tokens to each customer.

                3. A licensee shall not offer incentives to retail customers.

                4. This Notice shall take effect on 1 January 2027.
                """,
            notices: [
                ExpectedNotice(
                    number: "MAS Notice PSN08",
                    title: "Notice on Disclosures by Digital Payment Token Service Providers",
                    issuers: ["MAS"], jurisdiction: "SG", published: "2026-08-14", effective: "2027-01-01",
                    provisions: 4,
                    topics: ["crypto-trading"], modalities: ["statement", "obligation", "prohibition", "statement"])
            ]),
        Sample(
            name: "HKMA circular",
            text: """
                Hong Kong Monetary Authority

                Our Ref.: B9/81C

                3 June 2026

                The Chief Executive
                All Authorized Institutions

                Dear Sir/Madam,

                Custodial services for tokenised deposits

                I am writing to set out what we expect of authorized institutions that keep tokenised deposits for clients. Institutions should segregate client tokens. This circular supersedes our circular of 2024 with immediate effect.
                """,
            notices: [
                ExpectedNotice(
                    number: "B9/81C", title: "Custodial services for tokenised deposits", issuers: ["HKMA"],
                    jurisdiction: "HK",
                    published: "2026-06-03", effective: "on-issuance", topics: ["custody"])
            ]),
        Sample(
            name: "RBI circular",
            text: """
                RBI/2026-27/41
                DoR.STR.REC.19/21.04.048/2026-27

                July 9, 2026

                All Scheduled Commercial Banks

                Madam / Sir,

                Prudential Treatment of Exposures to Virtual Digital Assets

                Please refer to circular DBR.No.BP.BC.77/08.13.102/2017-18 dated April 6, 2018.

                2. Banks shall assign a risk weight of 1250 per cent to such exposures.

                3. These instructions shall come into force with immediate effect.
                """,
            notices: [
                ExpectedNotice(
                    number: "RBI/2026-27/41", numbers: 2,
                    title: "Prudential Treatment of Exposures to Virtual Digital Assets",
                    issuers: ["RBI"], jurisdiction: "IN", published: "2026-07-09", effective: "on-issuance",
                    topics: ["banking", "crypto-trading"])
            ]),
        Sample(
            name: "SFC circular in the news",
            text: """
                Hong Kong opens the door to staking

                The Securities and Futures Commission issued circular 26EC44 on 12 May 2026, allowing licensed platforms to offer staking. Platforms must keep control of client assets.
                """,
            notices: [
                ExpectedNotice(number: "26EC44", issuers: ["SFC"], jurisdiction: "HK", published: "2026-05-12")
            ]),
        Sample(
            name: "JFSA guidelines without a number",
            text: """
                Japan tightens listing rules

                The Financial Services Agency published Guidelines for the Supervision of Token Listing Committees on Monday. Exchanges must file reports each quarter.
                """,
            notices: [
                ExpectedNotice(
                    number: .some(nil), title: "Guidelines for the Supervision of Token Listing Committees",
                    issuers: ["FSA"],
                    jurisdiction: "JP")
            ]),
    ]

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
                    topics: ["crypto-trading", "custody"])
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
                    topics: ["crypto-trading", "market-surveillance"])
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
