import Testing

@testable import BriefExtraction

@Suite struct `A broken pack` {
    /// What is told of a folder with one file.
    private func problems(_ name: String, _ text: String) -> [String] {
        let pack = Pack(name: name, bytes: Array(text.utf8), folder: "desk")
        do throws(PackError) {
            _ = try BriefExtractor(packs: PackSet(folders: [[pack]]))
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test(arguments: [
        (
            "assets.tsv", "a\tb\t\tplanet",
            #"desk/assets.tsv:1:6: unknown kind "planet" [use one of chain, asset, venue, exchange, fund, issuer, authority, market, topic, cue]"#
        ),
        ("assets.tsv", "\tb", "desk/assets.tsv:1: no surface (column 1 is empty) [write the words that texts use]"),
        (
            "chains.tsv", "# x\n\nHarbour\tHarbour\teip155-77",
            #"desk/chains.tsv:3:17: no CAIP-2 id: "eip155-77" [write namespace:reference, as in eip155:1]"#
        ),
        (
            "assets.tsv", "Harbour\t\teip155:1",
            #"desk/assets.tsv:1:10: no CAIP-19 id: "eip155:1" [write chain/namespace:reference, as in eip155:1/slip44:60]"#
        ),
        (
            "venues.tsv", "Harbour\t\tX\texchange",
            #"desk/venues.tsv:1:10: no MIC: "X" [write the four letters of ISO 10383, as in XNYS]"#
        ),
        ("funds.tsv", "Harbour\t\tX", #"desk/funds.tsv:1:10: a fund has no id [leave column 3 empty]"#),
        (
            "assets.tsv", "a\t\t\t\tbig",
            #"desk/assets.tsv:1:6: unknown flag "big" [use case, cap, context, stem, coin, short=…, in=…, from=YYYY, until=YYYY or p=N]"#
        ),
        ("authorities.tsv", "a\t\t\t\tfrom=19", #"desk/authorities.tsv:1:6: no year: "19" [write four digits]"#),
        (
            "authorities.tsv", "a\t\t\t\tfrom=2020\tuntil=1999",
            "desk/authorities.tsv:1:16: the name ends before it begins (from=2020) [swap the years]"
        ),
        (
            "authorities.tsv", "a\t\t\t\tin=Japan",
            #"desk/authorities.tsv:1:6: no jurisdiction: "Japan" [write JP, US-NY, EU or INT]"#
        ),
        (
            "assets.tsv", "abcdef\t\t\t\tcase\tcap",
            #"desk/assets.tsv:1:1: "abcdef" is never found (it begins with a small letter and cap asks for a capital) [leave cap out]"#
        ),
        (
            "assets.tsv", String(repeating: "a", count: 97),
            "desk/assets.tsv:1:1: a surface of 97 bytes (at most 96 are matched) [shorten it]"
        ),
        (
            "assets.tsv", "Harbour|Port Harbour|Harbour",
            #"desk/assets.tsv:1:22: asset "Harbour" is declared twice (line 1 has it already) [keep one of them]"#
        ),
        (
            "cues.tsv", "noun\tin",
            "desk/cues.tsv:1: a row of 2 columns (3 to 4 are expected) [cells are separated by one tab each]"
        ),
        ("cues.tsv", "nuon\tin\tx", #"desk/cues.tsv:1:1: unknown class "nuon" [did you mean "noun"?]"#),
        ("cues.tsv", "noun\tinn\tx", #"desk/cues.tsv:1:6: unknown value "inn" of noun [did you mean "in"?]"#),
        (
            "fr-cues.tsv", "noun\tin\tentrées|collecte\nnoun\tout\tCollecte",
            #"desk/fr-cues.tsv:2:10: noun "Collecte" is declared twice (line 1 has it already) [keep one of them]"#
        ),
        (
            "cues.tsv", "investor\tin\tx\tpurchases",
            #"desk/cues.tsv:1:15: no metric of investor in: "purchases" [write purchase or sale, and only of investor, receiver and motion]"#
        ),
        ("topics.tsv", "x\tmineing", #"desk/topics.tsv:1:3: unknown class "mineing" [did you mean "mining"?]"#),
        (
            "modality.tsv", "x\tobligations",
            #"desk/modality.tsv:1:3: unknown class "obligations" [did you mean "obligation"?]"#
        ),
        (
            "series.tsv", "x\t{n#1-5\tid",
            #"desk/series.tsv:1:3: broken pattern "{n#1-5" [close every bracket; runs are written {n#1-5}]"#
        ),
        (
            "series.tsv", "x\tAB {n#1-5}\tid/{m}",
            "desk/series.tsv:1:14: the id asks for {m} (the pattern has no step of that name) [name one, as in {m#1-5}]"
        ),
        (
            "series.tsv", "x\tAB {n#1-5}\tid/{n}\t\tabuot",
            #"desk/series.tsv:1:22: unknown role "abuot" [use ref, cite or nothing]"#
        ),
        ("units.tsv", "curency\tUSD\tx", #"desk/units.tsv:1:1: unknown kind "curency" [did you mean "currency"?]"#),
        (
            "units.tsv", "currency\tdollar\tx",
            #"desk/units.tsv:1:10: no currency code: "dollar" [write the ISO 4217 code]"#
        ),
        (
            "units.tsv", "currency\tCAD\t$\tUSD CAD",
            #"desk/units.tsv:1:16: the candidates begin with "USD" (the second column has the default) [begin with CAD]"#
        ),
        ("units.tsv", "iso\tany\tUSD", #"desk/units.tsv:1:5: unknown case "any" [use one of any-case, exact, after]"#),
        (
            "scales.tsv", "scale\t1000\tkilo",
            #"desk/scales.tsv:1:7: no power of ten: "1000" [write 3 for thousand, 6 for million, up to 15]"#
        ),
        (
            "calendar.tsv", "month\t13\tvendémiaire",
            #"desk/calendar.tsv:1:7: no month: "13" [write a whole number from 1 to 12]"#
        ),
        ("calendar.tsv", "mont\t1\tJanuar", #"desk/calendar.tsv:1:1: unknown kind "mont" [did you mean "month"?]"#),
        (
            "numbers-de.tsv", "digitt\t1\teins",
            #"desk/numbers-de.tsv:1:1: unknown kind "digitt" [did you mean "digit"?]"#
        ),
        (
            "numbers-de.tsv", "digit\teins\teins",
            #"desk/numbers-de.tsv:1:7: no number: "eins" [write the value in digits]"#
        ),
        (
            "units.tsv", "asset\t\tquills",
            "desk/units.tsv:1: a unit needs a name (column 2 is empty) [write what amounts are told in]"
        ),
        (
            "words.tsv", "x",
            #"desk/words.tsv: no table is named so [name it after what it holds: assets.tsv, desk-cues.tsv, …]"#
        ),
    ])
    func `is told with file, line and column`(name: String, text: String, message: String) {
        #expect(problems(name, text) == [message])
    }

    @Test func `tells everything that is wrong at once`() {
        let found = problems("cues.tsv", "noun\tinn\tx\n\nup\tgainer\n# fine\nhorizon\tweek\tweek")
        #expect(
            found.map { $0.split(separator: " ")[0] } == [
                "desk/cues.tsv:1:6:", "desk/cues.tsv:3:", "desk/cues.tsv:5:9:",
            ])
    }

    @Test func `is refused where it is not UTF-8`() {
        let pack = Pack(name: "assets.tsv", bytes: [0x61, 0x0A, 0x62, 0xFF], folder: "desk")
        let error = #expect(throws: PackError.self) { _ = try BriefExtractor(packs: PackSet(folders: [[pack]])) }
        #expect(error?.description == "desk/assets.tsv:2: not UTF-8 [save the file as UTF-8]")
    }
}

@Suite struct `The packs that are compiled in` {
    @Test func `have nothing wrong with them`() {
        let folder = PackSet().packs.map { Pack(name: $0.name, bytes: $0.bytes, folder: "built-in") }
        do throws(PackError) {
            _ = try BriefExtractor(packs: PackSet(folders: [folder]))
        } catch {
            Issue.record("\(error)")
        }
    }
}
