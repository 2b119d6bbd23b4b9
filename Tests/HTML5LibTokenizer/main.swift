import Foundation
import HTMLSyntax

/// Reads one html5lib tokenizer test per line as JSON and writes its token list per line in html5lib's format.
struct TokenizerTest: Decodable {
    let input: String
    let initialStates: [String]
    let lastStartTag: String?

    /// The tokens as html5lib writes them, without parse errors.
    func tokens() -> [[Any]] {
        var tokenizer = HTMLTokenizer(Array(input.utf8))
        tokenizer.enter(model, until: lastStartTag ?? "")
        var list: [[Any]] = []
        while let token = tokenizer.next() { list.append(fields(of: token, in: tokenizer.bytes)) }
        return list
    }

    private var model: HTMLContentModel {
        switch initialStates.first {
        case "RCDATA state": .rcdata
        case "RAWTEXT state": .rawtext
        case "Script data state": .scriptData
        case "PLAINTEXT state": .plaintext
        case "CDATA section state": .cdata
        default: .data
        }
    }

    private func fields(of token: HTMLToken, in bytes: [UInt8]) -> [Any] {
        switch token.content {
        case .text(let model): return ["Character", string(HTMLDecoder.text(bytes, token.range, in: model))]
        case .reference(let reference):
            var text: [UInt8] = []
            reference.append(to: &text)
            return ["Character", string(text)]
        case .startTag(let tag):
            var attributes: [String: String] = [:]
            for attribute in tag.attributes {
                let name = string(HTMLDecoder.name(bytes, attribute.name))
                if attributes[name] == nil {
                    attributes[name] = string(HTMLDecoder.attributeValue(bytes, attribute.value))
                }
            }
            let start: [Any] = ["StartTag", string(HTMLDecoder.name(bytes, tag.name)), attributes]
            return tag.isSelfClosing ? start + [true] : start
        case .endTag(let tag): return ["EndTag", string(HTMLDecoder.name(bytes, tag.name))]
        case .comment(let content): return ["Comment", string(HTMLDecoder.literal(bytes, content))]
        case .doctype(let doctype):
            let identifier = { (range: Range<Int>?) -> Any in
                range.map { string(HTMLDecoder.literal(bytes, $0)) } ?? NSNull()
            }
            let name: Any = doctype.name.map { string(HTMLDecoder.name(bytes, $0)) } ?? NSNull()
            return [
                "DOCTYPE", name, identifier(doctype.publicID), identifier(doctype.systemID), !doctype.forcesQuirks,
            ]
        }
    }

    private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

while let line = readLine() {
    let test = try JSONDecoder().decode(TokenizerTest.self, from: Data(line.utf8))
    let answer = try JSONSerialization.data(withJSONObject: test.tokens())
    print(String(decoding: answer, as: UTF8.self))
}
