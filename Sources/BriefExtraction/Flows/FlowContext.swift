import BriefModel

/// What the words around a figure say about its period.
struct FlowContext {
    let sentence: FigureSentence
    let scope: Scope
    /// A sentence before spoke of this week or month.
    var isOfNow = false

    func flags(of amount: Int, subject: Range<Int>?, governor: Governor? = nil) -> RecordFlags {
        var flags: RecordFlags = []
        if !isByThen && governor.map({ isPluperfect($0.cue, amount) }) ?? false || isFrom(before: amount)
            || isSince(before: amount)
        {
            sentence.trace?.remark("told as of an earlier time", on: amount)
            flags.insert(.priorPeriod)
        }
        if isComparisonInBrackets(amount) {
            sentence.trace?.remark("in brackets behind another figure, with a period of its own", on: amount)
            flags.insert(.priorPeriod)
        }
        if isTotalLabel(amount) { flags.insert(.total) }
        let clause = sentence.clause(around: amount)
        let left = max(clause.lowerBound, amount - 12)..<amount
        func set(_ flag: RecordFlags, _ cue: Cue?, _ reason: StaticString) {
            guard let cue else { return }
            flags.insert(flag)
            sentence.trace?.remark(reason, on: amount, at: cue.tokens)
        }
        let prior = left.first { index in
            sentence.analysis.has(.prior, at: index) && !(isByThen && isWord(index, "had"))
                && !(isByThen && index > left.lowerBound && isWord(index - 1, "had"))
        }
        set(.priorPeriod, prior.flatMap(sentence.analysis.cue) ?? earlierPeriod(left), "of an earlier period")
        set(.priorPeriod, sentence.first(.average, in: left), "an average")
        if let opening = openingPhrase(before: amount) {
            set(.priorPeriod, sentence.first(.prior, in: opening), "of an earlier period")
            set(.cumulative, sentence.first(.cumulative, in: opening), "summed up over a longer time")
        }
        if sinceDate(in: clause) { flags.insert(.cumulative) }
        let right = amount + 1..<min(clause.upperBound, amount + 8, nextVerb(after: amount))
        set(
            .cumulative, sentence.first(.cumulative, in: left) ?? sentence.first(.cumulative, in: right),
            "summed up over a longer time")
        set(.priorPeriod, priorRight(right), "of an earlier period")
        set(.total, subject.flatMap { sentence.first(.total, in: $0) }, "a total")
        return flags
    }

    /// "In the previous week, …", "MTD: …": what a sentence begins with holds for its first statement.
    private func openingPhrase(before amount: Int) -> Range<Int>? {
        let floor = sentence.tokens.lowerBound
        let limit = min(amount, floor + 9)
        guard floor < limit,
            let comma = (floor..<limit).first(where: {
                sentence.analysis.tokens[$0].mark == .comma || sentence.analysis.tokens[$0].mark == .colon
            }), !sentence.analysis.tokens[floor..<comma].contains(where: \.isQuantity),
            !(comma..<amount).contains(where: { sentence.analysis.has(.barrier, at: $0) && endsOpening($0) }),
            sentence.semicolonCount(in: comma..<amount) == 0
        else { return nil }
        return floor..<comma
    }

    /// "but" turns away from what the sentence began with, "while" adds to it.
    private func endsOpening(_ index: Int) -> Bool {
        sentence.analysis.value(of: .barrier, at: index) == .hard && !sentence.isWord(index, "while")
    }

    /// "£1.4bn (Q2: £0.9bn)", "€60 million (Tuesday: €85 million)"
    private func isComparisonInBrackets(_ amount: Int) -> Bool {
        guard sentence.amounts.first != amount else { return false }
        let floor = max(sentence.tokens.lowerBound, amount - 12)
        guard let open = (floor..<amount).last(where: { sentence.analysis.tokens[$0].mark == .opening }), open > floor,
            open + 1 < amount,
            sentence.lastAmount(before: open).map({ figure in
                !(figure + 1..<open).contains { sentence.analysis.tokens[$0].kind == .mark } && open - figure <= 4
            }) ?? false || sentence.analysis.tokens[open - 1].isQuantity,
            !(open..<amount).contains(where: { sentence.analysis.tokens[$0].mark == .closing })
        else { return false }
        let colon = (open + 1..<amount).first { sentence.analysis.tokens[$0].mark == .colon }
        guard let colon, colon <= open + 3 else {
            return sentence.analysis.has(.prior, at: open + 1)
        }
        return (open + 1..<colon).contains { isDate($0) || isPeriod($0) || sentence.analysis.has(.prior, at: $0) }
    }

