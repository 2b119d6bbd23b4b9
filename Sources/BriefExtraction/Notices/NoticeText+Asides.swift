import BriefReading

/// Which blocks of a page are menus, comments and teasers of other texts.
extension NoticeText {
    static func asides(
        of document: Document, numbers: [DocumentNumberMatch], authorities: [Authority]
    ) -> [Bool] {
        var asides: [Bool] = []
        var start = 0
        for index in 1..<max(document.blocks.count + 1, 1) {
            let ends = index == document.blocks.count || opensText(document.blocks[index])
            guard ends else { continue }
            let length = document.blocks[start..<index].reduce(0) { $0 + $1.text.count }
            // A teaser that names an authority and the number of its instrument tells of that.
            let tells = document.blocks[start..<index].contains { block in
                document.sections[block.section].role == .related && length < teaserLimit
                    && numbers.contains { $0.role == .about && block.text.contains($0.range.lowerBound) }
                    && authorities.contains { block.text.contains($0.range.lowerBound) }
            }
            for block in document.blocks[start..<index] {
                switch document.sections[block.section].role {
                case .body: asides.append(false)
                case .related: asides.append(length < teaserLimit && !tells)
                case .navigation, .comments: asides.append(true)
                }
            }
            start = index
        }
        return asides
    }

    /// In bytes; a longer text among teasers is a text of its own.
    private static let teaserLimit = 1_500

    private static func opensText(_ block: Block) -> Bool {
        if case .heading = block.kind { block.label == nil } else { false }
    }
}
