/// Durations as people write them: `250ms`, `5s`, `15m`, `2h`, `1d`, `1.5s`.
enum HumanDuration {
    private static let units: [(name: String, milliseconds: Int64)] = [
        ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
    ]

    /// `nil` for anything that is not a number with a unit, and for more than a hundred years.
    static func read(_ text: String) -> Duration? {
        guard let (number, unit) = HumanNumber.split(text), let factor = units.first(where: { $0.name == unit }) else {
            return nil
        }
        guard let milliseconds = number.scaled(by: factor.milliseconds), milliseconds <= 3_155_760_000_000 else {
            return nil
        }
        return .milliseconds(milliseconds)
    }
}
