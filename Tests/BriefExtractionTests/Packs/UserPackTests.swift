import BriefModel
import Testing

@testable import BriefExtraction

@Suite struct `A pack of a user` {
    @Test func `adds cues of another language`() throws {
        let text = "Nettoinstroom van $5.5 million into Ethereum."
        #expect(try UserFolder().flows(text) == [])
        let user = try UserFolder([("nl-cues.tsv", "noun\tin\tNettoinstroom|instroom\n")])
        #expect(try user.flows(text) == ["in 5500000 USD Ethereum -"])
    }

    @Test func `replaces a cue's value by the same form of that class`() throws {
        let text = "Creations of $5 million in the Harbour ETF."
        #expect(try UserFolder().flows(text) == ["in 5000000 USD Harbour ETF -"])
        let user = try UserFolder([("cues.tsv", "noun\tout\tcreations\n")])
        #expect(try user.flows(text) == ["out 5000000 USD Harbour ETF -"])
    }

    @Test func `gives a trade its metric`() throws {
        let user = try UserFolder([("cues.tsv", "investor\tin\tgobbled up\tpurchase\n")])
        let brief = try user.brief("Harbour Trust gobbled up 500 BTC.")
        guard case .flow(let flow)? = brief.records.first?.fact else {
            Issue.record("no flow")
            return
        }
        #expect(flow.metric == .purchase)
    }

    @Test func `names a chain and its id`() throws {
        let user = try UserFolder([("chains.tsv", "Quillchain|Quill Network\tQuillchain\teip155:987654\n")])
        let brief = try user.brief("Inflow of $3m to Quill Network.")
        guard case .flow(let flow)? = brief.records.first?.fact else {
            Issue.record("no flow")
            return
        }
        #expect(flow.subjectKind == .chain)
        #expect(flow.subjectID == "eip155:987654")
    }

    @Test func `replaces an entry of the same kind and keeps those of other kinds`() throws {
        let lexicon = try Lexicon(
            packs: PackSet(folders: [
                [
                    Pack(name: "chains.tsv", bytes: Array("Ethereum\tEthereum\teip155:7\n".utf8), folder: "desk")
                ]
            ]).names)
        let text = Array("Ethereum".utf8)
        let match = try #require(lexicon.matches(in: text, range: 0..<text.count).first)
        #expect(match.candidates.map(\.id) == ["eip155:7", "eip155:1/slip44:60"])
    }

    @Test func `stands before entries of other kinds`() throws {
        let lexicon = try Lexicon(
            packs: PackSet(folders: [
                [
                    Pack(name: "funds.tsv", bytes: Array("Bitcoin\tBitcoin Fund\n".utf8), folder: "desk")
                ]
            ]).names)
        let text = Array("Bitcoin".utf8)
        #expect(lexicon.matches(in: text, range: 0..<text.count).first?.entry.kind == .fund)
    }

    @Test func `of a later folder stands over one of an earlier folder`() throws {
        let user = try UserFolder(
            [("units.tsv", "currency\tCAD\t$\tCAD USD\n")], [("units.tsv", "currency\tAUD\t$\tAUD USD\n")])
        #expect(try user.flows("Inflow of $3m to Ethereum.") == ["in 3000000 AUD Ethereum -"])
    }

    @Test func `adds magnitudes, units and their words for headings`() throws {
        let user = try UserFolder([
            ("scales.tsv", "scale\t6\tMio.\n"), ("units.tsv", "currency\tXTS\tquill|quills\n"),
        ])
        #expect(try user.flows("Inflow of 2.5 Mio. quills to Ethereum.") == ["in 2500000 XTS Ethereum -"])
    }

    @Test func `adds days and number words`() throws {
        let user = try UserFolder([
            ("calendar.tsv", "month\t2\tFebruar\nday\t-1\tgestern\n"), ("numbers-de.tsv", "digit\t3\tdrei\n"),
        ])
        #expect(try user.flows("Inflow of $3m to Ethereum gestern.") == ["in 3000000 USD Ethereum 2026-02-05"])
        #expect(
            try user.flows("Inflow of $3m to Ethereum on 4. Februar 2026.") == ["in 3000000 USD Ethereum 2026-02-04"])
    }

    @Test func `adds a series of document numbers, its authority and a topic`() throws {
        let user = try UserFolder([
            ("series.tsv", "quay-order\tQuay Order {y#4}/{n#1-3}\txq/quay/{y}-{n}\tQHA\n"),
            ("authorities.tsv", "Quay Harbour Authority|QHA\tQuay Harbour Authority\t\t\tin=XQ\n"),
            ("topics.tsv", "mooring of tokens\tcustody\n"),
        ])
        let text =
            "Quay Harbour Authority\nQuay Order 2026/17\n\nThe Quay Harbour Authority issued Quay Order 2026/17 on the mooring of tokens."
        let notices = try user.brief(text).records.compactMap { record in
            if case .notice(let notice) = record.fact { notice } else { nil }
        }
        #expect(notices.map(\.number) == ["Quay Order 2026/17"])
        #expect(notices.first?.jurisdiction == "XQ")
        #expect(notices.first?.topics.contains(.custody) == true)
    }

    @Test func `changes the hash of the packs, wherever its folder is`() throws {
        let files = [("chains.tsv", "Quillchain\n")]
        let bytes = Array("Quillchain\n".utf8)
        let there = PackSet(folders: [[Pack(name: "chains.tsv", bytes: bytes, folder: "elsewhere")]])
        #expect(try UserFolder(files).extractor.packs == there.hash)
        #expect(there.hash != PackSet().hash)
        #expect(there.hash != PackSet(folders: [[Pack(name: "assets.tsv", bytes: bytes, folder: "elsewhere")]]).hash)
        #expect(PackSet(folders: [[]]).hash == PackSet().hash)
    }
}
