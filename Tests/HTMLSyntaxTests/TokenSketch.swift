import HTMLSyntax

/// Tokens as short lines, so that a test reads like the markup it is about.
func sketch(
    _ html: String, model: HTMLContentModel = .data, until name: String = "", allowsCDATA: Bool = false
) -> [String] {
    var tokenizer = HTMLTokenizer(Array(html.utf8))
    tokenizer.enter(model, until: name)
    tokenizer.allowsCDATA = allowsCDATA
    var lines: [String] = []
    while let token = tokenizer.next() { lines.append(sketch(token, in: tokenizer.bytes)) }
    return lines
}

private func sketch(_ token: HTMLToken, in bytes: [UInt8]) -> String {
    switch token.content {
    case .text(let model): return "text " + string(HTMLDecoder.text(bytes, token.range, in: model))
    case .reference(let reference):
        var text: [UInt8] = []
        reference.append(to: &text)
        return "reference " + string(text)
    case .startTag(let tag):
        var line = "<" + string(HTMLDecoder.name(bytes, tag.name))
        for attribute in tag.attributes {
            let name = string(HTMLDecoder.name(bytes, attribute.name))
            line += " \(name)=[\(string(HTMLDecoder.attributeValue(bytes, attribute.value)))]"
        }
        return line + (tag.isSelfClosing ? "/>" : ">")
    case .endTag(let tag): return "</" + string(HTMLDecoder.name(bytes, tag.name)) + ">"
    case .comment(let content): return "comment " + string(HTMLDecoder.literal(bytes, content))
    case .doctype(let doctype):
        let parts = [doctype.name, doctype.publicID, doctype.systemID].map { range in
            range.map { string(HTMLDecoder.literal(bytes, $0)) } ?? "-"
        }
        return "doctype " + parts.joined(separator: "|") + (doctype.forcesQuirks ? " quirks" : "")
    }
}

private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
