import BriefModel

/// What a row is about, by its label.
enum RowLabel: Hashable {
    /// A subject or a day.
    case named
    /// "Total", "Since launch", "Previous week".
    case summary(RecordFlags)
    /// "AUM", "Fee", "Average": no flows stand there.
    case other

    /// - Parameter isNamed: the column of the labels is headed as one of subjects, and the figure's as one of flows:
    ///   "Debt" is then what money went into.
    init(_ label: Analysis, text: [UInt8], isNamed: Bool = false) {
        let first = label.cues.first { $0.tokens.lowerBound == 0 }
        if label.cues.contains(where: { $0.sense(.label)?.value == .skip }) {
            self = .other
            return
        }
        if let first, label.tokens[0].entity == nil, RowLabel.isMeasure(first), !RowLabel.namesFund(label),
            !isNamed || first.has(.percentNull) || first.sense(.header)?.value == .null
        {
            self = .other
            return
        }
        var flags: RecordFlags = []
        let isWhole = label.names.isEmpty
        if label.cues.contains(where: { $0.sense(.label)?.value == .total }), isWhole { flags.insert(.total) }
        if label.cues.contains(where: { $0.has(.cumulative) }), isWhole { flags.insert(.cumulative) }
        if label.cues.contains(where: { $0.has(.prior) }), isWhole { flags.insert(.priorPeriod) }
        self = flags.isEmpty ? .named : .summary(flags)
    }

    private static func isMeasure(_ cue: Cue) -> Bool {
        // "Bond" in front of a figure is what it is of; as a row's label it names who the flows are of.
        let isNull =
            cue.has(.null) && cue.sense(.null)?.value != .near || cue.has(.percentNull)
            || cue.sense(.header)?.value == .null
        return isNull && !cue.has(.noun) && !cue.has(.fund)
    }

    /// "Value Fund", "Balanced trust": a measure word within a name.
    private static func namesFund(_ label: Analysis) -> Bool {
        label.cues.contains { $0.has(.fund) } || label.tokens.count { $0.kind == .word } > 4
    }
}
