extension HTMLTokenizer {
    /// What a `<` in data turned out to be; `position` is behind it, except after `literal`.
    enum Markup {
        case token(HTMLToken)
        /// The `<` is text.
        case literal
        /// Nothing comes of it: `</>`, or a tag that never ends.
        case nothing
    }

    /// Data state: text up to markup or a reference.
    mutating func scanData() -> Stop {
        var index = position
        while true {
            index = nextSpecial(from: index)
            guard index < end else {
                position = end
                return stop(at: end)
            }
            if bytes[index] == UInt8(ascii: "&") {
                if let token = reference(at: index) { return stop(at: index, with: token) }
            } else {
                let model = model
                switch markup(at: index) {
                case .token(let token): return Stop(text: index, model: model, token: token)
                case .nothing: return Stop(text: index, model: model, token: nil)
                case .literal: break
                }
            }
            index += 1
        }
    }

    /// The next `<` or `&`.
    private func nextSpecial(from start: Int) -> Int {
        let bytes = bytes
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { break }
            index += 1
        }
        return index
    }

    /// The character reference at a `&`; `position` is then behind it.
    mutating func reference(at ampersand: Int) -> HTMLToken? {
        guard let found = HTMLReference.read(bytes, at: ampersand, before: end, inAttribute: false) else { return nil }
        position = found.next
        return HTMLToken(.reference(found.value), ampersand..<found.next)
    }

    /// Tag open state and those it leads to.
    private mutating func markup(at start: Int) -> Markup {
        guard start + 1 < end else { return .literal }
        let byte = bytes[start + 1]
        if byte.isASCIILetter { return tag(from: start, nameAt: start + 1, isEnd: false) }
        switch byte {
        case UInt8(ascii: "/"):
            guard start + 2 < end else { return .literal }
            let third = bytes[start + 2]
            if third.isASCIILetter { return tag(from: start, nameAt: start + 2, isEnd: true) }
            if third == UInt8(ascii: ">") {
                position = start + 3
                return .nothing
            }
            return .token(bogusComment(from: start, contentAt: start + 2))
        case UInt8(ascii: "!"): return declaration(from: start)
        case UInt8(ascii: "?"): return .token(bogusComment(from: start, contentAt: start + 1))
        default: return .literal
        }
    }

    /// Markup declaration open state.
    private mutating func declaration(from start: Int) -> Markup {
        let content = start + 2
        if content + 1 < end, bytes[content] == UInt8(ascii: "-"), bytes[content + 1] == UInt8(ascii: "-") {
            return .token(comment(from: start))
        }
        if bytes.hasWord("doctype", at: content, before: end) { return .token(doctype(from: start)) }
        if allowsCDATA, bytes.hasWord("[cdata[", at: content, before: end),
            bytes[content + 1..<content + 6].elementsEqual("CDATA".utf8)
        {
            position = content + 7
            enter(.cdata)
            return .nothing
        }
        return .token(bogusComment(from: start, contentAt: content))
    }
}
