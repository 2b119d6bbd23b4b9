/// The attributes that the tree keeps.
public enum HTMLAttributeName: String, CaseIterable, Sendable {
    case id
    case classes = "class"
    case href, rel, title, name, property, content, datetime, lang, colspan, rowspan, role, hidden, style, start, value
    case type
    case ariaLabel = "aria-label"

    static let names = HTMLNameTable(allCases.map { ($0.rawValue, $0) })
}
