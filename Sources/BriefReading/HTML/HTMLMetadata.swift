import BriefModel
import HTMLSyntax

/// What a page says about itself in its head, its markup and its JSON-LD.
struct HTMLMetadata {
    /// BCP 47.
    private(set) var language: String?
    private var titles: [Source: String] = [:]
    private var authors: [Source: String] = [:]
    private var times: [Source: StatedTime] = [:]
    private var url: String?

    /// Where a statement stands, the most trustworthy first.
    private enum Source: CaseIterable {
        case meta, structuredData, markup, head
    }

    init(_ tree: HTMLTree) {
        for (index, node) in tree.nodes.enumerated() {
            guard let element = node.element else { continue }
            switch element {
            case .html:
                if let code = tree.value(.lang, of: index).map({ String(decoding: $0, as: UTF8.self) }), !code.isEmpty,
                    code.utf8.count <= 35
                {
                    language = language ?? code
                }
            case .title: note(&titles, .head, line(tree.text(of: index)))
            case .h1: note(&titles, .markup, line(tree.text(of: index)))
            case .meta: readMeta(index, tree)
            case .link: readLink(index, tree)
            case .time:
                note(&times, .markup, tree.value(.datetime, of: index).flatMap { StatedTime(iso: line($0) ?? "") })
            case .script: readStructuredData(index, tree)
            default: readAuthor(index, tree)
            }
        }
    }

    /// Fills in what is not known yet.
    func complete(_ metadata: inout Metadata) {
        metadata.title = metadata.title ?? first(titles)
        metadata.byline = metadata.byline ?? first(authors)
        metadata.published = metadata.published ?? first(times)
        metadata.url = metadata.url ?? url
    }

    private func first<Value>(_ values: [Source: Value]) -> Value? {
        Source.allCases.lazy.compactMap { values[$0] }.first
    }

    /// The first statement of a source stands.
    private func note<Value>(_ values: inout [Source: Value], _ source: Source, _ value: Value?) {
        if let value, values[source] == nil { values[source] = value }
    }

    private mutating func readMeta(_ node: Int, _ tree: HTMLTree) {
        guard let name = tree.value(.property, of: node) ?? tree.value(.name, of: node),
            let content = tree.value(.content, of: node).flatMap({ line($0) })
        else { return }
        switch String(decoding: name.map(\.lowercased), as: UTF8.self) {
        case "og:title": note(&titles, .meta, content)
        case "author", "article:author", "byl": if !content.contains("://") { note(&authors, .meta, content) }
        case "article:published_time", "date", "pubdate", "publishdate", "dc.date", "datepublished":
            note(&times, .meta, StatedTime(iso: content))
        case "og:url": url = url ?? content
        default: break
        }
    }

    private mutating func readLink(_ node: Int, _ tree: HTMLTree) {
        guard let rel = tree.value(.rel, of: node), rel.map(\.lowercased) == Array("canonical".utf8),
            let href = tree.value(.href, of: node).flatMap({ line($0) })
        else { return }
        url = href
    }

    private mutating func readAuthor(_ node: Int, _ tree: HTMLTree) {
        guard authors[.markup] == nil,
            tree.value(.rel, of: node).map({ $0.map(\.lowercased) }) == Array("author".utf8)
        else { return }
        note(&authors, .markup, line(tree.text(of: node)))
    }

    /// Looks for `"datePublished": "…"` and `"headline"` in JSON-LD; the first of each stands.
    private mutating func readStructuredData(_ node: Int, _ tree: HTMLTree) {
        guard let type = tree.value(.type, of: node),
            type.map(\.lowercased).starts(with: "application/ld+json".utf8)
        else { return }
        let text = tree.text(of: node)
        if times[.structuredData] == nil, let value = HTMLMetadata.member("\"datepublished\"", of: text) {
            note(&times, .structuredData, StatedTime(iso: value))
        }
    }

    /// The string value of the first member of that name, quotes included and lower case; strings with escapes are not read.
    private static func member(_ name: String, of text: [UInt8]) -> String? {
        let name = Array(name.utf8)
        var index = 0
        while index + name.count < text.count {
            guard text[index] == 0x22, text.matches(name, at: index, before: text.count) else {
                index += 1
                continue
            }
            index += name.count
            while index < text.count, text[index].isASCIIWhitespace || text[index] == 0x3A { index += 1 }
            guard index < text.count, text[index] == 0x22 else { continue }
            let end = text[(index + 1)...].prefix(64).firstIndex(of: 0x22)
            return end.map { String(decoding: text[(index + 1)..<$0], as: UTF8.self) }
        }
        return nil
    }

    /// The text on one line; `nil` when it is empty or too long for what it should be.
    private func line(_ text: [UInt8]) -> String? {
        let words = text.split(whereSeparator: { $0.isASCIIWhitespace })
        guard !words.isEmpty, text.count <= 4096 else { return nil }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }
}
