import HTMLSyntax

extension HTMLFlow {
    /// Takes up an element; returns the node to go on with: its first child, or what follows it.
    mutating func enter(_ element: HTMLElement, _ node: Int) -> Int {
        let end = tree.nodes[node].end
        if isHidden(element, node) { return end }
        switch element {
        case .br:
            if writer.owesLineBreak { flush() } else { writer.lineBreak(at: tree.nodes[node].source) }
            return end
        case .hr:
            flush()
            intro = nil
            return end
        case .table where shapes.isData(node):
            flush()
            readTable(node)
            return end
        default: break
        }
        open(element, node)
        return node + 1
    }

    /// Elements without text of their own, and what the page does not show.
    func isHidden(_ element: HTMLElement, _ node: Int) -> Bool {
        switch element {
        case .head, .title, .script, .style, .template, .noscript, .svg, .iframe, .object, .video, .audio, .canvas,
            .select, .datalist, .textarea, .noembed, .noframes:
            return true
        // Pages hide their body until a script shows it.
        case .html, .body: return false
        default: break
        }
        if tree.sourceValue(.hidden, of: node) != nil { return true }
        guard let style = tree.sourceValue(.style, of: node), style.count <= 1024 else { return false }
        let text = tree.bytes[style].filter { !$0.isASCIIWhitespace }
        return text.indices.contains { text.matches(HTMLFlow.displayNone, at: $0, before: text.count) }
    }

    private mutating func open(_ element: HTMLElement, _ node: Int) {
        let isBlock = HTMLFlow.isBoundary(element)
        if isBlock { flush() } else if lastInlineEnd == node, HTMLFlow.isJoint(element) { writer.isJoint = true }
        var frame = Frame(node: node, element: element, context: context, isBlock: isBlock)
        if builder.currentRole == .body, let role = regions.role(of: node, element, inArticle: context.inArticle) {
            flush()
            frame.resumes = (builder.current, headingLevel)
            builder.openRegion(role)
            headingLevel = 0
            openLabels.removeAll()
            intro = nil
        }
        switch element {
        case .a:
            frame.linkStart = writer.position
            context.isLinked = true
        case .b, .strong: context.isEmphasized = true
        case .pre, .listing, .xmp, .plaintext: context.isPreformatted = true
        case .blockquote: context.base = .quote
        case .article, .main: context.inArticle = true
        case .ul, .ol, .menu:
            openList(element, node)
            frame.opensList = true
        case .li: openItem(node)
        case .dt:
            dropTerm()
            context.base = .term
        case .dd: openDescription()
        default:
            if let level = element.headingLevel {
                context.base = .heading(level)
            } else if context.base == .text, isInHead || isBlock, regions.isByline(node) {
                context.base = .byline
            }
        }
        frames.append(frame)
        applyContext()
    }

    private mutating func openList(_ element: HTMLElement, _ node: Int) {
        let style = tree.value(.type, of: node)?.first ?? UInt8(ascii: "1")
        let start = tree.value(.start, of: node).flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 1
        lists.append(
            List(isOrdered: element == .ol, next: min(max(start, 0), 1_000_000), style: style, intro: intro))
    }

    private mutating func openItem(_ node: Int) {
        pendingItem = true
        guard let last = lists.indices.last, lists[last].isOrdered else { return }
        let stated = tree.value(.value, of: node).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
        let number = min(max(stated ?? lists[last].next, 0), 1_000_000)
        lists[last].next = number + 1
        let label = ListNumber.text(number, style: lists[last].style)
        writer.opening = .label(label, tree.nodes[node].source.lowerBound)
    }

    private mutating func openDescription() {
        context.base = .text
        if let term = pendingTerm {
            writer.opening = .term(term)
            pendingTerm = nil
        }
    }

    /// A term that nothing describes is a paragraph.
    mutating func dropTerm() {
        guard let term = pendingTerm else { return }
        pendingTerm = nil
        writer.separate([0x0A])
        builder.add(.paragraph, term)
    }

    private static func isBoundary(_ element: HTMLElement) -> Bool {
        switch element {
        case .caption, .thead, .tbody, .tfoot, .tr, .td, .th, .button, .legend, .body, .html: true
        default: element.isBlock
        }
    }

    /// Inline elements that pages set side by side without white space.
    private static func isJoint(_ element: HTMLElement) -> Bool {
        switch element {
        case .span, .a, .time, .other: true
        default: false
        }
    }

    private static let displayNone = Array("display:none".utf8)
}
