@testable import BriefReading

/// The blocks of a page as short lines: kind, role where it is not the body, label, key and text.
func outline(_ document: Document) -> [String] {
    document.blocks.map { block in
        let role = document.sections[block.section].role
        let kind =
            switch block.kind {
            case .heading(let level): "h\(level)"
            case .paragraph: "p"
            case .item(let depth): "item\(depth)"
            case .field: "field"
            case .byline: "byline"
            case .quote: "quote"
            case .table: "table"
            }
        var line = role == .body ? kind : "\(role) \(kind)"
        if let label = block.label { line += " [\(document.string(label))]" }
        if let key = block.key { line += " {\(document.string(key))}" }
        return line + " " + document.string(block.text)
    }
}

func outline(html: String) throws -> [String] {
    outline(try HTMLReader.read(Array(html.utf8)))
}

/// The cells of a table as strings.
func cells(_ document: Document, _ table: Int) -> [[String]] {
    document.tables[table].rows.map { row in row.map { document.string($0) } }
}
