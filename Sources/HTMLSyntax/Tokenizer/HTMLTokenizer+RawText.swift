extension HTMLTokenizer {
    /// RCDATA and RAWTEXT states: text up to the end tag that closes the element, in RCDATA with references.
    mutating func scanRawText() -> Stop {
        var index = position
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: "<"), isClosingTag(at: index) { return closeModel(at: index) }
            if byte == UInt8(ascii: "&"), model == .rcdata, let token = reference(at: index) {
                return stop(at: index, with: token)
            }
            index += 1
        }
        position = end
        return stop(at: end)
    }

    /// Whether `</name` stands there, followed by what ends a tag name.
    func isClosingTag(at start: Int) -> Bool {
        let name = start + 2
        let after = name + closingName.count
        guard !closingName.isEmpty, after < end, bytes[start + 1] == UInt8(ascii: "/"), bytes[after].endsTagName else {
            return false
        }
        for offset in closingName.indices where bytes[name + offset].asciiLowercased != closingName[offset] {
            return false
        }
        return true
    }

    /// Ends the content model with the end tag at a position.
    mutating func closeModel(at start: Int) -> Stop {
        let inside = model
        leaveModel()
        guard case .token(let token) = tag(from: start, nameAt: start + 2, isEnd: true) else {
            return Stop(text: start, model: inside, token: nil)
        }
        return Stop(text: start, model: inside, token: token)
    }
}
