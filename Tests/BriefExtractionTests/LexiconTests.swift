import Testing

@testable import BriefExtraction

@Suite struct `The lexicon` {
    private static let builtIn = Result { try Lexicon.builtIn() }
    private let lexicon: Lexicon

    init() throws {
        lexicon = try Self.builtIn.get()
    }

    private func found(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return lexicon.matches(in: bytes, range: 0..<bytes.count).map { match in
            "\(String(decoding: bytes[match.range], as: UTF8.self))=\(match.entry.kind):\(match.entry.id ?? match.entry.short ?? match.entry.name)"
        }
    }

    @Test(arguments: [
        ("inflow to Ethereum today", ["Ethereum=chain:eip155:1"]),
        ("outflow from arbitrum.", ["arbitrum=chain:eip155:42161"]),
        ("ETHEREUM-based", ["ETHEREUM=chain:eip155:1"]),
        (
            "Bitcoin and BTC",
            [
                "Bitcoin=asset:bip122:000000000019d6689c085ae165831e93/slip44:0",
                "BTC=asset:bip122:000000000019d6689c085ae165831e93/slip44:0",
            ]
        ),
        ("HBTC is not BTCs nor aBTC", ["HBTC=asset:HBTC"]),
        ("Arbitrum Nova's", ["Arbitrum Nova=chain:eip155:42170"]),
        ("based on base rates; on Base", ["Base=chain:eip155:8453"]),
        ("the sec said, the SEC said", ["SEC=authority:SEC"]),
        ("The People’s\n  Bank of China", ["The People’s\n  Bank of China=authority:PBoC"]),
        ("State\n\nStreet", []),
        ("中国人民银行、公安部发布", ["中国人民银行=authority:PBoC", "公安部=authority:MPS"]),
        ("币安净流入以太坊", ["币安=venue:Binance", "以太坊=chain:eip155:1"]),
        ("NYSE: X and 1INCH on NYSE Arca", ["NYSE=exchange:XNYS", "1INCH=asset:1INCH", "NYSE Arca=exchange:ARCX"]),
        ("IBIT took in, ibit", ["IBIT=fund:IBIT"]),
        ("Société SEC, éSEC", ["SEC=authority:SEC"]),
    ])
    func `finds the longest names at word edges`(text: String, names: [String]) {
        #expect(found(text) == names)
    }

    @Test func `keeps the other things of a surface as candidates`() throws {
        let bytes = Array("Ethereum".utf8)
        let match = try #require(lexicon.matches(in: bytes, range: 0..<bytes.count).first)
        #expect(match.candidates.map(\.kind) == [.chain, .asset])
        #expect(match.entry(of: .asset)?.id == "eip155:1/slip44:60")
        #expect(match.entry(of: .fund) == nil)
    }

    @Test func `looks only into the range`() {
        let bytes = Array("Ethereum Solana Tron".utf8)
        let matches = lexicon.matches(in: bytes, range: 9..<15)
        #expect(matches.map(\.range) == [9..<15])
        #expect(lexicon.matches(in: bytes, range: 10..<14).isEmpty)
    }

    @Test func `knows names that are words only in context`() {
        for name in [
            "Base", "Blast", "Mode", "Ink", "Flow", "Near", "Sonic", "Core", "Linea", "Story", "Plasma", "Scroll",
        ] {
            let bytes = Array(name.utf8)
            let match = lexicon.matches(in: bytes, range: 0..<bytes.count).first
            #expect(match?.entry(of: .chain)?.flags.contains(.needsContext) == true, "\(name)")
            let small = Array(name.lowercased().utf8)
            #expect(lexicon.matches(in: small, range: 0..<small.count).isEmpty, "\(name)")
        }
    }

    @Test func `keeps old names of authorities with their last year`() {
        let bytes = Array("China Banking and Insurance Regulatory Commission".utf8)
        #expect(lexicon.matches(in: bytes, range: 0..<bytes.count).first?.entry.validUntil == 2023)
    }

    @Test func `refuses a pack that is not UTF-8`() {
        #expect(throws: PackError.self) {
            try Lexicon(packs: [Pack(name: "user.tsv", bytes: [0x61, 0xFF, 0x09])])
        }
    }

    @Test func `has the packs' bytes as its identity`() throws {
        let packs = [
            Pack(name: "a", bytes: Array("x\t\t\tchain\n".utf8)), Pack(name: "b", bytes: Array("y\t\t\tasset\n".utf8)),
        ]
        let swapped = try Lexicon(packs: [packs[1], packs[0]])
        let straight = try Lexicon(packs: packs)
        #expect(straight.identity == packs[0].bytes + packs[1].bytes)
        #expect(straight.identity != swapped.identity)
    }

    @Test func `finds in random bytes only what stands there`() {
        var generator = SplitMix(state: 7)
        let alphabet = Array("aETHBCS $'’\n 以太坊é".utf8)
        for _ in 0..<200 {
            let bytes = (0..<200).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
            var end = 0
            for match in lexicon.matches(in: bytes, range: 0..<bytes.count) {
                #expect(match.range.lowerBound >= end && match.range.upperBound <= bytes.count)
                end = match.range.upperBound
            }
        }
    }
}

/// A small seeded generator (Steele, Lea, Flood: "Fast splittable pseudorandom number generators").
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
