import BriefModel

/// Whether two records of one fact can both be right.
enum Agreement {
    static func agree(_ left: Record, _ right: Record) -> Bool {
        switch (left.fact, right.fact) {
        case (.flow(let a), .flow(let b)): agree(a, b)
        case (.mover(let a), .mover(let b)): agree(a, left.flags, b, right.flags)
        case (.notice(let a), .notice(let b)): a.effective == nil || b.effective == nil || a.effective == b.effective
        case (.headline, .headline): true
        default: false
        }
    }

    /// Figures agree when one lies in the interval of the other; a range agrees with what lies in it or overlaps it.
    private static func agree(_ a: Flow, _ b: Flow) -> Bool {
        switch (a.amount, b.amount, a.range, b.range) {
        case (let left?, let right?, _, _):
            interval(left, a.bound).contains(right.value) || interval(right, b.bound).contains(left.value)
        case (let figure?, nil, _, let range?): range.overlaps(interval(figure, a.bound))
        case (nil, let figure?, let range?, _): range.overlaps(interval(figure, b.bound))
        case (nil, nil, let left?, let right?): left.overlaps(right)
        default: false
        }
    }

    /// Changes agree by their digits; a direction that the text leaves open contradicts nothing.
    private static func agree(_ a: Mover, _ aFlags: RecordFlags, _ b: Mover, _ bFlags: RecordFlags) -> Bool {
        let open = aFlags.union(bFlags).contains(.ambiguousDirection)
        if let left = a.direction, let right = b.direction, left != right, !open { return false }
        guard let left = a.changePercent, let right = b.changePercent else { return true }
        return interval(left).contains(right) || interval(right).contains(left)
    }

    /// What a figure can stand for (XBRL 2.1, section 4.6.7.2: half a unit of its last digit either way). A figure that is
    /// a bound reaches a whole unit to its side: "over $500M" does not contradict $560M.
    static func interval(_ figure: Figure, _ bound: Bound?) -> ClosedRange<ExactDecimal> {
        let unit = ExactDecimal(mantissa: 1, exponent: -figure.decimals)
        let half = ExactDecimal(mantissa: 5, exponent: -figure.decimals - 1)
        let below = bound == .under ? unit : half
        let above = bound == .over ? unit : half
        guard let low = figure.value.adding(-below), let high = figure.value.adding(above) else {
            return figure.value...figure.value
        }
        return low...high
    }

    /// A percentage counts as accurate to its last digit, a whole one to the unit.
    private static func interval(_ percent: ExactDecimal) -> ClosedRange<ExactDecimal> {
        interval(Figure(value: percent, decimals: accuracy(of: percent)), nil)
    }

    /// Digits behind the point.
    static func accuracy(of percent: ExactDecimal) -> Int { max(0, -percent.exponent) }
}
