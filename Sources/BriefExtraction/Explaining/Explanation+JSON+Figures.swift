import BriefModel

extension Explanation.Figure {
    func write(to json: inout JSONWriter) {
        json.object { json in
            place.writeMembers(to: &json)
            json.member("reading", reading)
            if let cell { json.member("cell", cell) }
            json.member("outcomes", each: outcomes) { $1.write(to: &$0) }
            json.member("remarks", each: remarks) { json, remark in
                json.object { json in
                    json.member("text", remark.text)
                    json.member("words", remark.words)
                    json.member("veto", remark.isVeto)
                }
            }
            json.member("threshold", threshold)
            json.member("governors", each: governors) { json, governor in
                json.object { json in
                    governor.place.writeMembers(to: &json)
                    json.member("role", governor.role)
                    json.member("wins", governor.wins)
                    json.member("loses", governor.loses)
                    json.member("total", governor.total)
                    json.member("terms", governor.terms)
                }
            }
            json.member("subjects", each: subjects) { json, subject in
                json.object { json in
                    json.member("source", subject.source)
                    subject.place?.writeMembers(to: &json)
                    json.member("weight", subject.weight)
                    json.member("wins", subject.wins)
                    json.member("rejected", each: subject.rejected) { $0.string($1) }
                }
            }
        }
    }
}

extension Explanation.Outcome {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            switch self {
            case .record(let id): json.member("record", id.text)
            case .repeats(let id): json.member("repeats", id.text)
            case .unrecognized(let reason): json.member("unrecognized", reason.rawValue)
            case .inside(let id): json.member("inside", id.text)
            case .none: json.member("none", true)
            }
        }
    }
}

extension Explanation.Notices.Number {
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("series", series)
            json.member("verdict", verdict)
            json.member("reason", reason)
            json.member("joins", joins)
            json.member("refused", refused)
            json.member("total", total)
            json.member("said_again", repeated)
            json.member("places", each: mentions) { json, mention in
                json.object { json in
                    mention.place.writeMembers(to: &json)
                    json.member("best", mention.isBest)
                    json.member("total", mention.total)
                    json.member("terms", mention.terms)
                }
            }
            json.member("records", each: records) { $0.string($1.text) }
        }
    }
}

extension Explanation.Notices.Sentence {
    func write(to json: inout JSONWriter) {
        json.object { json in
            place.writeMembers(to: &json)
            json.member("rule", rule)
            json.member("refused", refused)
            json.member("total", total)
            json.member("terms", terms)
            json.member("records", each: records) { $0.string($1.text) }
        }
    }
}

extension Explanation.Place {
    func writeMembers(to json: inout JSONWriter) {
        span.writeExplained(to: &json)
        json.member("text", text)
    }
}

extension SourceSpan {
    /// `part` only where the span is in a decoded part.
    func writeExplained(to json: inout JSONWriter) {
        if let part { json.member("part", part) }
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, _ terms: [Explanation.Term]) {
        key(name)
        object { json in
            for term in terms {
                json.key(text: term.name)
                json.integer(term.hundredths)
            }
        }
    }
}
