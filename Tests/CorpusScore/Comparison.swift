/// What was found in one brief beside what its labels say.
struct Comparison {
    /// A label and the record that says it.
    private(set) var right: [(label: Fact, found: Fact)] = []
    private(set) var missed: [Fact] = []
    /// Records that no label says and that no flag makes neutral.
    private(set) var wrong: [Fact] = []
    /// Every record that was found, neutral ones too.
    let found: [Fact]

    /// Labels that count choose first, and of several records the one that agrees in most fields.
    init(labels: [Fact], found: [Fact]) {
        self.found = found
        var left = found
        for label in labels.filter({ !$0.isNeutral }) {
            let places = left.indices.filter { !left[$0].isNeutral && label.isSaid(by: left[$0]) }
            let best = places.max { agreement(label, left[$0]) < agreement(label, left[$1]) }
            if let best { right.append((label, left.remove(at: best))) } else { missed.append(label) }
        }
        for label in labels where label.isNeutral {
            if let place = left.firstIndex(where: { label.isSaid(by: $0) }) { left.remove(at: place) }
        }
        wrong = left.filter { !$0.isNeutral }
    }

    /// Pairs of a wrong flow and a missed one with the same digits and unit, but another power of ten.
    var powersOfTen: [(label: Fact, found: Fact)] {
        missed.flatMap { label in
            wrong.filter { isPowerOfTenOff(label, $0) }.map { (label, $0) }
        }
    }
}

/// How many of the label's fields the record agrees with.
private func agreement(_ label: Fact, _ found: Fact) -> Int {
    FieldScore.compared(label, found).count { $0.agrees }
}

private func isPowerOfTenOff(_ label: Fact, _ found: Fact) -> Bool {
    guard label.kind == "flow", found.kind == "flow", label.text("unit") == found.text("unit"),
        let wanted = label.text("amount"), let got = found.text("amount"), magnitude(wanted) != magnitude(got)
    else { return false }
    return digits(wanted) == digits(got)
}

/// Another sign is another direction, not another power of ten.
private func magnitude(_ amount: String) -> Substring { amount.drop { $0 == "-" } }

/// The significant digits, without sign, point and outer zeros.
private func digits(_ amount: String) -> Substring {
    let all = amount.filter(\.isNumber)
    let head = all.drop { $0 == "0" }
    return head.prefix { _ in true }.dropLast(head.reversed().prefix { $0 == "0" }.count)
}
