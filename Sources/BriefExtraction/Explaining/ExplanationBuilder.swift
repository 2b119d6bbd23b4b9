import BriefModel
import BriefReading

/// Puts what the searches reported into the words of an explanation.
struct ExplanationBuilder {
    let document: Document
    let brief: Brief
    let trace: Trace
    private let reasons: [SourceSpan: Unrecognized.Reason]
    /// In the order of the text.
    private let made: [(origin: Trace.Origin, made: Trace.Made)]

    init(document: Document, brief: Brief, trace: Trace) {
        self.document = document
        self.brief = brief
        self.trace = trace
        reasons = Dictionary(brief.unrecognized.map { ($0.span, $0.reason) }) { first, _ in first }
        made = trace.made.map { (origin: $0.key, made: $0.value) }
            .sorted { ($0.origin.figure.lowerBound, $0.made.id) < ($1.origin.figure.lowerBound, $1.made.id) }
    }

    func explanation() -> Explanation {
        let blocks = document.blocks.indices.compactMap(explained)
        return Explanation(
            brief: brief, kind: trace.genre.map(Explanation.Kind.init), blocks: blocks,
            notices: NoticeExplainer(document: document, trace: trace.notices, made: trace.made).notices())
    }

    private func explained(_ index: Int) -> Explanation.Block? {
        let block = document.blocks[index]
        let text = trace.blocks[index]
        let table = trace.tables[index]
        let scopes = ScopeExplainer(document: document, trace: trace.scopes)
        let result = Explanation.Block(
            kind: block.kind.name, span: document.source(of: block.text),
            headings: document.headingPath(of: block.section), layers: scopes.layers(of: index),
            scope: scopes.facts(of: table?.scope ?? trace.scopes.blocks[index]),
            sentences: text.map(sentences) ?? [], list: text.flatMap(list),
            table: table.flatMap { explained($0, in: block) },
            skipped: trace.skipped[index].map { "\($0)" }, records: bareRecords(in: block.text))
        let isEmpty = result.sentences.isEmpty && result.list == nil && result.table == nil
        return isEmpty && result.records.isEmpty && result.skipped == nil ? nil : result
    }

    /// Facts whose figure, name or number stands in a stretch of text.
    private func facts(in text: Range<Int>) -> ArraySlice<(origin: Trace.Origin, made: Trace.Made)> {
        let start = made.partitioningIndex { $0.origin.figure.lowerBound >= text.lowerBound }
        let end = made.partitioningIndex { $0.origin.figure.lowerBound >= text.upperBound }
        return made[start..<end]
    }

    /// Records whose place is no figure.
    private func bareRecords(in text: Range<Int>) -> [RecordID] {
        facts(in: text).filter { fact in
            switch fact.origin.kind {
            case .headline: true
            case .mover: !document.text[fact.origin.figure].contains(where: \.isASCIIDigit)
            case .flow, .notice: false
            }
        }.map(\.made.id)
    }

    // MARK: Text

    private func sentences(of block: BlockTrace) -> [Explanation.Sentence] {
        let analysis = block.analysis
        return analysis.sentences.compactMap { tokens in
            let figures = tokens.filter { index in
                guard let quantity = analysis.quantity(at: index) else { return false }
                return quantity.kind != .number || block.figures[index] != nil
            }
            guard !figures.isEmpty, let place = place(of: tokens, in: analysis) else { return nil }
            let explainer = FigureExplainer(document: document, block: block)
            let around = analysis.text(of: tokens) ?? analysis.block
            return Explanation.Sentence(
                place: place,
                tokens: TokenExplainer(document: document, received: brief.received.date).tokens(tokens, of: analysis),
                figures: figures.compactMap { index in
                    analysis.quantity(at: index).map { quantity in
                        explainer.figure(quantity, at: index, outcomes: outcomes(of: quantity.text, in: around))
                    }
                })
        }
    }

    private func list(of block: BlockTrace) -> Explanation.List? {
        guard let reason = block.list else { return nil }
        return Explanation.List(
            reason: "\(reason)",
            pieces: block.pieces.map { piece in
                Explanation.List.Piece(
                    name: place(of: piece.name, in: block.analysis)?.text ?? "",
                    figures: piece.figures.compactMap { place(of: $0..<$0 + 1, in: block.analysis)?.text },
                    remark: "\(piece.remark)")
            })
    }

    private func place(of tokens: Range<Int>, in analysis: Analysis) -> Explanation.Place? {
        analysis.text(of: tokens).map { document.place($0) }
    }

    // MARK: Tables

    private func explained(_ trace: TableTrace, in block: Block) -> Explanation.Table? {
        guard case .table(let index) = block.kind else { return nil }
        let table = document.tables[index]
        let columns = trace.columns
        let scopes = ScopeExplainer(document: document, trace: self.trace.scopes)
        let figures = table.rows.dropFirst(table.headerRows).flatMap { row in
            row.indices.compactMap { column -> Explanation.Figure? in
                let cell = row[column]
                let outcomes = outcomes(of: cell, in: cell)
                let refused = document.text[cell].contains(where: \.isASCIIDigit) ? trace.refused[cell] : nil
                let isLeft = outcomes.allSatisfy(\.isAside)
                guard refused != nil || !isLeft else { return nil }
                let header = column < columns.headers.count ? columns.headers[column] : nil
                let names = [row[0], header].compactMap { $0 }.filter { !$0.isEmpty && $0 != cell }
                return Explanation.Figure(
                    place: document.place(cell), reading: "cell",
                    cell: names.map { document.readable($0) }.joined(separator: " · "), threshold: nil, governors: [],
                    subjects: [],
                    remarks: refused.map { [Explanation.Remark(text: "\($0)", words: nil, isVeto: true)] } ?? [],
                    outcomes: outcomes)
            }
        }
        return Explanation.Table(
            reader: "\(trace.reader)",
            columns: columns.roles.indices.map { column in
                Explanation.Table.Column(
                    header: columns.headers[column].map { document.readable($0) }, role: columns.roles[column].name,
                    scope: scopes.facts(of: columns.scopes[column]))
            }, figures: figures)
    }

    // MARK: Outcomes

    /// - Parameter around: Where a record may stand that the figure is only a part of.
    private func outcomes(of figure: Range<Int>, in around: Range<Int>) -> [Explanation.Outcome] {
        var outcomes: [Explanation.Outcome] = []
        for kind in [RecordKind.flow, .mover] {
            let origin = Trace.Origin(kind: kind, figure: figure)
            if let made = trace.made[origin] {
                outcomes.append(.record(made.id))
            } else if let kept = trace.repeats[origin], let made = trace.made[kept] {
                outcomes.append(.repeats(made.id))
            }
        }
        if !outcomes.isEmpty { return outcomes }
        if let reason = reasons[document.source(of: figure)] { return [.unrecognized(reason)] }
        let holder = facts(in: around).first { fact in
            (fact.origin.kind == .flow || fact.origin.kind == .mover)
                && fact.made.evidence.contains(figure.lowerBound)
        }
        return [holder.map { .inside($0.made.id) } ?? .none]
    }
}

extension Document {
    /// A range of the text with what stands there.
    func place(_ range: Range<Int>) -> Explanation.Place {
        Explanation.Place(span: source(of: range), text: readable(range))
    }
}

extension Block.Kind {
    fileprivate var name: String {
        switch self {
        case .heading: "heading"
        case .paragraph: "paragraph"
        case .item: "item"
        case .field: "field"
        case .byline: "byline"
        case .quote: "quote"
        case .table: "table"
        }
    }
}
