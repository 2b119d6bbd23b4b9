extension HTMLTokenizer {
    /// DOCTYPE state and those it leads to; `start` is at `<!doctype`.
    mutating func doctype(from start: Int) -> HTMLToken {
        var doctype = HTMLDoctype()
        var index = skipSpace(from: start + 9)
        let name = index
        while index < end, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
        if index > name { doctype.name = name..<index }
        index = skipSpace(from: index)
        if doctype.name == nil || index >= end {
            doctype.forcesQuirks = true
        } else if bytes.hasWord("public", at: index, before: end) {
            index = publicID(at: index + 6, &doctype)
        } else if bytes.hasWord("system", at: index, before: end) {
            index = systemID(at: skipSpace(from: index + 6), isRequired: true, &doctype)
        } else if bytes[index] != UInt8(ascii: ">") {
            doctype.forcesQuirks = true
        }
        // Bogus DOCTYPE state.
        while index < end, bytes[index] != UInt8(ascii: ">") { index += 1 }
        position = min(index + 1, end)
        return HTMLToken(.doctype(doctype), start..<position)
    }

    /// After DOCTYPE public keyword state.
    private func publicID(at start: Int, _ doctype: inout HTMLDoctype) -> Int {
        let open = skipSpace(from: start)
        guard let identifier = quoted(at: open) else {
            doctype.forcesQuirks = true
            return open
        }
        doctype.publicID = identifier.content
        guard identifier.isClosed else {
            doctype.forcesQuirks = true
            return identifier.next
        }
        return systemID(at: skipSpace(from: identifier.next), isRequired: false, &doctype)
    }

    /// After DOCTYPE system keyword state, or after a public identifier, where the system identifier may be missing.
    private func systemID(at start: Int, isRequired: Bool, _ doctype: inout HTMLDoctype) -> Int {
        guard let identifier = quoted(at: start) else {
            let isClosed = start < end && bytes[start] == UInt8(ascii: ">")
            if isRequired || !isClosed { doctype.forcesQuirks = true }
            return start
        }
        doctype.systemID = identifier.content
        let next = skipSpace(from: identifier.next)
        if !identifier.isClosed || next >= end { doctype.forcesQuirks = true }
        return next
    }

    /// A quoted identifier; a `>` in it ends the declaration. `nil` when no quote is there.
    private func quoted(at start: Int) -> (content: Range<Int>, isClosed: Bool, next: Int)? {
        guard start < end, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") else { return nil }
        var index = start + 1
        while index < end, bytes[index] != bytes[start], bytes[index] != UInt8(ascii: ">") { index += 1 }
        let isClosed = index < end && bytes[index] == bytes[start]
        return (start + 1..<index, isClosed, isClosed ? index + 1 : index)
    }
}
