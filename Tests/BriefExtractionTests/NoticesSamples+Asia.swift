import Testing

extension NoticesSamples {
    /// Instruments of Asian authorities.
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
                    sections: 2, provisions: 4, topics: ["rwa-tokenization"],
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
                    topics: ["banking"])
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
}