    /// "Q2", "1H25", "FY24", "2025"
    private func isPeriod(_ index: Int) -> Bool {
        let bytes = sentence.text[sentence.analysis.tokens[index].text]
        let folded = bytes.prefix(2).map { $0 | 0x20 }
        if bytes.count <= 6, folded == Array("fy".utf8) { return true }
        guard (2...4).contains(bytes.count), bytes.contains(where: { $0.isASCIIDigit }) else { return false }
        return bytes.allSatisfy { $0.isASCIIDigit || $0 | 0x20 == UInt8(ascii: "q") || $0 | 0x20 == UInt8(ascii: "h") }
    }

    /// "the biggest exit since $5m left", "took $5m in May after $3m in April"
    private func isSince(before amount: Int) -> Bool {
        var index = amount - 1
        while index > sentence.tokens.lowerBound,
            sentence.analysis.cue(at: index).map({ $0.hasAny([.adjective, .determiner]) }) ?? false
        { index -= 1 }
        return index >= sentence.tokens.lowerBound
            && (isWord(index, "since")
                || sentence.amounts.first != amount
                    && ["after", "following", "nach", "après", "tras", "após", "dopo"].contains { isWord(index, $0) })
    }

    /// "has gathered $5m since 1 January": a sum from that day on, unless it compares ("the most since May").
    private func sinceDate(in clause: Range<Int>) -> Bool {
        for index in clause where isWord(index, "since") && index + 1 < clause.upperBound {
            let behind = index + 1..<min(index + 3, clause.upperBound)
            let isPerfect = (clause.lowerBound..<index).contains { isWord($0, "has") || isWord($0, "have") }
            guard isPerfect || behind.contains(where: isDate) else { continue }
            let before = max(clause.lowerBound, index - 8)..<index
            let compares = before.contains { place in
                ["most", "largest", "biggest", "highest", "worst", "first", "strongest", "best", "lowest", "smallest"]
                    .contains { isWord(place, $0) }
            }
            if !compares { return true }
        }
        return false
    }

    /// "They had invested $5m": told as the time before.
    private func isPluperfect(_ cue: Cue, _ amount: Int) -> Bool {
        guard sentence.tokens.contains(cue.tokens.lowerBound), !cue.tokens.isEmpty,
            cue.hasAny([.receiver, .investor, .motion])
        else { return false }
        var index = cue.tokens.lowerBound - 1
        while index > sentence.tokens.lowerBound, sentence.analysis.cue(at: index)?.has(.auxiliary) ?? false,
            !isWord(index, "had")
        { index -= 1 }
        return index >= sentence.tokens.lowerBound && isWord(index, "had")
    }

    /// "down 14% from $5m"
    private func isFrom(before amount: Int) -> Bool {
        var index = amount - 1
        while index > sentence.tokens.lowerBound,
            sentence.analysis.cue(at: index).map({ $0.hasAny([.adjective, .determiner]) }) ?? false
        { index -= 1 }
        guard index > sentence.tokens.lowerBound, isWord(index, "from") else { return false }
        return (max(sentence.tokens.lowerBound, index - 14)..<index).contains {
            sentence.analysis.hasAny([.resized, .up, .down], at: $0)
        }
    }

    /// "Total ETF net flow: +$51m"
    private func isTotalLabel(_ amount: Int) -> Bool {
        guard sentence.amounts.first == amount,
            let colon = (sentence.tokens.lowerBound..<amount).last(where: {
                sentence.analysis.tokens[$0].mark == .colon
            }), colon > sentence.tokens.lowerBound, colon - sentence.tokens.lowerBound <= 8
        else { return false }
        return sentence.analysis.cue(at: sentence.tokens.lowerBound)?.has(.total) ?? false
    }

    private func isDate(_ index: Int) -> Bool {
        sentence.analysis.tokens[index].kind == .date
    }

    private func isWord(_ index: Int, _ word: String) -> Bool {
        sentence.isWord(index, word)
    }

    /// "$5m a week earlier", "$5m the previous day"; a "compared with" at the right is about the next figure.
    private func priorRight(_ right: Range<Int>) -> Cue? {
        for index in right {
            if sentence.analysis.tokens[index].isQuantity { return nil }
            // "$5m in (prev $3m out)"
            if sentence.analysis.tokens[index].mark == .opening, holdsFigure(index) { return nil }
            guard let cue = sentence.analysis.cue(at: index), cue.has(.prior), cue.tokens.lowerBound == index else {
                continue
            }
            // In Chinese and Japanese such a word stands before its figure.
            if HanSubject.applies(to: cue, in: sentence) { return nil }
            if isByThen, isWord(index, "had") { continue }
            let first = sentence.text[sentence.analysis.tokens[index].text]
            let comparing = ["compared", "versus", "vs", "down", "up", "from"]
            return comparing.contains { first.elementsEqual($0.utf8) } ? nil : cue
        }
        return nil
    }

