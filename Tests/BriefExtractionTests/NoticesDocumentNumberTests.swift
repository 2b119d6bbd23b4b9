import Testing

@testable import BriefExtraction

@Suite struct `Document numbers` {
    private let series: DocumentSeries

    init() throws {
        series = try DocumentSeries.builtIn()
    }

    private func ids(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return series.documentNumbers(in: bytes, range: 0..<bytes.count).map(\.id)
    }

    @Test(arguments: [
        ("(Yinfa [2026] No. 42)", ["cn/yinfa/2026/42"]),
        ("银发〔2026〕42号", ["cn/yinfa/2026/42"]),
        ("根据银发［2026］42号文", ["cn/yinfa/2026/42"]),
        ("《通知》（银发[2021]237号）", ["cn/yinfa/2021/237"]),
        ("under Yin Fa (2021) No. 237 the", ["cn/yinfa/2021/237"]),
        ("中国人民银行公告〔2026〕第3号", ["cn/pbc-announcement/2026/3"]),
        ("证监会公告〔2026〕1号", ["cn/csrc-announcement/2026/1"]),
        (
            "Release Nos. 33-11275; 34-99678; IA-6554; File No. S7-10-22",
            ["us/sec/33-11275", "us/sec/34-99678", "us/sec/IA-6554", "us/sec/file/S7-10-22"]
        ),
        ("Release No. 34-98765.", ["us/sec/34-98765"]),
        ("SR-CboeBZX-2023-028", ["us/sro/CboeBZX-2023-028"]),
        ("CFTC Letter Nos. 26-02 and 26-03", ["us/cftc/letter/26-02", "us/cftc/letter/26-03"]),
        ("FIN-2023-Alert005 and FIN-2019-G001", ["us/fincen/2023-Alert005", "us/fincen/2019-G001"]),
        ("17 CFR Part 240.15c3-3", ["us/cfr/17/240.15c3-3"]),
        ("[FR Doc. 2026-06443 Filed 4-2-26; 8:45 am]", ["us/frdoc/2026-06443"]),
        ("OCC Interpretive Letter 1183", ["us/occ/il/1183"]),
        ("PS23/6 and CP25/14", ["gb/PS23/6", "gb/CP25/14"]),
        ("SI 2023/612", ["gb/si/2023/612"]),
        ("ESMA75-453128700-52", ["eu/esma/75-453128700-52"]),
        ("EBA/GL/2024/11", ["eu/eba/GL/2024/11"]),
        ("Regulation (EU) 2023/1114, Regulation (EU) No 596/2014", ["eu/act/2023/1114", "eu/act/596/2014"]),
        ("Directive 2014/65/EU", ["eu/act/2014/65"]),
        ("MAS Notice PSN02; Notice 626 applies", ["sg/mas/PSN02"]),
        ("Notice SFA 04-N13", ["sg/mas/SFA 04-N13"]),
        ("Our Ref.: B1/15C", ["hk/hkma/B1/15C"]),
        ("26EC22", ["hk/sfc/26EC22"]),
        (
            "RBI/2025-26/64\nDoR.MCS.REC.38/01.01.001/2025-26",
            ["in/rbi/2025-26/64", "in/rbi/ref/DoR.MCS.REC.38/01.01.001/2025-26"]
        ),
        ("SEBI/HO/MRD2/MRD2_DCAP/CIR/P/2020/245", ["in/sebi/HO/MRD2/MRD2_DCAP/CIR/P/2020/245"]),
        ("POJK 27/2024 and POJK No. 3/POJK.04/2024", ["id/ojk/27/2024", "id/ojk/3/2024"]),
        ("FINMA Guidance 06/2024", ["ch/finma/guidance/2024/06"]),
        ("金管銀國字第1120271234號", ["tw/fsc/1120271234"]),
        ("Circular No. 1108, Series of 2021", ["Circular/1108"]),
        ("《公告》（〔2026〕第3号）", ["cn//2026/3"]),
        ("台央外字第1150000321號", ["cn/台央外/1150000321"]),
        ("第007/B/2026-DSB/AMCM號傳閱文件", ["any/007/B/2026-DSB/AMCM"]),
        ("国家税务总局公告2026年第14号", ["cn/国家税务总局公告/2026/14"]),
        ("Press Release: 2026-2027/91", ["any/2026-2027/91"]),
        ("Geschäftszeichen VBS 7-Wp 5427-2026/0021", ["de/bafin/VBS7-Wp-5427-2026/0021"]),
    ])
    func `are found with one id for all spellings`(text: String, expected: [String]) {
        #expect(ids(text) == expected)
    }

    @Test(arguments: [
        "rose 34-98765 points", "the year [2026] saw 42 deals", "in (2026) prices rose", "No. 42 on the list",
        "1.5 million", "BPS23/6", "$CP25/14", "A Regulation of 2026", "Notice to readers", "version 2026-01",
        "Act No. of", "net (1999) 12", "2023/1114 shares",
    ])
    func `are not seen in ordinary text`(text: String) {
        #expect(ids(text).isEmpty)
    }

    @Test func `keep the text as printed`() throws {
        let bytes = Array("see (NDRC Energy-saving Building\n [2021] No. 1283) now".utf8)
        let match = try #require(series.documentNumbers(in: bytes, range: 0..<bytes.count).first)
        #expect(match.name == "NDRC Energy-saving Building [2021] No. 1283")
    }

    @Test(arguments: ["x\t{n#1-5", "x\t(a|b", "x\t{n#5-1}", "x\t{n!3}"])
    func `of a broken pattern are refused`(row: String) {
        let pack = Pack(name: "user.tsv", bytes: Array("\(row)\tid".utf8))
        var problems = PackProblems()
        _ = DocumentSeries(packs: [pack], &problems)
        #expect(problems.all.count == 1)
        #expect(problems.all.first?.column == 3)
    }

    @Test func `are read in random bytes without overlap`() {
        var generator = SplitMix(state: 11)
        let alphabet = Array("SEC N.o0123456789-/[]() 〔〕银发号PS".utf8)
        for _ in 0..<200 {
            let bytes = (0..<150).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
            var end = 0
            for match in series.documentNumbers(in: bytes, range: 0..<bytes.count) {
                #expect(match.range.lowerBound >= end && match.range.upperBound <= bytes.count)
                end = match.range.upperBound
            }
        }
    }
}
