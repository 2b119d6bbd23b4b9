/// A piece of a line with its look; its text is inert.
package struct TextCell {
    /// How a piece looks on a terminal with colours (ECMA-48, select graphic rendition).
    package enum Style: String {
        case plain = ""
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
    }

    package let text: String
    package let width: Int
    package var style: Style
    /// Figures stand right.
    package var alignsRight = false
    /// May be cut to fit; figures, names of instruments and dates may not.
    package var mayBeCut = false

    package init(_ text: String, _ style: Style = .plain) {
        self.text = SafeText.inert(text)
        self.width = TerminalWidth.width(of: self.text)
        self.style = style
    }

    package static func figure(_ text: String, _ style: Style = .plain) -> TextCell {
        var cell = TextCell(text, style)
        cell.alignsRight = true
        return cell
    }

    package static func prose(_ text: String, _ style: Style = .plain) -> TextCell {
        var cell = TextCell(text, style)
        cell.mayBeCut = true
        return cell
    }

    /// A cell for each word, for text that is broken at spaces.
    package static func words(_ text: String, _ style: Style = .plain) -> [TextCell] {
        text.split(separator: " ").map { TextCell(String($0), style) }
    }

    static var empty: TextCell { TextCell("") }

    /// The same cell in at most so many columns, ending in `…` where it was cut.
    func cut(to columns: Int) -> TextCell {
        guard mayBeCut, width > columns else { return self }
        var cell = TextCell(TerminalWidth.prefix(of: text, fitting: max(0, columns - 1)) + "…", style)
        cell.mayBeCut = true
        return cell
    }
}
