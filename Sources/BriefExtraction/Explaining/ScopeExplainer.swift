import BriefModel
import BriefReading

/// Says what the lines around a block say for it.
struct ScopeExplainer {
    let document: Document
    let trace: ScopeTrace

    /// Outermost first; only what says something.
    func layers(of index: Int) -> [Explanation.Scope] {
        let block = document.blocks[index]
        var layers: [Explanation.Scope] = []
        func add(_ origin: String, _ place: Range<Int>?, _ scope: Scope?) {
            guard let scope else { return }
            let facts = facts(of: scope)
            if facts.isEmpty { return }
            layers.append(Explanation.Scope(origin: origin, text: place.map { document.readable($0) }, facts: facts))
        }
        if let published = trace.published, trace.blocks[index].date == published {
            var scope = Scope()
            scope.date = published
            add("document", nil, scope)
        }
        for section in path(to: block.section) where section < trace.sections.count {
            var own = trace.sections[section]
            if let line = trace.datelines[section] {
                var dated = Scope()
                dated.date = own.date
                own.date = nil
                add("heading", document.sections[section].heading, own)
                add("dateline", line, dated)
            } else {
                add("heading", document.sections[section].heading, own)
            }
        }
        if let intro = block.intro { add("intro", document.blocks[intro].text, trace.intros[intro]) }
        if let key = block.key { add("key", key, trace.keys[index]) }
        if case .table(let table) = block.kind, let caption = document.tables[table].caption {
            add("caption", caption, trace.captions[caption])
        }
        return layers
    }

    private func path(to section: Int) -> [Int] {
        var path: [Int] = []
        var index: Int? = section
        while let current = index {
            path.append(current)
            index = document.sections[current].parent
        }
        return path.reversed()
    }

    func facts(of scope: Scope) -> [Explanation.Fact] {
        var facts: [Explanation.Fact] = []
        func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { facts.append(Explanation.Fact(name: name, value: value)) }
        }
        let topics: [(Bool, String)] = [
            (scope.isAboutFlows, "flows"), (scope.isAboutMovers, "movers"),
            (scope.isAboutFunds, "funds"), (scope.isAboutExchanges, "exchanges"), (scope.isAboutChains, "chains"),
            (scope.isRelated, "related text"),
        ]
        add("about", topics.filter(\.0).map(\.1).joined(separator: ", "))
        add("direction", scope.direction?.rawValue)
        add("movers", scope.isTwoSided ? "both sides" : scope.moverDirection?.rawValue)
        add("unit", scope.unit.map { scope.unitPower == 0 ? $0 : "\($0) ×10^\(scope.unitPower)" })
        add("horizon", scope.horizon)
        add("date", scope.date.map { ($0.inferred ? "~" : "") + $0.date.description })
        return facts
    }
}

extension TableColumns.Role {
    /// `flow in`, `change P1D`, `price`
    var name: String {
        switch self {
        case .flow(let direction): direction.map { "flow \($0.rawValue)" } ?? "flow"
        case .change(let horizon, _): horizon.map { "change \($0)" } ?? "change"
        default: "\(self)"
        }
    }
}
