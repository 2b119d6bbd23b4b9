import BriefReading

/// What stands in which section, looked up once.
struct HeadlineMap {
    /// The blocks of each section.
    let members: [[Int]]
    /// The heading's block of each section.
    let headings: [Int?]
    /// The sections directly below each section.
    let children: [[Int]]
    /// The innermost sections: the items of a feed.
    var entries: [Int] { children.indices.filter { $0 > 0 && headings[$0] != nil && children[$0].isEmpty } }
    /// How many fields are called "headline".
    let headlineFields: Int

    init(document: Document) {
        var members: [[Int]] = Array(repeating: [], count: document.sections.count)
        var headings: [Int?] = Array(repeating: nil, count: document.sections.count)
        var children: [[Int]] = Array(repeating: [], count: document.sections.count)
        for (index, block) in document.blocks.enumerated() {
            members[block.section].append(index)
            if case .heading = block.kind, headings[block.section] == nil { headings[block.section] = index }
        }
        for (index, section) in document.sections.enumerated() {
            if let parent = section.parent { children[parent].append(index) }
        }
        headlineFields = document.blocks.count { block in
            block.kind == .field && block.key.map { HeadlineMap.isHeadline(document.text, $0) } ?? false
        }
        (self.members, self.headings, self.children) = (members, headings, children)
    }

    static func isHeadline(_ text: [UInt8], _ key: Range<Int>) -> Bool {
        key.count == 8 && text[key].map(\.lowercasedASCII).elementsEqual("headline".utf8)
    }
}
