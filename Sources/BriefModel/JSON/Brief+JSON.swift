extension Brief {
    /// One JSON object as section 1 of the record contract has it, without a line end.
    public var json: [UInt8] {
        var json = JSONWriter(capacity: 1024 + records.count * 768)
        json.object { json in
            json.member("schema", Brief.schema)
            json.key("producer")
            producer.write(to: &json)
            json.member("id", id.text)
            json.member("sha256", sha256.hex)
            json.member("size", size)
            json.member("file", file)
            json.member("format", format.rawValue)
            json.member("language", language)
            json.member("received", received.description)
            json.member("supersedes", supersedes?.text)
            json.member("title", title)
            json.member("byline", byline)
            json.member("published", published?.description)
            json.member("url", url)
            if let source { json.member("source", source) }
            json.member("links", each: links) { $1.write(to: &$0) }
            json.member("records", each: records) { $1.write(to: &$0) }
            if let mentions { json.member("mentions", each: mentions) { $1.write(to: &$0) } }
            json.member("unrecognized", each: unrecognized) { $1.write(to: &$0) }
            json.member("warnings", each: warnings) { $1.write(to: &$0) }
        }
        return json.bytes
    }
}

extension Producer {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("version", version)
            json.member("packs", packs)
        }
    }
}

extension Link {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("url", url)
            json.member("text", text)
            span.writePlace(to: &json)
        }
    }
}

extension Unrecognized {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            span.writePlace(to: &json)
            json.member("text", text)
            json.member("shape", shape.rawValue)
            json.member("reason", reason.rawValue)
        }
    }
}

extension BriefWarning {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("code", code.rawValue)
            json.member("message", message)
            if let span {
                span.writePlace(to: &json)
            } else {
                json.member("start", Int?.none)
                json.member("end", Int?.none)
            }
        }
    }
}

extension SourceSpan {
    /// `start` and `end`, and `part` only where the span is in a decoded part.
    fileprivate func writePlace(to json: inout JSONWriter) {
        if let part { json.member("part", part) }
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
    }
}

extension Mention {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("type", content.type)
            span.writePlace(to: &json)
            json.member("text", text)
            content.writeFields(to: &json)
        }
    }
}

extension Mention.Content {
    fileprivate var type: String {
        switch self {
        case .money: "money"
        case .percent: "percent"
        case .date: "date"
        case .number: "number"
        case .asset: "asset"
        case .chain: "chain"
        case .venue: "venue"
        case .authority: "authority"
        case .documentNumber: "document-number"
        }
    }

    fileprivate func writeFields(to json: inout JSONWriter) {
        switch self {
        case .money(let value, let range, let unit):
            Mention.write(value: value, range: range, to: &json)
            json.member("unit", unit)
        case .percent(let value, let range):
            Mention.write(value: value, range: range, to: &json)
        case .date(let value):
            json.member("value", value)
        case .number(let value):
            json.member("value", value)
        case .asset(let name, let id), .chain(let name, let id), .venue(let name, let id),
            .authority(let name, let id), .documentNumber(let name, let id):
            json.member("name", name)
            json.member("id", id)
        }
    }
}

extension Mention {
    fileprivate static func write(
        value: ExactDecimal?, range: ClosedRange<ExactDecimal>?, to json: inout JSONWriter
    ) {
        json.member("value", value)
        guard let range else { return }
        json.member("min", range.lowerBound)
        json.member("max", range.upperBound)
    }
}
