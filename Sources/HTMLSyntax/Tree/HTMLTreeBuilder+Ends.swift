extension HTMLTreeBuilder {
    /// Ends the elements that cannot go on when an element starts (HTML standard, section 13.1.2.4).
    mutating func endImplied(by element: HTMLElement, at position: Int) {
        if openCount[.head] > 0, element != .head, !element.isMetadata { endNearest(at: position) { $0 == .head } }
        if element.isBlock {
            if openCount[.svg] + openCount[.math] > 0 { endNearest(at: position) { $0 == .svg || $0 == .math } }
            if openCount[.p] > 0 { endNearest(at: position) { $0 == .p } }
        }
        switch element {
        case .li: endItem(.li, in: [.ul, .ol, .menu], at: position)
        case .dt, .dd:
            endItem(.dt, in: [.dl], at: position)
            endItem(.dd, in: [.dl], at: position)
        case .option, .optgroup:
            endNearest(at: position) { $0 == .option }
            if element == .optgroup { endNearest(at: position) { $0 == .optgroup } }
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if let last = open.last, last.element.headingLevel != nil { close(from: open.count - 1, at: position) }
        case .a, .button:
            if openCount[element] > 0 { end(element, name: 0, at: position) }
        default:
            if element.isTablePart { endTableParts(before: element, at: position) }
        }
    }

    private mutating func endItem(_ item: HTMLElement, in lists: [HTMLElement], at position: Int) {
        guard openCount[item] > 0 else { return }
        var place = open.count
        while place > 0 {
            place -= 1
            let element = open[place].element
            if element == item { return close(from: place, at: position) }
            if lists.contains(element) || isScope(element) { return }
        }
    }

    /// Ends the cells, rows and groups that a part of a table does not belong into.
    private mutating func endTableParts(before element: HTMLElement, at position: Int) {
        var place = open.count
        var first: Int?
        while place > 0 {
            place -= 1
            let other = open[place].element
            if other == .table || other == .template { break }
            if other == .tr && (element == .td || element == .th) { break }
            if element == .tr, other == .thead || other == .tbody || other == .tfoot { break }
            if other.isTablePart { first = place }
        }
        if let first { close(from: first, at: position) }
    }

    /// Ends the innermost such element of the current cell.
    private mutating func endNearest(at position: Int, where isTarget: (HTMLElement) -> Bool) {
        var place = open.count
        while place > 0 {
            place -= 1
            let element = open[place].element
            if isTarget(element) { return close(from: place, at: position) }
            if isScope(element) { return }
        }
    }

    /// What an end tag cannot reach through.
    private func isScope(_ element: HTMLElement) -> Bool {
        switch element {
        case .table, .td, .th, .caption, .template, .object, .button: true
        default: false
        }
    }

    mutating func end(_ tag: HTMLTag, _ range: Range<Int>) {
        let element = HTMLElement.names.value(of: tag.name, in: tree.bytes) ?? .other
        // Text after these still belongs to the page.
        guard element != .html, element != .body else { return }
        if flattenedCount[element] > 0 {
            flattenedCount[element] -= 1
        } else if openCount[element] > 0 {
            let name = element == .other ? HTMLNameTable<HTMLElement>.key(tree.bytes, tag.name) : 0
            end(element, name: name, at: range.upperBound)
        }
    }

    /// Ends the innermost open element of that name, with everything in it; an inline one waits for blocks in it.
    private mutating func end(_ element: HTMLElement, name: UInt64, at position: Int) {
        let isInline = !element.isBlock && !element.isTablePart && element != .button
        var hasBlock = false
        var place = open.count
        while place > 0 {
            place -= 1
            let other = open[place]
            if other.element == element, other.name == name, !other.isEnded {
                if isInline && hasBlock && element != .other {
                    open[place].isEnded = true
                } else {
                    close(from: place, at: position)
                }
                return
            }
            if other.element.isBlock { hasBlock = true }
            if element.isTablePart ? other.element == .table : isScope(other.element) && element != .table { return }
        }
    }
}
