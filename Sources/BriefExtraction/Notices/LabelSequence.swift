/// Follows the labels of an instrument by value: which list each one continues, and where values are missing or doubled.
struct LabelSequence: Sendable {
    enum Fault: Hashable, Sendable {
        case gap(after: Int)
        case duplicate
    }

    struct Item: Hashable, Sendable {
        var label: NoticeLabel
        var value: Int
        /// 0 is the outermost list.
        var depth: Int
        /// The block that the label opens.
        var block: Int
        var fault: Fault?
    }

    private struct OpenList {
        var wrapping: NoticeLabel.Wrapping
        var style: NoticeLabel.Style
        var value: Int
    }

    private(set) var items: [Item] = []
    private var open: [OpenList] = []

    /// Adds the next label of the text.
    mutating func add(_ label: NoticeLabel, block: Int) {
        if continueList(label, block: block, sameStyle: true) { return }
        if let first = label.readings.first(where: { $0.value == 1 }), startsList(label, first) {
            let depth = open.firstIndex { $0.wrapping == label.wrapping && $0.style == first.style } ?? open.count
            open.removeSubrange(depth...)
            append(label, first, depth: depth, block: block, fault: nil)
            return
        }
        if continueList(label, block: block, sameStyle: false) { return }
        addMisfit(label, block: block)
    }

    /// The reading that is one more than an open list, the innermost first.
    private mutating func continueList(_ label: NoticeLabel, block: Int, sameStyle: Bool) -> Bool {
        for depth in open.indices.reversed() where open[depth].wrapping == label.wrapping {
            let next = label.readings.first {
                $0.value == open[depth].value + 1 && (!sameStyle || $0.style == open[depth].style)
            }
            guard let next else { continue }
            open.removeSubrange((depth + 1)...)
            open.remove(at: depth)
            append(label, next, depth: depth, block: block, fault: nil)
            return true
        }
        return false
    }

    /// A 1 opens a list unless it only repeats the 1 of the innermost list of its kind.
    private func startsList(_ label: NoticeLabel, _ first: NoticeLabel.Reading) -> Bool {
        guard let last = open.last, last.wrapping == label.wrapping, last.style == first.style else { return true }
        return last.value != 1
    }

    private mutating func addMisfit(_ label: NoticeLabel, block: Int) {
        guard let depth = open.lastIndex(where: { $0.wrapping == label.wrapping }) else {
            // A text that begins in the middle of an instrument.
            if let reading = label.readings.first {
                append(label, reading, depth: open.count, block: block, fault: nil)
            }
            return
        }
        let last = open[depth].value
        let reading = label.readings.first { $0.style == open[depth].style } ?? label.readings.first
        guard let reading else { return }
        let fault: Fault = reading.value > last ? .gap(after: last) : .duplicate
        open.removeSubrange(depth...)
        append(label, reading, depth: depth, block: block, fault: fault)
    }

    private mutating func append(
        _ label: NoticeLabel, _ reading: NoticeLabel.Reading, depth: Int, block: Int, fault: Fault?
    ) {
        open.append(OpenList(wrapping: label.wrapping, style: reading.style, value: reading.value))
        items.append(Item(label: label, value: reading.value, depth: depth, block: block, fault: fault))
    }
}
