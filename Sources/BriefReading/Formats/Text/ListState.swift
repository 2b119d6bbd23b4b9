/// The lists that are open at a place, outermost first; says how deep the next item is.
struct ListState {
    private struct Level {
        var indent: Int
        var family: Label.Family?
        var value: Int?
        var intro: Int?
    }

    private var levels: [Level] = []
    private let deepest: Int

    init(deepest: Int) {
        self.deepest = deepest
    }

    var isEmpty: Bool { levels.isEmpty }

    /// Does the label go on with a list that is open?
    func continues(_ label: Label) -> Bool {
        levels.contains { $0.family == label.family && $0.value.map { $0 + 1 } == label.value }
    }

    mutating func close() {
        levels.removeAll(keepingCapacity: true)
    }

    /// Text between items: what follows is no longer introduced by the line above the list.
    mutating func forgetIntro() {
        for index in levels.indices { levels[index].intro = nil }
    }

    /// The label as this place reads it: after (h) comes the letter (i), not the Roman one.
    func reading(_ label: Label, in text: [UInt8]) -> Label {
        guard label.family == .bracket, label.range.count == 3, text[label.range.lowerBound + 1].isLetter else {
            return label
        }
        let letter = Int(text[label.range.lowerBound + 1].lowercased) - 0x60
        guard levels.contains(where: { $0.family == .letterBracket && $0.value == letter - 1 }) else { return label }
        var label = label
        label.family = .letterBracket
        label.value = letter
        return label
    }

    /// Takes an item in; returns its depth and the block that introduces its list.
    ///
    /// A number that continues an open list belongs to it whatever its indentation is, because instruments are typed
    /// unevenly; otherwise indentation decides, and at equal indentation another kind of label is one level deeper.
    mutating func add(_ label: Label?, indent: Int, intro: Int?) -> (depth: Int, intro: Int?) {
        if let value = label?.value,
            let open = levels.lastIndex(where: { $0.family == label?.family && $0.value == value - 1 })
        {
            levels.removeSubrange((open + 1)...)
            levels[open].value = value
            if let intro { levels[open].intro = intro }
            return (open, levels[open].intro)
        }
        if let label, label.startsOver { close() }
        while let last = levels.last, last.indent > indent + 1 { levels.removeLast() }
        if let same = levels.lastIndex(where: { $0.family == label?.family && abs($0.indent - indent) <= 1 }) {
            levels.removeSubrange((same + 1)...)
            levels[same].value = label?.value
            if let intro { levels[same].intro = intro }
        } else if levels.count < deepest {
            levels.append(Level(indent: indent, family: label?.family, value: label?.value, intro: intro))
        }
        return (max(levels.count - 1, 0), levels.last?.intro)
    }
}
