import BriefReading

/// Units that stand beside data rather than above figures: members of an object, brackets behind a date.
extension StatedUnits {
    /// Of sections whose unit no field or line has stated in so many words.
    func addMembers(to scopes: inout [Scope]) {
        var native: Set<Int> = []
        for block in document.blocks where block.text.count <= 110 {
            switch block.kind {
            case .field, .paragraph, .byline: addBracket(block, to: &scopes[block.section])
            default: continue
            }
            if block.kind == .field, let key = block.key, key.count <= 32, scopes[block.section].unit == nil,
                HeaderReading([reader.analyzer.label(key, of: document)], text: document.text).role == .unit,
                Self.nativeWords.phrase(in: document.text, value(of: block, behind: key)) != nil
            {
                native.insert(block.section)
            }
        }
        if !native.isEmpty { addNative(native, to: &scopes) }
        // {"meta": {"currency": "USD", "scale": "millions"}, "data": […]}: a member that describes its siblings.
        for (index, section) in document.sections.enumerated() where scopes[index].unit != nil {
            guard let parent = section.parent, let heading = section.heading, scopes[parent].unit == nil,
                Self.describers.phrase(in: document.text, heading) != nil
            else { continue }
            (scopes[parent].unit, scopes[parent].unitCandidates) = (scopes[index].unit, scopes[index].unitCandidates)
            scopes[parent].unitPower = scopes[index].unitPower
        }
    }

    private static let describers = FoldedNeedles([
        "meta", "metadata", "info", "header", "params", "parameters", "request", "query", "units", "about",
    ])

    /// What a field of units says where figures count in the asset itself.
    private static let nativeWords = FoldedNeedles([
        "native", "native units", "native unit", "coin", "coins", "token", "tokens", "asset", "base", "base asset",
    ])

    private func value(of block: Block, behind key: Range<Int>) -> Range<Int> {
        let text = document.text
        let start = (key.upperBound..<block.text.upperBound).first { text[$0] > 0x20 && text[$0] != UInt8(ascii: ":") }
        return (start ?? block.text.upperBound)..<block.text.upperBound
    }

    /// {"asset": "eth", "unit": "native"}: the asset that another field of the section names is the unit.
    private func addNative(_ sections: Set<Int>, to scopes: inout [Scope]) {
        for block in document.blocks where block.kind == .field && sections.contains(block.section) {
            guard let key = block.key, scopes[block.section].unit == nil,
                Self.assets.phrase(in: document.text, key) != nil
            else { continue }
            let value = document.text[value(of: block, behind: key)]
            guard (2...8).contains(value.count), value.allSatisfy(\.isASCIIAlphanumeric) else { continue }
            scopes[block.section].unit = String(decoding: value, as: UTF8.self).uppercased()
        }
    }

    private static let assets = FoldedNeedles(["asset", "coin", "token", "symbol", "currency", "crypto", "base"])

    /// "Day: 3 May 2026 (EUR m, revised)": the last bracket of a line that is a date or words alone.
    private func addBracket(_ block: Block, to scope: inout Scope) {
        let text = document.text
        guard scope.unit == nil, text[block.text].last == UInt8(ascii: ")"),
            let opening = text[block.text].lastIndex(of: UInt8(ascii: "(")), opening > block.text.lowerBound,
            !text[opening..<block.text.upperBound].contains(where: \.isASCIIDigit)
        else { return }
        let before = block.text.lowerBound..<opening
        let dates = reader.analyzer.dates.dates(in: text, range: before)
        guard !text[before].contains(where: \.isASCIIDigit) || dates.count == 1,
            dates.allSatisfy({ $0.isFullDay && $0.text.count * 3 > before.count }),
            let stated = reader.analyzer.quantities.unitScope(in: text, range: opening..<block.text.upperBound),
            stated.unit != nil, stated.power > 0
        else { return }
        add(stated, to: &scope)
    }
}
