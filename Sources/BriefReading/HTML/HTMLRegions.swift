import BriefModel
import HTMLSyntax

/// Says which elements of a page are not its text: by tag, by ARIA role, by the words in `class` and `id`.
struct HTMLRegions {
    private let tree: HTMLTree
    /// Nodes in order that only the main text of a page holds.
    private let anchors: [Int]

    init(_ tree: HTMLTree) {
        self.tree = tree
        anchors = tree.nodes.indices.filter { tree.nodes[$0].element == .h1 || tree.nodes[$0].element == .main }
    }

    /// The role of an element's content, `nil` for text.
    func role(of node: Int, _ element: HTMLElement, inArticle: Bool) -> Section.Role? {
        switch element {
        case .html, .body, .main, .article, .h1, .p, .li, .td, .tr, .tbody, .a, .b, .strong: return nil
        case .button, .search: return .navigation
        case .nav, .footer: return holdsText(node) ? nil : named(node) ?? .navigation
        case .aside: return holdsText(node) ? nil : named(node) ?? .navigation
        case .header where !inArticle: return holdsText(node) ? nil : .navigation
        default: break
        }
        guard let role = named(node) ?? ariaRole(node) else { return nil }
        return holdsText(node) || isMostOfThePage(node) ? nil : role
    }

    /// Does the element say in its class that it names the author or the day?
    func isByline(_ node: Int) -> Bool {
        words(of: .classes, node) { HTMLRegions.byline.contains($0) }
            || words(of: .rel, node) {
                HTMLRegions.author.contains($0)
            }
    }

    private func holdsText(_ node: Int) -> Bool {
        var (low, high) = (0, anchors.count)
        while low < high {
            let middle = (low + high) / 2
            if anchors[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low < anchors.count && anchors[low] < tree.nodes[node].end
    }

    private func isMostOfThePage(_ node: Int) -> Bool {
        tree.nodes[node].source.count * 2 > tree.nodes[0].source.count && tree.nodes[0].source.count > 2000
    }

    private func ariaRole(_ node: Int) -> Section.Role? {
        words(of: .role, node) { HTMLRegions.landmarks.contains($0) } ? .navigation : nil
    }

    private func named(_ node: Int) -> Section.Role? {
        for name in [HTMLAttributeName.classes, .id, .ariaLabel] {
            if words(of: name, node, where: { matches($0, HTMLRegions.comments) }) { return .comments }
            if words(of: name, node, where: { matches($0, HTMLRegions.related) }) { return .related }
            if words(of: name, node, where: { matches($0, HTMLRegions.navigation) }) { return .navigation }
        }
        return nil
    }

    private func words(
        of name: HTMLAttributeName, _ node: Int, where matches: (ArraySlice<UInt8>) -> Bool
    ) -> Bool {
        guard let range = tree.sourceValue(name, of: node), range.count <= 1024 else { return false }
        return tree.bytes[range].split(whereSeparator: { $0.isASCIIWhitespace }).contains(where: matches)
    }

    /// The whole word, or its first or last part (`share-buttons`, `post_footer`); `has-sidebar` says nothing of its element.
    private func matches(_ word: ArraySlice<UInt8>, _ set: WordSet) -> Bool {
        if set.contains(word) { return true }
        let parts = word.split(whereSeparator: { $0 == 0x2D || $0 == 0x5F })
        guard parts.count > 1, let first = parts.first, let last = parts.last, !HTMLRegions.qualifiers.contains(first)
        else { return false }
        return set.contains(first) || set.contains(last)
    }

    private static let qualifiers = WordSet("has no is with js without hide show")
    private static let byline = WordSet(
        """
        byline author article-author post-author author-name entry-meta post-meta article-meta dateline post-date
        entry-date published pubdate article-date timestamp article-info post-info
        """)
    private static let author = WordSet("author")
    private static let landmarks = WordSet(
        "navigation banner contentinfo complementary search dialog alertdialog menu menubar")
    private static let navigation = WordSet(
        """
        nav navbar navigation menu menus breadcrumb breadcrumbs sidebar footer share shares sharing sharebar social
        socials cookie cookies cookiebar consent gdpr newsletter subscribe subscription signup advert advertisement ads
        pagination pager toolbar masthead skip-link skiplink copyright disclaimer paywall login
        """)
    private static let related = WordSet(
        """
        related related-posts related-articles relatedposts recommended recommendation recommendations recirc
        recirculation readmore read-more read-next more-stories more-news you-may-like also-like see-also
        """)
    private static let comments = WordSet(
        "comments commentlist comment-list comment-section disqus respond disqus_thread comment-respond")
}
