import Testing

@testable import BriefExtraction

@Suite struct `Senses of cues` {
    @Test func `values read as packs write them`() throws {
        for (name, value) in SenseValue.known { #expect(SenseValue(name: name) == value && value.text == name) }
        for name in ["PT1H", "PT4H", "P1D", "P7D", "P2W", "P1M", "P3M", "P1Y", "P255D"] {
            #expect(try #require(SenseValue(name: name)).text == name)
        }
    }

    @Test(arguments: ["", "P", "PD", "P0D", "P256D", "P1H", "PT1D", "P1Y6M", "sideways"])
    func `what no rule knows is no value`(name: String) {
        #expect(SenseValue(name: name) == nil)
    }

    @Test func `a pack with an unknown value is refused`() {
        let pack = CuePack(pack: Pack(name: "mine.tsv", bytes: Array("noun\tsideways\tdrift\n".utf8)))
        var problems = PackProblems()
        #expect(pack.phrases(&problems).isEmpty)
        #expect(problems.all.map(\.what) == ["unknown value \"sideways\" of noun"])
    }

    @Test func `a phrase with more senses than are kept is refused`() {
        var table = CueTable()
        let rows =
            ["in", "out", "net"].map { "noun\t\($0)\tdrift\n" }
            + ["amount", "unit", "date", "from", "to", "in"].map {
                "header\t\($0)\tdrift\n"
            }
        let pack = CuePack(pack: Pack(name: "mine-cues.tsv", bytes: Array(rows.joined().utf8)))
        var keys = PackKeys()
        var problems = PackProblems()
        pack.insert(pack.phrases(&problems), into: &table, &keys, &problems)
        #expect(
            problems.all.map(\.description) == [
                #"mine-cues.tsv:9:11: "drift" has more than 8 senses [name each phrase in fewer rows]"#
            ])
    }

    @Test func `a phrase keeps the order of its senses`() {
        var table = CueTable()
        let senses = [Sense(kind: .up, value: .gainer), Sense(kind: .noun, value: .in), Sense(kind: .up, value: .none)]
        for sense in senses {
            guard case .placed = table.insert(phrase: Array("gain".utf8), sense: sense) else {
                Issue.record("\(sense) is not kept")
                return
            }
        }
        let token = Token(kind: .word, text: 0..<4, word: table.vocabulary.id(of: Array("Gain".utf8), in: 0..<4))
        let cue = table.longest(at: 0, in: [token])
        #expect(cue?.senses.elementsEqual(senses) == true)
        #expect(cue?.value(of: .up) == .gainer)
    }
}
