/// Tells from type and name how a leaf of a message is read.
enum MailFileType {
    /// - Parameters:
    ///   - type: the media type in lower case.
    ///   - name: the attached file's name.
    static func kind(type: String, name: String?, isAttachment: Bool) -> MailPart.Kind {
        switch type {
        case "text/plain" where !isAttachment && name == nil: return .plain
        case "text/html" where !isAttachment: return .html
        case "text/plain", "text/html", "text/csv", "text/tab-separated-values", "text/markdown", "application/json",
            "application/csv", "text/xml", "application/xml", "application/rss+xml", "application/atom+xml":
            return .file(name ?? standIn(type))
        default:
            // Mail programs send what they do not know as bytes without a type.
            guard let name, hasTextEnding(name) else { return .other(name ?? type) }
            return .file(name)
        }
    }

    /// A name for what has none: its ending says the format.
    private static func standIn(_ type: String) -> String {
        switch type {
        case "text/csv", "application/csv": "attachment.csv"
        case "text/tab-separated-values": "attachment.tsv"
        case "text/markdown": "attachment.md"
        case "application/json": "attachment.json"
        case "text/html": "attachment.html"
        case "text/plain": "attachment.txt"
        default: "attachment.xml"
        }
    }

    private static func hasTextEnding(_ name: String) -> Bool {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return ["txt", "csv", "tsv", "md", "markdown", "json", "jsonl", "html", "htm", "xml", "rss", "atom"]
            .contains(name[name.index(after: dot)...].lowercased())
    }
}
