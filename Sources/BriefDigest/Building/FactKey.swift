import BriefModel

/// What makes two records statements about the same fact (record contract, section 3).
///
/// Beyond the contract's list a key holds the flags that make a figure another figure (an earlier period, a running
/// sum, a total, an index level), and the ends of a movement, so that these never contradict the plain figure.
enum FactKey: Hashable {
    struct FlowKey: Hashable {
        let subject: FoldedName?
        let metric: Flow.Metric
        let direction: Flow.Direction
        let unit: String?
        let date: CalendarDate?
        let horizon: String?
        let from: FoldedName?
        let to: FoldedName?
        let scope: RecordFlags
    }

    struct MoverKey: Hashable {
        let symbol: FoldedName
        let date: CalendarDate?
        let horizon: String
        let scope: RecordFlags
    }

    case flow(FlowKey)
    case mover(MoverKey)
    /// Issuer and number.
    case notice(FoldedName?, FoldedName)
    /// A notice without a number, by its title; without one too, by its record.
    case untitledNotice(RecordID)
    case titledNotice(FoldedName?, FoldedName)
    case headline(FoldedName)

    /// Flags that make a figure another figure.
    static let scopes: RecordFlags = [.priorPeriod, .cumulative, .total, .index]

    init(_ record: Record) {
        let scope = record.flags.intersection(FactKey.scopes)
        switch record.fact {
        case .flow(let flow):
            self = .flow(FlowKey(flow, date: record.date, scope: scope))
        case .mover(let mover):
            let symbol = FoldedName(mover.symbol)
            self = .mover(MoverKey(symbol: symbol, date: record.date, horizon: mover.horizon, scope: scope))
        case .notice(let notice):
            self = FactKey(notice, record: record.id)
        case .headline(let headline):
            self = .headline(FoldedName(headline.text))
        }
    }

    private init(_ notice: Notice, record: RecordID) {
        let issuer = notice.issuers.first.map { FoldedName($0.short ?? $0.name) }
        if let number = notice.number {
            self = .notice(issuer, FoldedName(number))
        } else if let title = notice.title {
            self = .titledNotice(issuer, FoldedName(title))
        } else {
            self = .untitledNotice(record)
        }
    }
}

extension FactKey.FlowKey {
    fileprivate init(_ flow: Flow, date: CalendarDate?, scope: RecordFlags) {
        subject = (flow.subjectID ?? flow.subject).map(FoldedName.init)
        metric = flow.metric
        direction = flow.direction
        unit = flow.unit
        self.date = date
        horizon = flow.horizon
        from = flow.from.map(FoldedName.init)
        to = flow.to.map(FoldedName.init)
        self.scope = scope
    }
}
