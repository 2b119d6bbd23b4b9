/// What the assembler asks again and again about a line.
struct LineFacts {
    let shape: LineShape
    let key: (key: Range<Int>, value: Int)?
    /// Whatever stands around it says.
    let label: Label?

    init(_ text: [UInt8], _ range: Range<Int>) {
        shape = LineShape(text, range)
        key = KeyReader.key(text, in: range)
        label = LabelReader.label(text, in: range)
    }
}

/// The facts of the lines around a place, each read once; a file may have millions of lines, so only some are kept.
final class LineWindow {
    private static let size = 8

    private let text: [UInt8]
    private var kept: [(line: Int, facts: LineFacts)?] = Array(repeating: nil, count: size)

    init(_ text: [UInt8]) {
        self.text = text
    }

    func facts(_ index: Int, _ line: Line) -> LineFacts {
        let place = index % LineWindow.size
        if let known = kept[place], known.line == index { return known.facts }
        let facts = LineFacts(text, line.range)
        kept[place] = (index, facts)
        return facts
    }
}
