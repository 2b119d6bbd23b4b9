import BriefModel
import HTMLSyntax

/// Walks a tree in document order and turns it into blocks, sections, tables and links.
struct HTMLFlow {
    /// What the text at hand belongs to; restored when an element ends.
    struct Context {
        enum Base: Hashable {
            case text
            case heading(Int)
            case quote
            case byline
            case term
        }

        var base = Base.text
        var isEmphasized = false
        var isLinked = false
        var isPreformatted = false
        var inArticle = false
    }

    struct Frame {
        let node: Int
        let element: HTMLElement
        let context: Context
        let isBlock: Bool
        /// Where the text of a link starts.
        var linkStart: Int?
        /// The section and heading level to go back to at the end of a region.
        var resumes: (section: Int, headingLevel: Int)?
        var opensList = false
    }

    struct List {
        let isOrdered: Bool
        var next: Int
        /// The `type` attribute: `1`, `a`, `A`, `i`, `I`.
        let style: UInt8
        let intro: Int?
    }

    let tree: HTMLTree
    var writer: HTMLTextWriter
    var builder: DocumentBuilder
    let limits: ReadingLimits
    let regions: HTMLRegions
    let shapes: HTMLTableShapes
    var context = Context()
    var frames: [Frame] = []
    var lists: [List] = []
    /// An item has started and has no text yet.
    var pendingItem = false
    /// A described term that no description has followed yet.
    var pendingTerm: Range<Int>?
    /// A block that may introduce what comes directly after it.
    var intro: Int?
    /// The level of the last heading element.
    var headingLevel: Int
    /// The labelled headings that are open, outermost first.
    var openLabels: [(family: Label.Family, level: Int)] = []
    /// Nothing but headings and bylines so far.
    var isInHead = true
    /// Index of the node that ended last and may meet the next without white space.
    var lastInlineEnd = 0
    /// A line such as "You may also like" that is not marked as a heading.
    var pendingRelated: Range<Int>?
    /// The section that such a line opened.
    var relatedSection: Int?

    init(tree: HTMLTree, writer: HTMLTextWriter, builder: DocumentBuilder, limits: ReadingLimits) {
        self.tree = tree
        self.writer = writer
        self.builder = builder
        self.limits = limits
        regions = HTMLRegions(tree)
        shapes = HTMLTableShapes(tree)
        headingLevel = builder.currentLevel
    }

    mutating func run() {
        var index = 1
        while index < tree.nodes.count, !builder.isFull, !writer.isFull {
            leaveElements(before: index)
            let node = tree.nodes[index]
            switch node.content {
            case .text: writer.text(node.source)
            case .reference(let reference): writer.reference(reference, at: node.source)
            case .element(let element):
                index = enter(element, index)
                continue
            case .document: break
            }
            index += 1
        }
        leaveElements(before: tree.nodes.count)
        flush()
        dropTerm()
        warn(readTo: index)
    }

    private mutating func warn(readTo index: Int) {
        let end = writer.position..<writer.position
        if tree.truncation != nil || writer.isFull || index < tree.nodes.count {
            let limit = builder.isFull ? "blocks or cells" : "htmlNodes"
            builder.warnings.append((.truncated, "the page is read up to here (limit of \(limit))", end))
        }
        if tree.flattened != nil {
            builder.warnings.append(
                (.truncated, "elements nested deeper than \(limits.depth) are read as if they were not nested", nil))
        }
    }

    private mutating func leaveElements(before index: Int) {
        while let frame = frames.last, tree.nodes[frame.node].end <= index {
            frames.removeLast()
            leave(frame, at: index)
        }
    }

    private mutating func leave(_ frame: Frame, at index: Int) {
        if frame.isBlock {
            flush()
        } else {
            lastInlineEnd = index
        }
        if let start = frame.linkStart { addLink(frame.node, from: start) }
        if frame.opensList { lists.removeLast() }
        if frame.element == .li {
            pendingItem = false
            writer.opening = nil
        }
        if frame.element == .dl { dropTerm() }
        if let (section, level) = frame.resumes {
            builder.resume(section)
            headingLevel = level
            openLabels.removeAll()
            intro = nil
            relatedSection = nil
        }
        context = frame.context
        applyContext()
    }

    mutating func applyContext() {
        writer.isEmphasized = context.isEmphasized
        writer.isLinked = context.isLinked
        writer.isPreformatted = context.isPreformatted
    }

    /// Keeps a link that leads somewhere, unless it is part of a menu.
    mutating func addLink(_ node: Int, from start: Int) {
        guard builder.currentRole != .navigation, builder.links.count < limits.blocks, start < writer.position,
            let href = tree.value(.href, of: node)
        else { return }
        let url = href.trimmed(0..<href.count)
        guard let first = url.isEmpty ? nil : href[url.lowerBound], first != 0x23,
            !href.matches(HTMLFlow.script, at: url.lowerBound, before: url.upperBound)
        else { return }
        let text = writer.arena.text.trimmed(start..<writer.position)
        guard !text.isEmpty else { return }
        builder.links.append((String(decoding: href[url], as: UTF8.self), text, text))
    }

    private static let script = Array("javascript:".utf8)
}
