import BriefReading

/// A block of a document cut into tokens, with the figures, dates, names and cues in it.
///
/// A class, so that the readers share it without counting its arrays.
final class Analysis: Sendable {
    let block: Range<Int>
    let tokens: [Token]
    let quantities: [Quantity]
    let dates: [DateReading]
    let names: [LexiconMatch]
    let cues: [Cue]
    /// Of the cue that a token belongs to.
    struct CuePlace: Sendable {
        /// −1 for none.
        var index: Int32 = -1
        var classes: SenseClasses = []
    }

    /// Of each token.
    private let places: [CuePlace]
    /// Token ranges; none for a label.
    let sentences: [Range<Int>]
    /// What stands between its tokens; nothing for a label.
    let tallies: Tallies
    /// The classes of all its cues.
    let allClasses: SenseClasses
    /// What the units of its quantities are.
    let units: QuantityLexicon
    /// Counts the looks at it.
    private let fuel: Fuel

    /// - Parameter sentences: `nil` for a label, which nobody searches.
    init(
        scan: Scan, tokens: [Token], cues: [Cue], sentences: [Range<Int>]?, units: QuantityLexicon, fuel: Fuel
    ) {
        self.units = units
        self.fuel = fuel
        block = scan.range
        quantities = scan.quantities
        dates = scan.dates
        names = scan.names
        self.tokens = tokens
        self.cues = cues
        self.sentences = sentences ?? []
        var places: [CuePlace] = []
        places.reserveCapacity(tokens.count)
        for _ in tokens.indices { places.append(CuePlace()) }
        var all: SenseClasses = []
        for index in cues.indices {
            let kinds = cues[index].senses.classes
            all.formUnion(kinds)
            for token in cues[index].tokens { places[token] = CuePlace(index: Int32(index), classes: kinds) }
        }
        self.places = places
        allClasses = all
        tallies = sentences == nil ? Tallies() : Tallies(tokens, cues: cues, places)
    }

    // MARK: Cues

    /// The index in `cues` of the cue that a token belongs to.
    func cueIndex(at token: Int) -> Int? {
        fuel.look()
        let index = places[token].index
        return index < 0 ? nil : Int(index)
    }

    func cue(at token: Int) -> Cue? {
        fuel.look()
        let index = places[token].index
        return index < 0 ? nil : cues[Int(index)]
    }

    /// True when a token belongs to a cue of a class.
    func has(_ kind: Sense.Class, at token: Int) -> Bool {
        fuel.look()
        return places[token].classes.contains(kind)
    }

    /// True when a token belongs to a cue of one of these classes.
    func hasAny(_ kinds: SenseClasses, at token: Int) -> Bool {
        fuel.look()
        return places[token].classes.intersects(kinds)
    }

    /// What the cue of a token says as a word of a class; `nil` when it is none.
    func value(of kind: Sense.Class, at token: Int) -> SenseValue? {
        fuel.look()
        return places[token].classes.contains(kind) ? cues[Int(places[token].index)].value(of: kind) : nil
    }

    // MARK: Figures, dates, names

    /// The index in `quantities` of the figure that a token is.
    func quantityIndex(at token: Int) -> Int? {
        fuel.look()
        return tokens[token].kind == .quantity ? Int(tokens[token].item) : nil
    }

    func quantity(at token: Int) -> Quantity? {
        fuel.look()
        return tokens[token].kind == .quantity ? quantities[Int(tokens[token].item)] : nil
    }

    func date(at token: Int) -> DateReading? {
        tokens[token].kind == .date ? dates[Int(tokens[token].item)] : nil
    }

    /// The name that a token belongs to.
    func name(at token: Int) -> LexiconMatch? {
        fuel.look()
        return tokens[token].entity.map { names[$0] }
    }

    // MARK: Places

    /// The byte range of a run of tokens; empty runs have none.
    func text(of run: Range<Int>) -> Range<Int>? {
        guard !run.isEmpty else { return nil }
        return tokens[run.lowerBound].text.lowerBound..<tokens[run.upperBound - 1].text.upperBound
    }
}
