/// Makes a tree of tokens; holds the elements that are open.
struct HTMLTreeBuilder {
    struct Open {
        let node: Int
        let element: HTMLElement
        /// Tells unknown elements apart.
        let name: UInt64
        /// Its end tag came while blocks in it were open; it ends with them.
        var isEnded = false
    }

    var tree: HTMLTree
    var open: [Open] = []
    /// How many open elements there are of each kind, so that most searches end before they begin.
    var openCount = [Int](repeating: 0, count: HTMLElement.allCases.count)
    /// Start tags of each kind that were too deep to open; their end tags mean nothing.
    var flattenedCount = [Int](repeating: 0, count: HTMLElement.allCases.count)
    let depth: Int
    let nodeLimit: Int

    init(tree: HTMLTree, depth: Int, nodeLimit: Int) {
        self.tree = tree
        self.depth = depth
        self.nodeLimit = nodeLimit
    }

    mutating func read(_ tokens: HTMLTokenizer) {
        var tokens = tokens
        while let token = tokens.next() {
            guard tree.nodes.count < nodeLimit else {
                tree.truncation = token.range.lowerBound
                break
            }
            switch token.content {
            case .text: text(token.range)
            case .reference(let reference):
                leaveHead(at: token.range.lowerBound)
                append(.reference(reference), source: token.range)
            case .startTag(let tag): start(tag, token.range, &tokens)
            case .endTag(let tag): end(tag, token.range)
            case .comment, .doctype: break
            }
        }
        close(from: 0, at: tree.truncation ?? tree.nodes[0].source.upperBound)
        tree.nodes[0].end = tree.nodes.count
    }

    private mutating func text(_ range: Range<Int>) {
        if openCount[HTMLElement.head] > 0, open.last?.element == .head, hasText(range) {
            leaveHead(at: range.lowerBound)
        }
        append(.text, source: range)
    }

    private func hasText(_ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound, tree.bytes[index].isHTMLSpace { index += 1 }
        return index < range.upperBound
    }

    private mutating func leaveHead(at position: Int) {
        if open.last?.element == .head { close(from: open.count - 1, at: position) }
    }

    private mutating func append(
        _ content: HTMLNode.Content, source: Range<Int>, attributes: Range<Int> = 0..<0
    ) {
        let index = tree.nodes.count
        tree.nodes.append(
            HTMLNode(content, parent: open.last?.node ?? 0, index: index, source: source, attributes: attributes))
    }

    private mutating func start(_ tag: HTMLTag, _ range: Range<Int>, _ tokens: inout HTMLTokenizer) {
        let element = HTMLElement.names.value(of: tag.name, in: tree.bytes) ?? .other
        endImplied(by: element, at: range.lowerBound)
        let index = tree.nodes.count
        append(.element(element), source: range, attributes: keep(tag.attributes))
        let isForeign = openCount[HTMLElement.svg] + openCount[HTMLElement.math] > 0
        guard !element.isVoid, !(tag.isSelfClosing && (isForeign || element == .svg || element == .math)) else {
            return
        }
        let model = isForeign ? nil : element.contentModel
        guard open.count < depth || model != nil else {
            flattenedCount[element] += 1
            tree.flattened = tree.flattened ?? range.lowerBound
            return
        }
        let name = element == .other ? HTMLNameTable<HTMLElement>.key(tree.bytes, tag.name) : 0
        open.append(Open(node: index, element: element, name: name))
        openCount[element] += 1
        tokens.allowsCDATA = isForeign || element == .svg || element == .math
        if let model { tokens.enter(model, until: String(describing: element)) }
    }

    private mutating func keep(_ attributes: [HTMLAttribute]) -> Range<Int> {
        let first = tree.attributes.count
        for attribute in attributes {
            if let name = HTMLAttributeName.names.value(of: attribute.name, in: tree.bytes) {
                tree.attributes.append(HTMLTree.Attribute(name: name, value: attribute.value))
            }
        }
        return first..<tree.attributes.count
    }

    /// Closes the open elements from that place of the stack on, and ended ones below that now can close.
    mutating func close(from place: Int, at position: Int) {
        var place = place
        while place > 0, open[place - 1].isEnded { place -= 1 }
        while open.count > place {
            let last = open.removeLast()
            openCount[last.element] -= 1
            tree.nodes[last.node].end = tree.nodes.count
            tree.nodes[last.node].source = tree.nodes[last.node].source.lowerBound..<position
        }
    }
}

extension [Int] {
    /// The count for a kind of element.
    subscript(_ element: HTMLElement) -> Int {
        get { self[Int(element.rawValue)] }
        set { self[Int(element.rawValue)] = newValue }
    }
}
