extension MoverLine {
    /// Words and marks between two names.
    static let joiners = FoldedNeedles(["and", "und", "et", "y", "e", "en", "和", "及", "与"], foldsCase: false)
    static let dots = FoldedNeedles(["·", "•", "・", "∙", "●", "‧", "→", "►"], foldsCase: false)
    /// Words that end a name.
    static let ends = FoldedNeedles(
        ["mit", "with", "at", "to", "on", "by", "from", "auf", "bei", "um", "à", "after", "as"], foldsCase: false)
    /// Words of a side that make no sentence.
    static let plainSides = FoldedNeedles([
        "up", "down", "higher", "lower", "plus", "minus", "gain", "loss", "off",
    ])
}
