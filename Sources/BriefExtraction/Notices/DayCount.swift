/// Counts of days in words: "the twentieth day following", "fifteen (15) days after", "30 days from".
enum DayCount {
    private static let names = [
        "first": 1, "third": 3, "fifth": 5, "seventh": 7, "tenth": 10, "fifteenth": 15, "twentieth": 20,
        "thirtieth": 30,
        "sixtieth": 60, "ninetieth": 90, "one": 1, "three": 3, "five": 5, "seven": 7, "ten": 10, "fourteen": 14,
        "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90, "zwanzigsten": 20, "vingtième": 20,
        "vigésimo": 20,
    ]

    /// The count before "day(s)" that something follows or comes after; small letters.
    static func days(in words: String) -> Int? {
        let all = words.split { " ,;.()-".contains($0) }.map(String.init)
        for (index, word) in all.enumerated()
        where ["day", "days", "tag", "tage", "jour", "jours", "dia", "dias", "día", "días"].contains(word) {
            let behind = all[(index + 1)...].prefix(3)
            guard
                behind.contains(where: {
                    ["following", "after", "from", "nach", "suivant", "seguinte", "siguiente", "após"].contains($0)
                })
            else { continue }
            for before in all[..<index].suffix(3).reversed() {
                if let count = Int(before), (1...400).contains(count) { return count }
                if let count = names[before] { return count }
            }
        }
        return nil
    }
}
