import BriefDigest
import BriefModel
import Testing

@Suite struct `A digest of many briefs` {
    private func digest(_ briefs: [Brief]) -> Digest {
        DigestBuilder(producer: Samples.producer)
            .digest(of: briefs, name: "morning", from: Samples.noon, to: Samples.noon.adding(milliseconds: 900_000))
    }

    private func flows(_ statements: [(Character, Flow, RecordFlags)]) -> Digest {
        digest(
            statements.enumerated().map { place, statement in
                let record = Samples.record(.flow(statement.1), "\(place)", flags: statement.2)
                return Samples.brief(statement.0, minute: Int64(place), [record])
            })
    }

    private func flows(_ statements: [(Character, Flow)]) -> Digest { flows(statements.map { ($0.0, $0.1, []) }) }

    private func amounts(_ digest: Digest) -> [String] {
        digest.flows.compactMap {
            guard case .flow(let flow) = $0.record.fact else { return nil }
            return flow.amount?.value.description
        }
    }

    @Test func `shows the more accurate of two values that agree, with both sources`() {
        let found = flows([
            ("a", Samples.inflow(Samples.amount("508000000", -6))),
            ("b", Samples.inflow(Samples.amount("508200000", -5), subject: " ETHEREUM ")),
        ])
        #expect(amounts(found) == ["508200000"])
        #expect(found.flows.first?.briefs == [Samples.id("a"), Samples.id("b")])
        #expect(found.conflicts.isEmpty)
    }

    @Test func `shows both values that disagree, marked, and adds neither`() {
        let found = flows([
            ("a", Samples.inflow(Samples.amount("508200000", -5))),
            ("b", Samples.inflow(Samples.amount("480000000", -6))),
        ])
        #expect(amounts(found) == ["508200000", "480000000"])
        #expect(found.flows.allSatisfy { $0.record.flags.contains(.conflict) })
        let values = [
            Digest.Conflict.Value(value: "508200000", briefs: [Samples.id("a")]),
            Digest.Conflict.Value(value: "480000000", briefs: [Samples.id("b")]),
        ]
        #expect(found.conflicts == [Digest.Conflict(fact: "Ethereum inflow USD 2026-02-06", values: values)])
        #expect(found.totals.isEmpty)
    }

    @Test(
        arguments: [
            ("500000000", -8, .over, "560000000", true), ("500000000", -8, .over, "610000000", false),
            ("500000000", -8, .under, "410000000", true), ("500000000", -8, .under, "560000000", false),
            ("508000000", -6, nil, "508500000", true), ("508000000", -6, nil, "508500001", false),
        ] as [(String, Int, Bound?, String, Bool)])
    func `takes a figure for what its digits say`(
        rough: String, decimals: Int, bound: Bound?, other: String, agrees: Bool
    ) {
        let found = flows([
            ("a", Samples.inflow(Samples.amount(rough, decimals), bound: bound)),
            ("b", Samples.inflow(Samples.amount(other, 0))),
        ])
        #expect(found.conflicts.isEmpty == agrees)
        #expect(amounts(found).count == (agrees ? 1 : 2))
    }

    @Test func `sets a range against what lies outside it`() {
        func range(_ low: Int, _ high: Int) -> Flow {
            var flow = Samples.inflow(nil)
            flow.range = ExactDecimal(low)...ExactDecimal(high)
            return flow
        }
        let figure = Samples.inflow(Samples.amount("15", 0))
        #expect(flows([("a", range(10, 20)), ("b", figure)]).flows.count == 1)
        #expect(flows([("a", range(16, 20)), ("b", figure)]).conflicts.count == 1)
        #expect(flows([("a", range(16, 20)), ("b", range(20, 30))]).flows.count == 1)
        #expect(flows([("a", range(16, 20)), ("b", range(21, 30))]).conflicts.first?.values.first?.value == "16/20")
    }

    @Test(arguments: [RecordFlags.priorPeriod, .cumulative, .total])
    func `never sets an earlier or summed figure against the current one`(scope: RecordFlags) {
        let found = flows([
            ("a", Samples.inflow(Samples.amount("508200000", -5)), []),
            ("b", Samples.inflow(Samples.amount("1", 0)), scope),
        ])
        #expect(found.flows.count == 2)
        #expect(found.conflicts.isEmpty)
    }

