public import BriefModel

extension Digest {
    /// One JSON object as section 3 of the record contract has it, without a line end.
    public var json: [UInt8] { jsonAndIDOffset.json }

    /// The JSON, and where in it the text of `id` starts.
    var jsonAndIDOffset: (json: [UInt8], idOffset: Int) {
        let lines = flows.count + gainers.count + losers.count + unknownMovers.count + notices.count + headlines.count
        var json = JSONWriter(capacity: 1024 + lines * 1024 + text.utf8.count)
        var idOffset = 0
        json.object { json in
            json.member("schema", Digest.schema)
            json.key("producer")
            producer.write(to: &json)
            json.key("id")
            idOffset = json.bytes.count + 1
            json.string(id.text)
            json.member("name", name)
            json.member("revision", revision)
            json.key("window")
            json.object { json in
                json.member("from", from.description)
                json.member("to", to.description)
            }
            json.member("late", late)
            json.member("briefs", each: briefs) { $1.write(to: &$0) }
            writeFacts(to: &json)
            // Filled once a digest is compared with the one before it; nothing is left out until a digest has limits.
            json.member("changes", each: EmptyCollection<Never>()) { _, _ in }
            json.member("corrections", each: EmptyCollection<Never>()) { _, _ in }
            json.member("conflicts", each: conflicts) { $1.write(to: &$0) }
            json.key("omitted")
            json.object { _ in }
            json.member("text", text)
        }
        return (json.bytes, idOffset)
    }

    private func writeFacts(to json: inout JSONWriter) {
        json.member("flows", each: flows) { $1.write(to: &$0) }
        json.key("movers")
        json.object { json in
            json.member("gainers", each: gainers) { $1.write(to: &$0) }
            json.member("losers", each: losers) { $1.write(to: &$0) }
            json.member("unknown", each: unknownMovers) { $1.write(to: &$0) }
        }
        json.member("notices", each: notices) { $1.write(to: &$0) }
        json.member("headlines", each: headlines) { $1.write(to: &$0) }
        json.member("totals", each: totals) { $1.write(to: &$0) }
    }
}

extension Digest.Member {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id.text)
            json.member("title", title)
            json.member("file", file)
            json.member("records", records)
        }
    }
}

extension Digest.Line {
    fileprivate func write(to json: inout JSONWriter) {
        record.write(to: &json) { $0.member("briefs", each: briefs) { $0.string($1.text) } }
    }
}

extension Digest.Total {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("subject", subject)
            json.member("metric", metric.rawValue)
            json.member("unit", unit)
            json.member("date", date?.description)
            json.member("net", net.description)
            json.member("members", each: members) { $0.string($1.text) }
        }
    }
}

extension Digest.Conflict {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("fact", fact)
            json.member("values", each: values) { json, value in
                json.object { json in
                    json.member("value", value.value)
                    json.member("briefs", each: value.briefs) { $0.string($1.text) }
                }
            }
        }
    }
}
