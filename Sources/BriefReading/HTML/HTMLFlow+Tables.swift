import HTMLSyntax

extension HTMLFlow {
    /// A table under construction.
    private struct TableState {
        var grid = HTMLGrid()
        var caption: Range<Int>?
        /// How many of the first rows are headers.
        var headerRows = 0
        var inHeader = true
        var rowsSeen = 0
        /// Whether all cells of the row at hand are header cells.
        var rowIsHeader = true
        var rowCells = 0
        var cell: (node: Int, isHeader: Bool)?
        var headEnd = 0
        var links: [(node: Int, start: Int)] = []
    }

    /// Reads a table of data: rows of cells, and the whole as one block.
    mutating func readTable(_ table: Int) {
        dropTerm()
        pendingRelated = nil
        let start = writer.position
        let introduction = intro
        var state = TableState()
        var index = table + 1
        let saved = context
        context = Context()
        applyContext()
        while index < tree.nodes[table].end {
            leaveTableParts(before: index, &state)
            let node = tree.nodes[index]
            switch node.content {
            case .text: writer.text(node.source)
            case .reference(let reference): writer.reference(reference, at: node.source)
            case .element(let element):
                if isHidden(element, index) {
                    index = node.end
                    continue
                }
                enterTablePart(element, index, &state)
            case .document: break
            }
            index += 1
        }
        leaveTableParts(before: index, &state)
        closeCell(&state)
        closeRow(&state)
        context = saved
        applyContext()
        addTable(state, from: start, intro: introduction)
    }

    private mutating func addTable(_ state: TableState, from start: Int, intro: Int?) {
        let rows = state.grid.rows
        guard let first = rows.first, !first.isEmpty else { return }
        let text = text.trimmed((state.caption?.upperBound ?? start)..<writer.position)
        var headers = min(state.headerRows, rows.count)
        if headers == 0 { headers = TableHeader.rows(self.text, rows) }
        let caption = state.caption ?? intro.map { builder.blocks[$0].text }
        builder.addTable(rows, headerRows: headers, caption: caption, text: text, intro: intro)
        self.intro = nil
        isInHead = false
    }

    private mutating func enterTablePart(_ element: HTMLElement, _ node: Int, _ state: inout TableState) {
        switch element {
        case .tr:
            closeCell(&state)
            closeRow(&state)
            state.grid.openRow()
        case .thead: state.headEnd = tree.nodes[node].end
        case .td, .th:
            closeCell(&state)
            state.cell = (node, element == .th || node < state.headEnd)
        case .caption: closeCell(&state)
        case .a: state.links.append((node, writer.position))
        default:
            let source = tree.nodes[node].source
            if element == .br || element.isBlock { writer.space(source.lowerBound..<source.lowerBound) }
        }
    }

    /// Ends links and cells that do not hold a node.
    private mutating func leaveTableParts(before index: Int, _ state: inout TableState) {
        while let link = state.links.last, tree.nodes[link.node].end <= index {
            state.links.removeLast()
            addLink(link.node, from: link.start)
        }
        if let cell = state.cell, tree.nodes[cell.node].end <= index { closeCell(&state) }
    }

    private mutating func closeCell(_ state: inout TableState) {
        let written = writer.close(separator: 0x09)
        guard let cell = state.cell else {
            // Text between the cells; it must not vanish.
            if let written {
                if state.caption == nil, state.rowsSeen == 0, state.rowCells == 0 {
                    state.caption = written.text
                } else {
                    state.grid.add(written.text, columns: 1, rows: 1, isHeader: false)
                    state.rowCells += 1
                    state.rowIsHeader = false
                }
            }
            return
        }
        state.cell = nil
        state.rowCells += 1
        if !cell.isHeader, written != nil { state.rowIsHeader = false }
        let empty = writer.position..<writer.position
        state.grid.add(
            written?.text ?? empty, columns: span(.colspan, of: cell.node), rows: span(.rowspan, of: cell.node),
            isHeader: cell.isHeader)
    }

    private mutating func closeRow(_ state: inout TableState) {
        let before = state.grid.rows.count
        state.grid.closeRow()
        guard state.grid.rows.count > before else { return }
        writer.separate([0x0A])
        if state.inHeader, state.rowIsHeader, state.rowCells > 0 {
            state.headerRows += 1
        } else {
            state.inHeader = false
        }
        state.rowsSeen += 1
        state.rowIsHeader = true
        state.rowCells = 0
    }

    private func span(_ name: HTMLAttributeName, of node: Int) -> Int {
        tree.value(name, of: node).flatMap { Int(String(decoding: $0.prefix(6), as: UTF8.self)) } ?? 1
    }
}
