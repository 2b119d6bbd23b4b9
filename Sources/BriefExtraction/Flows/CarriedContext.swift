/// What the text of a section says that later sentences and blocks of it take for granted.
struct CarriedContext {
    private var section: Int?
    /// The day that the text speaks of.
    var date: DateReading?
    /// The day that a title or teaser above is of: "today" below it is that day.
    var titleDay: DateReading?
    /// It spoke of this week or month: last week is an earlier one.
    var isOfNow = false
    /// Whom it is about.
    var topic: FlowTopic?
    /// Whom a line of nothing but a name set over the lines below it.
    var heading: FlowTopic?
    /// What a short line without figures says for the lines below it.
    var lead: Scope?
    /// The exchange that it named last.
    var venue: FlowTopic?
    /// What governed the last figure of the last sentence with figures; an elliptic sentence goes on with it.
    var governor: Governor?

    /// Another section begins anew.
    mutating func enter(_ section: Int) {
        if self.section != section { self = CarriedContext() }
        self.section = section
    }
}
