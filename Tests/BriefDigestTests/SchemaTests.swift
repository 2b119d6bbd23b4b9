import BriefDigest
import BriefIdentity
import BriefModel
import BriefSchemas
import Glibc
import Testing

@Suite struct `The published schemas` {
    private let brief = SchemaChecker(BriefSchemas.brief)
    private let digest = SchemaChecker(BriefSchemas.digest)

    private func sampleDigest() -> RenderedDigest {
        var other = FullSample.brief("two")
        other.supersedes = nil
        let transfers = ["3", "4"].map { Samples.transfer(Samples.amount($0, 0)) }
        let values = [Samples.inflow(Samples.amount("9", 0)), Samples.inflow(Samples.amount("5", 0))]
        var first = FullSample.brief("one")
        first.records += [record(transfers[0], of: first, 100), record(values[0], of: first, 110)]
        other.records += [record(transfers[1], of: other, 100), record(values[1], of: other, 110)]
        return DigestBuilder(producer: Samples.producer)
            .rendered(of: [first, other], name: "each", from: Samples.noon, to: Samples.noon)
    }

    private func record(_ flow: Flow, of brief: Brief, _ place: Int) -> Record {
        let span = SourceSpan(range: place..<place + 1)
        return Record(
            id: RecordID(brief: brief.id, kind: .flow, span: span, ordinal: 0), fact: .flow(flow),
            evidence: Evidence(span: span, quote: "9"), rule: "flow.table", confidence: Confidence(hundredths: 90))
    }

    @Test func `hold for a brief with every field, keys in their order`() {
        #expect(brief.problems(in: JSONValue(FullSample.brief().json)) == [])
        #expect(brief.problems(in: JSONValue(Samples.brief("a").json)) == [])
    }

    @Test func `hold for a digest with totals and conflicts, keys in their order`() {
        let sample = sampleDigest()
        #expect(!sample.digest.totals.isEmpty)
        #expect(!sample.digest.conflicts.isEmpty)
        #expect(digest.problems(in: JSONValue(sample.json)) == [])
    }

    @Test func `do not hold for keys that are absent, unknown or out of order, nor for unknown values`() {
        func problems(_ from: String, _ to: String) -> Bool {
            let json = String(decoding: FullSample.brief().json, as: UTF8.self)
            let changed = json.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false).joined(
                separator: to)
            return changed != json && !brief.problems(in: JSONValue(Array(changed.utf8))).isEmpty
        }
        #expect(problems(#""language":"en","#, ""))
        #expect(problems(#""language":"en","#, #""language":"en","tongue":"en","#))
        #expect(problems(#""format":"email","language":"en""#, #""language":"en","format":"email""#))
        #expect(problems(#""format":"email""#, #""format":"fax""#))
        #expect(problems(#""bound":"under""#, #""bound":"beneath""#))
        #expect(problems(#""rank":1"#, #""rank":"1""#))
    }

    @Test func `close their enumerations over what the program has`() {
        for schema in [brief, digest] {
            #expect(schema.enumeration("$defs", "flag") == RecordFlags.allNames)
            let flow = ["metric", "direction", "bound", "subject_kind"].map {
                schema.enumeration("$defs", "flow", "properties", $0)
            }
            #expect(flow[0] == Flow.Metric.allCases.map(\.rawValue))
            #expect(flow[1] == Flow.Direction.allCases.map(\.rawValue))
            #expect(flow[2] == Bound.allCases.map(\.rawValue))
            #expect(flow[3] == Flow.SubjectKind.allCases.map(\.rawValue))
            let moves = schema.enumeration("$defs", "mover", "properties", "direction")
            #expect(moves == Mover.Direction.allCases.map(\.rawValue))
            let topics = schema.enumeration("$defs", "notice", "properties", "topics", "items")
            #expect(topics == Notice.Topic.allCases.map(\.rawValue))
            let modalities = schema.enumeration("$defs", "clause", "properties", "modality")
            #expect(modalities == Notice.Clause.Modality.allCases.map(\.rawValue))
            let deadlines = schema.enumeration("$defs", "deadline", "properties", "kind")
            #expect(deadlines == Notice.Deadline.Kind.allCases.map(\.rawValue))
        }
        #expect(brief.enumeration("properties", "format") == BriefFormat.allCases.map(\.rawValue))
        let codes = brief.enumeration("$defs", "warning", "properties", "code")
        #expect(codes == BriefWarning.Code.allCases.map(\.rawValue))
        let reasons = brief.enumeration("$defs", "unrecognized", "properties", "reason")
        #expect(reasons == Unrecognized.Reason.allCases.map(\.rawValue))
        let shapes = brief.enumeration("$defs", "unrecognized", "properties", "shape")
        #expect(shapes == Unrecognized.Shape.allCases.map(\.rawValue))
    }

    @Test func `define what both have in the same words`() {
        let (left, right) = (JSONValue(BriefSchemas.brief)["$defs"], JSONValue(BriefSchemas.digest)["$defs"])
        let shared = [
            "decimal", "instant", "date", "producer", "span", "evidence", "flag", "equivalent", "issuer", "clause",
        ]
        for name in shared {
            #expect(left?[name] != nil)
            #expect(left?[name] == right?[name], "\(name)")
        }
    }

    @Test(.enabled(if: Python.hasJSONSchema, "SKIPPED: python3 has no module jsonschema"))
    func `are schemas, and hold, for the public Python validator`() {
        #expect(Python.validates(FullSample.brief().json, by: BriefSchemas.brief))
        #expect(Python.validates(Samples.brief("a").json, by: BriefSchemas.brief))
        #expect(Python.validates(sampleDigest().json, by: BriefSchemas.digest))
        #expect(!Python.validates(Array("{}".utf8), by: BriefSchemas.digest))
    }
}

/// The `jsonschema` package, where there is one.
private enum Python {
    static var hasJSONSchema: Bool { unsafe system("python3 -c 'import jsonschema' 2>/dev/null") == 0 }

    static func validates(_ json: [UInt8], by schema: [UInt8]) -> Bool {
        let stem = "/tmp/briefd-schema-tests-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        let paths = [stem + ".schema.json", stem + ".json"]
        defer { for path in paths { _ = unsafe unlink(path) } }
        for (path, bytes) in zip(paths, [schema, json]) {
            let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
            _ = unsafe write(descriptor, bytes, bytes.count)
            close(descriptor)
        }
        let script = """
            import json, sys, jsonschema
            schema, value = (json.load(open(path)) for path in sys.argv[1:])
            jsonschema.Draft202012Validator.check_schema(schema)
            sys.exit(not jsonschema.Draft202012Validator(schema).is_valid(value))
            """
        return unsafe system("python3 -c '\(script)' '\(paths[0])' '\(paths[1])'") == 0
    }
}
