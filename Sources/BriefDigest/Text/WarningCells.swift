import BriefModel

/// The line of a warning: code, message, place.
enum WarningCells {
    static func row(_ warning: BriefWarning) -> TextRow {
        let place = warning.span.map { SpanText.text($0) } ?? ""
        return TextRow(cells: [
            TextCell("! " + warning.code.rawValue, .yellow), .prose(warning.message), TextCell(place, .dim),
        ])
    }
}
