extension Record {
    /// Writes the record as section 2 of the record contract has it; `members` adds what a digest adds.
    public func write(to json: inout JSONWriter, members: (inout JSONWriter) -> Void = { _ in }) {
        json.object { json in
            json.member("id", id.text)
            json.member("kind", kind.rawValue)
            json.key("evidence")
            evidence.write(to: &json)
            json.member("also_at", each: alsoAt) { $1.write(to: &$0) }
            json.member("section", each: section) { $0.string($1) }
            json.member("rule", rule)
            json.key("confidence")
            json.raw(confidence.description)
            json.member("date", date)
            json.member("date_inferred", dateInferred)
            json.member("flags", each: flags.names) { $0.string($1) }
            switch fact {
            case .flow(let flow): flow.writeFields(to: &json)
            case .mover(let mover): mover.writeFields(to: &json)
            case .notice(let notice): notice.writeFields(to: &json)
            case .headline(let headline): headline.writeFields(to: &json)
            }
            members(&json)
        }
    }
}

extension Confidence: CustomStringConvertible {
    /// A number with at most two decimals: `0.5`, `0.95`, `1`.
    public var description: String {
        ExactDecimal(mantissa: Int128(hundredths), exponent: -2).description
    }
}

extension SourceSpan {
    func write(to json: inout JSONWriter) {
        json.object { writeFields(to: &$0) }
    }

    func writeFields(to json: inout JSONWriter) {
        json.member("part", part)
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
    }
}

extension Evidence {
    func write(to json: inout JSONWriter) {
        json.object { json in
            span.writeFields(to: &json)
            json.member("quote", quote)
            if let text { json.member("text", text) }
        }
    }
}
