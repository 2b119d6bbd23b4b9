/// A unit that a heading or column states for bare figures: "(US$m)", "in ₹ crore", "USD million", "单位：亿美元".
struct UnitScope: Hashable {
    let unit: String
    /// All codes that an ambiguous sign may mean, the chosen one first; empty when the unit is certain.
    let candidates: [String]
    /// Figures are in units of ten to this power.
    let power: Int
}
