/// A unit that a heading, a column or a key states for bare figures: "(US$m)", "in ₹ crore", "USD million", `flow_usd_m`,
/// "单位：亿美元".
struct UnitScope: Hashable {
    /// `nil` where only a magnitude stands ("in millions"): the unit then comes from further out.
    let unit: String?
    /// All codes that an ambiguous sign may mean, the chosen one first; empty when the unit is certain.
    let candidates: [String]
    /// Figures are in units of ten to this power.
    let power: Int
    /// It stands as a word at the end ("Flows, SOL"): a unit only where nothing further out states one.
    var isWeak = false
}
