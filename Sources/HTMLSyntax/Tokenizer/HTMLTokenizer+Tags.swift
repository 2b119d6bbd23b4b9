extension HTMLTokenizer {
    /// Tag name state to the closing `>`; nothing when the input ends before it.
    mutating func tag(from start: Int, nameAt: Int, isEnd: Bool) -> Markup {
        let bytes = bytes
        var index = nameAt
        while index < end, !bytes[index].endsTagName { index += 1 }
        let name = nameAt..<index
        var isSelfClosing = false
        attributeBuffer.removeAll(keepingCapacity: true)
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                position = index + 1
                let tag = HTMLTag(
                    name: name, attributes: isEnd || attributeBuffer.isEmpty ? [] : Array(attributeBuffer[...]),
                    isSelfClosing: isSelfClosing)
                return .token(HTMLToken(isEnd ? .endTag(tag) : .startTag(tag), start..<position))
            } else if byte == UInt8(ascii: "/") {
                index += 1
                isSelfClosing = index < end && bytes[index] == UInt8(ascii: ">")
            } else if byte.isHTMLSpace {
                index += 1
            } else {
                index = attribute(at: index)
            }
        }
        position = end
        return .nothing
    }

    /// Attribute name state to the end of the value; returns the offset behind it.
    private mutating func attribute(at start: Int) -> Int {
        let bytes = bytes
        // A `=` in front is part of the name.
        var index = start + 1
        while index < end, !bytes[index].endsTagName, bytes[index] != UInt8(ascii: "=") { index += 1 }
        let name = start..<index
        var value = index..<index
        var next = skipSpace(from: index)
        if next < end, bytes[next] == UInt8(ascii: "=") {
            next = skipSpace(from: next + 1)
            (value, next) = attributeValue(at: next)
        }
        if attributeBuffer.count < attributeLimit { attributeBuffer.append(HTMLAttribute(name: name, value: value)) }
        return next
    }

    /// Before attribute value state and those it leads to.
    private func attributeValue(at start: Int) -> (value: Range<Int>, next: Int) {
        let bytes = bytes
        guard start < end else { return (start..<start, start) }
        let quote = bytes[start]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            var index = start + 1
            while index < end, bytes[index] != quote { index += 1 }
            return (start + 1..<index, index + 1)
        }
        var index = start
        while index < end, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
        return (start..<index, index)
    }

    func skipSpace(from start: Int) -> Int {
        var index = start
        while index < end, bytes[index].isHTMLSpace { index += 1 }
        return index
    }
}

extension UInt8 {
    /// White space, `/` or `>`.
    var endsTagName: Bool { isHTMLSpace || self == UInt8(ascii: "/") || self == UInt8(ascii: ">") }
}
