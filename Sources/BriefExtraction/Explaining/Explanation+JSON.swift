import BriefModel

extension Explanation {
    /// One JSON object, without a line end; `records` as the record contract has them, scores in hundredths of a point.
    public var json: [UInt8] {
        var json = JSONWriter(capacity: 4096 + blocks.count * 2048)
        json.object { json in
            json.member("schema", Explanation.schema)
            json.key("producer")
            brief.producer.write(to: &json)
            json.member("brief", brief.id.text)
            json.member("file", brief.file)
            json.member("received", brief.received.description)
            json.member("records", each: brief.records) { $1.write(to: &$0) }
            if let kind {
                json.key("genre")
                kind.write(to: &json)
            }
            json.member("blocks", each: blocks) { $1.write(to: &$0) }
            json.member("numbers", each: notices.numbers) { $1.write(to: &$0) }
            json.member("sentences", each: notices.sentences) { $1.write(to: &$0) }
        }
        return json.bytes
    }
}

extension Explanation.Kind {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("verdict", verdict)
            json.member("genres", each: genres) { json, genre in
                json.object { json in
                    json.member("name", genre.name)
                    json.key("score")
                    json.integer(genre.hundredths)
                    json.member("terms", each: genre.terms) { json, term in
                        json.object { json in
                            json.member("name", term.name)
                            json.key("score")
                            json.integer(term.hundredths)
                        }
                    }
                }
            }
        }
    }
}

extension Explanation.Block {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("kind", kind)
            span.writeExplained(to: &json)
            json.member("section", each: headings) { $0.string($1) }
            json.member("layers", each: layers) { json, layer in
                json.object { json in
                    json.member("origin", layer.origin)
                    json.member("text", layer.text)
                    json.member("says", layer.facts)
                }
            }
            json.member("scope", scope)
            json.member("sentences", each: sentences) { $1.write(to: &$0) }
            if let list {
                json.key("list")
                list.write(to: &json)
            }
            if let table {
                json.key("table")
                table.write(to: &json)
            }
            json.member("skipped", skipped)
            json.member("records", each: records) { $0.string($1.text) }
        }
    }
}

extension Explanation.Sentence {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            place.writeMembers(to: &json)
            json.member("tokens", each: tokens) { json, token in
                json.object { json in
                    json.member("text", token.text)
                    json.member("meanings", each: token.meanings) { $0.string($1) }
                }
            }
            json.member("figures", each: figures) { $1.write(to: &$0) }
        }
    }
}

extension Explanation.List {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("reason", reason)
            json.member("pieces", each: pieces) { json, piece in
                json.object { json in
                    json.member("name", piece.name)
                    json.member("figures", each: piece.figures) { $0.string($1) }
                    json.member("remark", piece.remark)
                }
            }
        }
    }
}

extension Explanation.Table {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("reader", reader)
            json.member("columns", each: columns) { json, column in
                json.object { json in
                    json.member("header", column.header)
                    json.member("role", column.role)
                    json.member("says", column.scope)
                }
            }
            json.member("figures", each: figures) { $1.write(to: &$0) }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ name: StaticString, _ facts: [Explanation.Fact]) {
        key(name)
        object { json in
            for fact in facts {
                json.key(text: fact.name)
                json.string(fact.value)
            }
        }
    }
}
