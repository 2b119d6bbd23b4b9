/// The elements and texts of an HTML document in document order, as lean as reading needs it.
///
/// End tags are implied where authors leave them out (lists, tables, paragraphs); misnested inline tags are closed as soon as
/// they can be, and nothing is moved: source places only ascend. This is not the tree of the HTML standard (section 13.2.6).
public struct HTMLTree: Sendable {
    struct Attribute: Sendable {
        let name: HTMLAttributeName
        let value: Range<Int>
    }

    public let bytes: [UInt8]
    /// The root first.
    public internal(set) var nodes: [HTMLNode]
    /// Where building stopped because there were too many nodes.
    public internal(set) var truncation: Int?
    /// Where an element first stood too deep to hold its content, which then belongs to the element around it.
    public internal(set) var flattened: Int?
    var attributes: [Attribute] = []

    /// - Parameters:
    ///   - bytes: UTF-8, at most 4 GiB are read.
    ///   - range: the part of them to read, all by default.
    ///   - depth: how many elements may be open at once.
    ///   - nodeLimit: after that many nodes the rest of the input is not read.
    public init(_ bytes: [UInt8], in range: Range<Int>? = nil, depth: Int = 256, nodeLimit: Int = 1 << 19) {
        let readable = (range ?? 0..<bytes.count).clamped(to: 0..<min(bytes.count, Int(UInt32.max)))
        let root = HTMLNode(.document, parent: 0, index: 0, source: readable)
        var builder = HTMLTreeBuilder(tree: HTMLTree(bytes: bytes, root: root), depth: depth, nodeLimit: nodeLimit)
        builder.read(HTMLTokenizer(bytes, in: readable, attributeLimit: 64))
        self = builder.tree
    }

    private init(bytes: [UInt8], root: HTMLNode) {
        self.bytes = bytes
        nodes = [root]
    }

    /// The value of an attribute of an element, references resolved; `nil` when the element has none of that name.
    public func value(_ name: HTMLAttributeName, of node: Int) -> [UInt8]? {
        sourceValue(name, of: node).map { HTMLDecoder.attributeValue(bytes, $0) }
    }

    /// Where the value of an attribute stands in the input.
    public func sourceValue(_ name: HTMLAttributeName, of node: Int) -> Range<Int>? {
        for attribute in attributes[nodes[node].attributes] where attribute.name == name { return attribute.value }
        return nil
    }

    /// The characters of all texts in a node, as they are written.
    public func text(of node: Int) -> [UInt8] {
        var text: [UInt8] = []
        for node in nodes[node..<nodes[node].end] {
            switch node.content {
            case .text: text.append(contentsOf: bytes[node.source])
            case .reference(let reference): reference.append(to: &text)
            case .document, .element: break
            }
        }
        return text
    }
}
