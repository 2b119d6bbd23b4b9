/// What the text of a section says that later blocks of it take for granted.
struct CarriedContext {
    private var section: Int?
    /// The day that the text speaks of.
    var date: DateReading?
    /// Whom it is about.
    var topic: FlowTopic?

    /// Another section begins anew.
    mutating func enter(_ section: Int) {
        if self.section != section { self = CarriedContext() }
        self.section = section
    }
}
