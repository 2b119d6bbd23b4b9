import BriefModel

/// What a heading, a caption or an introducing line says for everything under it.
struct Scope: Hashable, Sendable {
    /// It is about flows: a bare sign or a name with an amount may be one.
    var isAboutFlows = false
    var direction: Flow.Direction?
    /// It lists price moves.
    var isAboutMovers = false
    var moverDirection: Mover.Direction?
    /// "Up", "Fallers" and nothing else: a side where the scope outside is about movers.
    var side: Mover.Direction?
    /// "Gainers/Losers": both sides stand under one label.
    var isTwoSided = false
    var isAboutFunds = false
    var isAboutExchanges = false
    var isAboutChains = false
    var unit: String?
    /// All codes that the unit may mean; empty when it is certain.
    var unitCandidates: [String] = []
    /// The unit gives way to one from further out.
    var isUnitWeak = false
    /// Figures without unit are in units of ten to this power.
    var unitPower = 0
    /// ISO 8601 duration.
    var horizon: String?
    var date: ScopedDate?
    /// The date was said from the day of writing ("yesterday").
    var isDateRelative = false
    var isRelated = false

    /// It says nothing for what stands under it.
    var isPlain: Bool { self == Scope() }

    /// An inner scope over an outer one: what it does not say, the outer one says.
    func inside(_ outer: Scope) -> Scope {
        var scope = self
        scope.isAboutFlows = isAboutFlows || (outer.isAboutFlows && !isAboutMovers)
        scope.direction = direction ?? (isAboutMovers ? nil : outer.direction)
        scope.isAboutMovers = isAboutMovers || (outer.isAboutMovers && !isAboutFlows)
        scope.moverDirection =
            moverDirection ?? (outer.isAboutMovers ? side : nil) ?? (isAboutFlows ? nil : outer.moverDirection)
        scope.isTwoSided = isTwoSided || (outer.isTwoSided && moverDirection == nil)
        scope.isAboutFunds = isAboutFunds || outer.isAboutFunds
        scope.isAboutExchanges = isAboutExchanges || outer.isAboutExchanges
        scope.isAboutChains = isAboutChains || outer.isAboutChains
        if unit == nil || isUnitWeak && outer.unit != nil {
            scope.isUnitWeak = outer.isUnitWeak
            scope.unit = outer.unit
            scope.unitCandidates = outer.unitCandidates
            // A column "in millions" under a caption with the currency.
            if unitPower == 0 { scope.unitPower = outer.unitPower }
        } else if unitPower == 0, outer.unit == nil || outer.unit == unit {
            // "Flow (USD)" under "amounts in thousands"
            scope.unitPower = outer.unitPower
        }
        scope.horizon = horizon ?? outer.horizon
        scope.date = date ?? outer.date
        scope.isDateRelative = date == nil ? outer.isDateRelative : isDateRelative
        scope.isRelated = isRelated || outer.isRelated
        return scope
    }
}

/// A day with whether any part of it was not in the text.
struct ScopedDate: Hashable, Sendable {
    let date: CalendarDate
    let inferred: Bool
}