    private func holdsFigure(_ open: Int) -> Bool {
        let rest = open + 1..<min(open + 8, sentence.tokens.upperBound)
        let close = rest.first { sentence.analysis.tokens[$0].mark == .closing } ?? rest.upperBound
        return (open + 1..<close).contains { sentence.analysis.tokens[$0].isQuantity }
    }

    func horizon(of amount: Int) -> String? {
        let clause = sentence.clause(around: amount)
        if let nearest = sentence.horizons.nearest(to: amount, in: clause), let cue = sentence.analysis.cue(at: nearest)
        {
            sentence.trace?.remark("over that time", on: amount, at: cue.tokens)
            return cue.value(of: .horizon)?.text
        }
        guard let day = sentence.oneDays.slice(in: clause).first else { return scope.horizon }
        sentence.trace?.remark("over that day", on: amount, at: day..<day + 1)
        return "P1D"
    }

    /// "$5m (Tuesday: $3m)": the day is that of the figure in brackets.
    private func isOfNext(_ date: Int, _ amount: Int) -> Bool {
        guard date > amount, (amount + 1..<date).contains(where: { sentence.analysis.tokens[$0].mark == .opening }),
            let next = sentence.amounts.first(where: { $0 > date })
        else { return false }
        return !(date..<next).contains { sentence.analysis.tokens[$0].mark == .closing }
    }

    /// "sold 8 ETH and later locked 30 ETH": what a second verb says is of its own figure.
    private func nextVerb(after amount: Int) -> Int {
        let rest = amount + 1..<sentence.tokens.upperBound
        return rest.first {
            isWord($0, "and") && $0 + 1 < rest.upperBound && (isWord($0 + 1, "has") || isWord($0 + 1, "have"))
        }
            ?? rest.upperBound
    }

    /// "By noon $5m had been withdrawn": told of that hour, no time before it.
    private var isByThen: Bool { isWord(sentence.tokens.lowerBound, "by") }

    /// `本周净流入 5亿元，上周净流入 3亿元`: last week is an earlier one where this week is spoken of.
    private func earlierPeriod(_ left: Range<Int>) -> Cue? {
        guard let last = left.last(where: { isPeriod($0, of: ["上", "前", "先"]) }), isOfNow || saysNow else { return nil }
        return sentence.analysis.cue(at: last)
    }

    /// `本周`, `今月`: the sentence speaks of the period that runs or has just ended.
    var saysNow: Bool { sentence.horizons.contains { isPeriod($0, of: ["本", "今", "当", "當"]) } }

    /// A word of a week or month in Chinese or Japanese that begins so.
    private func isPeriod(_ index: Int, of beginnings: [String]) -> Bool {
        guard let cue = sentence.analysis.cue(at: index), let horizon = cue.value(of: .horizon)?.text, horizon != "P1D"
        else { return false }
        let place = sentence.analysis.tokens[cue.tokens.lowerBound].text
        return beginnings.contains { sentence.text[place.lowerBound...].starts(with: $0.utf8) }
    }

    /// The date of the clause, else the only date of the sentence.
    func date(of amount: Int) -> DateReading? {
        let clause = sentence.clause(around: amount)
        if let nearest = sentence.dates.nearest(to: amount, in: clause), !isOfNext(nearest, amount),
            !(sentence.analysis.date(at: nearest)?.isAhead ?? false)
        {
            sentence.trace?.remark("dated in its clause", on: amount, at: nearest..<nearest + 1)
            return sentence.analysis.date(at: nearest)
        }
        guard sentence.dates.count == 1, let only = sentence.dates.first, !isOfNext(only, amount),
            !(sentence.analysis.date(at: only)?.isAhead ?? false)
        else { return nil }
        sentence.trace?.remark("dated in its sentence", on: amount, at: only..<only + 1)
        return sentence.analysis.date(at: only)
    }
}

extension DateReading {
    /// "in a month", also of "the most in a month": no day that a flow was of.
    var isAhead: Bool {
        if case .relative(let days, let months) = value { days > 0 || months > 0 } else { false }
    }

    /// "today", "yesterday"
    var isOneDay: Bool {
        if case .relative(let days, let months) = value { months == 0 && (days == 0 || days == -1) } else { false }
    }
}
