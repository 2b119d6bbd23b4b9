import HTMLSyntax

/// Tells tables of data from tables that only lay out a page.
struct HTMLTableShapes {
    private struct Shape {
        var rows = 0
        var cells = 0
        var widestRow = 0
        var hasHeader = false
        /// Holds a table, a heading or a list, as layouts do.
        var hasStructure = false
        var longestCell = 0
    }

    private var shapes: [Int: Shape] = [:]

    /// Cells of data are short; in a table without header cells a longer one is taken for running text.
    private static let longestCell = 600

    init(_ tree: HTMLTree) {
        var open: [(node: Int, end: Int)] = []
        for (index, node) in tree.nodes.enumerated() {
            while let last = open.last, last.end <= index { open.removeLast() }
            guard let element = node.element else { continue }
            if let table = open.last?.node { note(element, source: node.source.count, in: table) }
            if element == .table {
                shapes[index] = Shape()
                let role = tree.value(.role, of: index) ?? []
                if role.elementsEqual("presentation".utf8) || role.elementsEqual("none".utf8) {
                    shapes[index]?.hasStructure = true
                }
                open.append((index, node.end))
            }
        }
    }

    /// Is the table one of rows and columns?
    func isData(_ table: Int) -> Bool {
        guard let shape = shapes[table], !shape.hasStructure, shape.rows > 0 else { return false }
        if shape.hasHeader { return shape.widestRow >= 2 || shape.rows >= 2 }
        return shape.rows >= 2 && shape.widestRow >= 2 && shape.longestCell <= HTMLTableShapes.longestCell
    }

    private mutating func note(_ element: HTMLElement, source: Int, in table: Int) {
        guard var shape = shapes[table] else { return }
        switch element {
        case .tr:
            shape.rows += 1
            shape.cells = 0
        case .td, .th:
            shape.rows = max(shape.rows, 1)
            shape.cells += 1
            shape.widestRow = max(shape.widestRow, shape.cells)
            shape.longestCell = max(shape.longestCell, source)
            if element == .th { shape.hasHeader = true }
        case .thead, .caption: shape.hasHeader = true
        case .table, .h1, .h2, .h3, .h4, .h5, .h6: shape.hasStructure = true
        case .ul, .ol: shape.hasStructure = shape.hasStructure || !shape.hasHeader
        default: return
        }
        shapes[table] = shape
    }
}
