/// The numbers of one instrument: a release with its file number, a circular with its reference.
struct NumberGroup {
    /// The number of the instrument first.
    var numbers: [DocumentNumberMatch]
    var score: Double

    /// Numbers that the text is about, put together where they stand side by side and are of different series.
    static func groups(
        of verdicts: [(number: DocumentNumberMatch, verdict: AboutScore.Verdict)], in notice: NoticeText
    ) -> [NumberGroup] {
        var groups: [NumberGroup] = []
        let about = verdicts.compactMap { number, verdict -> (DocumentNumberMatch, Double)? in
            if case .about(let score) = verdict { (number, score) } else { nil }
        }
        for (number, score) in about.sorted(by: { $0.0.range.lowerBound < $1.0.range.lowerBound }) {
            if let index = groups.lastIndex(where: { $0.takes(number, in: notice) }) {
                groups[index].numbers.append(number)
                groups[index].score = max(groups[index].score, score)
            } else {
                groups.append(NumberGroup(numbers: [number], score: score))
            }
        }
        for index in groups.indices {
            // A file or docket number gives way to the instrument's own.
            groups[index].numbers =
                groups[index].numbers.filter { $0.role == .about } + groups[index].numbers.filter { $0.role != .about }
        }
        return groups
    }

    private func takes(_ number: DocumentNumberMatch, in notice: NoticeText) -> Bool {
        guard let last = numbers.max(by: { $0.range.upperBound < $1.range.upperBound }) else { return false }
        if number.role != .about { return true }
        if number.continuesList, last.series == number.series, number.series == "sec-release" { return true }
        let isNear = number.range.lowerBound - last.range.upperBound <= 160
        return isNear && (numbers.allSatisfy { $0.series != number.series })
    }
}
