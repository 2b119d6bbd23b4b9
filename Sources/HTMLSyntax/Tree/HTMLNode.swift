/// A node of `HTMLTree`.
public struct HTMLNode: Sendable {
    public enum Content: Hashable, Sendable {
        /// The root, always node 0.
        case document
        case element(HTMLElement)
        /// The bytes of `source` as they stand.
        case text
        case reference(HTMLReference)
    }

    public let content: Content
    private let parentIndex: UInt32
    private var endIndex: UInt32
    private let sourceStart: UInt32
    private var sourceEnd: UInt32
    private let firstAttribute: UInt32
    private let attributeCount: UInt16

    init(_ content: Content, parent: Int, index: Int, source: Range<Int>, attributes: Range<Int> = 0..<0) {
        self.content = content
        parentIndex = UInt32(clamping: parent)
        endIndex = UInt32(clamping: index + 1)
        sourceStart = UInt32(clamping: source.lowerBound)
        sourceEnd = UInt32(clamping: source.upperBound)
        firstAttribute = UInt32(clamping: attributes.lowerBound)
        attributeCount = UInt16(clamping: attributes.count)
    }

    /// The index of the node around this one; the root is its own parent.
    public var parent: Int { Int(parentIndex) }

    /// The index after its last descendant: nodes stand in document order.
    public internal(set) var end: Int {
        get { Int(endIndex) }
        set { endIndex = UInt32(clamping: newValue) }
    }

    /// Byte offsets into the input, from the start tag to the end tag.
    public internal(set) var source: Range<Int> {
        get { Int(sourceStart)..<Int(sourceEnd) }
        set { sourceEnd = UInt32(clamping: newValue.upperBound) }
    }

    /// Its attributes in `HTMLTree.attributes`.
    var attributes: Range<Int> { Int(firstAttribute)..<Int(firstAttribute) + Int(attributeCount) }

    public var element: HTMLElement? {
        if case .element(let element) = content { element } else { nil }
    }
}