    @Test func `takes transfers for separate events and adds them by direction`() {
        let found = flows([
            ("a", Samples.transfer(Samples.amount("2910", 0))), ("b", Samples.transfer(Samples.amount("100.5", 1))),
        ])
        #expect(found.flows.count == 2)
        #expect(found.conflicts.isEmpty)
        #expect(found.totals.map(\.net.description) == ["3010.5"])
        #expect(found.totals.first?.members.map(\.text) == ["r_0", "r_1"])
        let both = flows([
            ("a", Samples.transfer(Samples.amount("2910", 0))),
            ("b", Samples.transfer(Samples.amount("3000", 0), .out)),
        ])
        #expect(both.totals.map(\.net.description) == ["-90"])
    }

    @Test(
        arguments: [
            (.priorPeriod, 90), (.cumulative, 90), (.total, 90), (.conflict, 90), ([], 59),
        ] as [(RecordFlags, Int)])
    func `leaves out of totals what is not a sure current figure`(flags: RecordFlags, confidence: Int) {
        let sure = [2910, 100].enumerated().map { place, amount in
            Samples.record(.flow(Samples.transfer(Samples.amount("\(amount)", 0))), "\(place)")
        }
        let other = Samples.record(
            .flow(Samples.transfer(Samples.amount("7", 0))), "x", confidence: confidence, flags: flags)
        let found = digest([Samples.brief("a", sure + [other])])
        #expect(found.totals.map(\.net.description) == ["3010"])
        #expect(found.flows.count == 3)
    }

    @Test func `splits movers and lets an unclear direction contradict nothing`() {
        let listed = [
            Samples.record(.mover(Samples.mover("HBTC", .gainer)), "1", flags: .ambiguousDirection),
            Samples.record(.mover(Samples.mover("AIO", .loser, "-4.2")), "2"),
            Samples.record(.mover(Samples.mover("TSLA", nil)), "3"),
        ]
        let sure = Samples.record(.mover(Samples.mover("hbtc", .loser, "-3.79")), "4")
        let found = digest([Samples.brief("a", listed), Samples.brief("b", minute: 1, [sure])])
        #expect(found.losers.map(\.record.id.text) == ["r_4", "r_2"])
        #expect(found.losers.first?.briefs.count == 2)
        #expect(found.gainers.isEmpty)
        #expect(found.unknownMovers.map(\.record.id.text) == ["r_3"])
        #expect(found.conflicts.isEmpty)
    }

    @Test func `shows movers in conflict when both directions are stated`() {
        let found = digest([
            Samples.brief("a", [Samples.record(.mover(Samples.mover("AIO", .gainer, "4.2")), "1")]),
            Samples.brief("b", minute: 1, [Samples.record(.mover(Samples.mover("AIO", .loser, "-4.2")), "2")]),
        ])
        #expect(found.conflicts.map(\.fact) == ["AIO move 2026-02-06 P1D"])
        #expect(found.gainers.count == 1)
        #expect(found.losers.count == 1)
    }

    @Test func `merges notices by issuer and number and headlines by text`() {
        let date = Samples.day.map(Notice.Effective.date)
        let first = [
            Samples.record(.notice(Samples.notice("CBE [2026] No. 42")), "1"),
            Samples.record(.headline(Headline(text: "A  pair is listed")), "2"),
        ]
        let second = [
            Samples.record(.notice(Samples.notice("cbe [2026] no. 42", effective: date)), "3"),
            Samples.record(.headline(Headline(text: "a pair is listed")), "4"),
            Samples.record(.notice(Samples.notice(nil, title: "On storage")), "5"),
            Samples.record(.notice(Samples.notice(nil)), "6"), Samples.record(.notice(Samples.notice(nil)), "7"),
        ]
        let found = digest([Samples.brief("a", first), Samples.brief("b", minute: 1, second)])
        #expect(found.notices.map(\.record.id.text) == ["r_3", "r_5", "r_6", "r_7"])
        #expect(found.notices.first?.briefs.count == 2)
        #expect(found.headlines.map(\.briefs.count) == [2])
    }

    @Test func `stays linear over a fact that is stated thousands of times`() {
        let records = (0..<3000).map {
            Samples.record(.flow(Samples.inflow(Samples.amount("\($0 * 2)", 0))), "\($0)")
        }
        let found = digest([Samples.brief("a", records), Samples.brief("b", minute: 1, Array(records.prefix(50)))])
        #expect(found.flows.count >= 3000)
    }
}
