import BriefModel
import BriefReading

/// Which part of a text speaks of which instrument: all of a page of its own, or the item, paragraph or section of a
/// round-up.
struct NoticeRegions {
    struct Region: Hashable {
        var range: Range<Int>
        /// The whole text is about the instrument.
        var isPage: Bool
    }

    let notice: NoticeText

    private var blocks: [Block] { notice.document.blocks }

    /// An instrument's own number in the head of a page: a line or heading of its own.
    func isLetterhead(_ group: NumberGroup) -> Bool {
        group.numbers.contains { number in
            let block = notice.block(at: number.range.lowerBound)
            // Some pages print their number below the text.
            if block > 6, block + 6 >= blocks.count, number.role == .about, blocks[block].label == nil,
                blocks[block].text.count - number.range.count <= 4
                    || notice.key(of: block, before: number.range.lowerBound) != nil
            {
                return true
            }
            guard block < 18, number.range.lowerBound < 3_000 else { return false }
            if blocks[block].label != nil { return false }
            // "26-203MR Authority grants relief …": the number of a release opens its headline.
            let opensHeadline =
                block < 8 && number.range.lowerBound == blocks[block].text.lowerBound
                && (number.series == "asic" || number.series == "asic-release")
            return opensHeadline || notice.standsAlone(number.range) || notice.isHeading(block)
                || number.series == "head"
                || notice.key(of: block, before: number.range.lowerBound) == .number
        }
    }

    /// True when an instrument that the running text names is what all of it is about: it comes early.
    func isLead(_ position: Int) -> Bool {
        let block = notice.block(at: position)
        if case .item = blocks[block].kind, blocks[block].label != nil { return false }
        var paragraphs = 0
        for index in 0..<block where !notice.isAside(index) {
            if case .table = blocks[index].kind, index > 3 { return false }
            if case .item = blocks[index].kind, blocks[index].label != nil { return false }
            if case .paragraph = blocks[index].kind, blocks[index].text.count >= 80 { paragraphs += 1 }
        }
        return paragraphs < 4
    }

    var page: Region { Region(range: 0..<notice.text.count, isPage: true) }

    /// The regions of instruments that share a text, in the order of their places.
    ///
    /// - Parameter anchors: where each is named first, ascending.
    func items(_ anchors: [Int]) -> [Region] {
        anchors.indices.map { index in
            let next = index + 1 < anchors.count ? anchors[index + 1] : notice.text.count
            return item(at: anchors[index], previous: index > 0 ? anchors[index - 1] : nil, next: next)
        }
    }

    private func item(at anchor: Int, previous: Int?, next: Int) -> Region {
        let block = notice.block(at: anchor)
        var start = notice.start(of: block)
        if let previous, notice.block(at: previous) == block { start = notice.sentence(at: anchor).lowerBound }
        let first = notice.block(at: next)
        var end = blocks[block].text.upperBound
        if next < notice.text.count, first == block {
            end = notice.sentence(at: next).lowerBound
            // Two in one sentence share it.
            if end <= start { end = notice.sentence(at: anchor).upperBound }
        } else {
            end = max(end, follow(block, before: next))
        }
        return Region(range: start..<max(start, end), isPage: false)
    }

    /// The end of what goes on about a block's instrument: deeper items, and the next paragraphs of a short section.
    private func follow(_ block: Int, before next: Int) -> Int {
        let section = blocks[block].section
        var end = blocks[block].text.upperBound
        let isHeading = notice.isHeading(block)
        let inSection = blocks.count { $0.section == section && $0.text.count >= 60 }
        var taken = 0
        for index in (block + 1)..<max(blocks.count, block + 1) {
            let other = blocks[index]
            guard other.text.upperBound <= next, !notice.isAside(index), other.section == section || isHeading else {
                break
            }
            if notice.isHeading(index) { break }
            if case .table = other.kind { break }
            if case .item(let depth) = blocks[block].kind, blocks[block].label != nil {
                guard case .item(let inner) = other.kind, inner > depth else { break }
            } else if !isHeading {
                guard inSection <= 8, taken < 4, other.key == nil || other.kind == .paragraph || taken == 0 else {
                    break
                }
            }
            if !isHeading, case .paragraph = other.kind, opensWithOther(index, than: block) { break }
            end = other.text.upperBound
            taken += 1
        }
        return end
    }

    /// "Australia – AUSTRAC: …", "**EU – EBA** has …": the name closes the label of a paragraph.
    private func isLabel(_ name: Range<Int>, of index: Int) -> Bool {
        let start = blocks[index].text.lowerBound
        let before = notice.text[start..<max(start, name.lowerBound)]
        return name.lowerBound - start <= 32
            && (before.contains(0x93) || before.contains(0x94) || before.contains(UInt8(ascii: "-"))
                || before.contains(UInt8(ascii: "|")) || before.contains(UInt8(ascii: "/")))
    }

    /// The paragraph begins with another authority than the one that the item names.
    private func opensWithOther(_ index: Int, than block: Int) -> Bool {
        guard let own = notice.authorities(in: blocks[block].text).first,
            let other = notice.authorities(in: blocks[index].text).first,
            other.range.lowerBound - blocks[index].text.lowerBound <= 8 || isLabel(other.range, of: index)
        else { return false }
        return other.entry.name != own.entry.name
            && !notice.authorities(in: blocks[block].text).contains { $0.entry.name == other.entry.name }
    }
}
