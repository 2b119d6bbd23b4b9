import BriefModel
import BriefReading

/// Puts what the searches reported into the words of an explanation.
struct ExplanationBuilder {
    let document: Document
    let brief: Brief
    let trace: Trace
    private let reasons: [SourceSpan: Unrecognized.Reason]

    init(document: Document, brief: Brief, trace: Trace) {
        self.document = document
        self.brief = brief
        self.trace = trace
        reasons = Dictionary(brief.unrecognized.map { ($0.span, $0.reason) }) { first, _ in first }
    }

    func explanation() -> Explanation {
        let blocks = document.blocks.indices.compactMap(explained)
        return Explanation(
            brief: brief, blocks: blocks,
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
            table: table.flatMap { explained($0, in: block) }, records: bareRecords(in: block))
        let isEmpty = result.sentences.isEmpty && result.list == nil && result.table == nil
        return isEmpty && result.records.isEmpty ? nil : result
    }

    /// Records of a block whose place is no figure.
    private func bareRecords(in block: Block) -> [RecordID] {
        trace.made.filter { origin, _ in
            guard block.text.contains(origin.figure.lowerBound) else { return false }
            switch origin.kind {
            case .headline: return true
            case .mover: return !document.text[origin.figure].contains(where: \.isASCIIDigit)
            case .flow, .notice: return false
            }
        }.sorted { $0.key.figure.lowerBound < $1.key.figure.lowerBound }.map(\.value.id)
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
            return Explanation.Sentence(
                place: place,
                tokens: TokenExplainer(document: document, received: brief.received.date).tokens(tokens, of: analysis),
                figures: figures.compactMap { index in
                    analysis.quantity(at: index).map { quantity in
                        explainer.figure(quantity, at: index, outcomes: outcomes(of: quantity.text))
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
                let outcomes = outcomes(of: cell)
                let refused = trace.refused[cell]
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

    private func outcomes(of figure: Range<Int>) -> [Explanation.Outcome] {
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
        let around = trace.made.filter { origin, made in
            origin.kind != .headline && origin.kind != .notice && made.evidence.contains(figure.lowerBound)
        }
        let nearest = around.min { $0.value.evidence.lowerBound < $1.value.evidence.lowerBound }
        return [nearest.map { .inside($0.value.id) } ?? .none]
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
