extension Notice {
    func writeFields(to json: inout JSONWriter) {
        json.member("number", number)
        json.member("numbers", each: numbers) { $0.string($1) }
        json.member("title", title)
        json.member("issuers", each: issuers) { $1.write(to: &$0) }
        json.member("jurisdiction", jurisdiction)
        json.member("published", published)
        json.member("effective", effective?.description)
        json.member("deadlines", each: deadlines) { $1.write(to: &$0) }
        json.member("repeals", each: repeals) { $0.string($1) }
        json.member("cites", each: cites) { $0.string($1) }
        json.member("topics", each: topics) { $0.string($1.rawValue) }
        json.member("respondents", each: respondents) { $0.string($1) }
        json.member("penalties", each: penalties) { $1.write(to: &$0) }
        json.member("sections", sections)
        json.member("provisions", provisions)
        json.member("clauses", each: clauses) { $1.write(to: &$0) }
    }
}

extension Notice.Effective: CustomStringConvertible {
    /// An ISO 8601 date or `on-issuance`.
    public var description: String {
        switch self {
        case .date(let date): date.description
        case .onIssuance: "on-issuance"
        }
    }
}

extension Notice.Issuer {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("short", short)
            json.member("jurisdiction", jurisdiction)
        }
    }
}

extension Notice.Deadline {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("date", date)
            json.member("kind", kind.rawValue)
        }
    }
}

extension Notice.Penalty {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("amount", amount)
            json.member("unit", unit)
        }
    }
}

extension Notice.Clause {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("label", label)
            json.member("ordinal", ordinal)
            json.member("heading", heading)
            json.member("start", span.range.lowerBound)
            json.member("end", span.range.upperBound)
            json.member("modality", modality.rawValue)
            json.member("cue", cue)
        }
    }
}
