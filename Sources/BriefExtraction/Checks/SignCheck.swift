import BriefModel
import BriefReading

/// Compares the sign before a figure with the words and headings that say where it went: "rose -3%", a minus among the
/// gainers, "inflows of -$5m". The sign has decided; the record and a warning say that a word disagrees.
struct SignCheck {
    let document: Document
    let analyzer: Analyzer

    func check(_ found: inout FoundFacts) {
        for index in found.movers.indices {
            let mover = found.movers[index]
            guard let side = mover.mover.direction, let sign = sign(of: mover.figure),
                (sign == .gainer) == (side == .gainer), disagrees(mover, sign, found.scopes)
            else { continue }
            found.movers[index].flags.insert(.conflict)
            found.warnings.append(warning(mover.figure, sign))
        }
        for index in found.flows.indices where found.flows[index].rule.hasPrefix("flow.cue") {
            let flow = found.flows[index]
            guard let sign = sign(of: flow.figure), disagrees(flow, sign) else { continue }
            found.flows[index].flags.insert(.conflict)
            found.warnings.append(warning(flow.figure, sign))
        }
    }

    /// A plus is a gainer's, a minus a loser's; `nil` where no sign stands. The figure may begin behind its sign.
    private func sign(of figure: Range<Int>) -> Mover.Direction? {
        let text = document.text
        var start = figure.lowerBound
        if start > 0, text[start - 1] == UInt8(ascii: "+") || text[start - 1] == UInt8(ascii: "-") { start -= 1 }
        if start > 0, !SignCheck.stand(text[start - 1]) { return nil }
        let rest = text[start...]
        if rest.first == UInt8(ascii: "+") { return .gainer }
        return rest.first == UInt8(ascii: "-") || rest.starts(with: "−".utf8) ? .loser : nil
    }

    /// What may stand before a sign: a blank, an opening bracket, a bar.
    private static func stand(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":")
    }

    private func disagrees(_ mover: MoverCandidate, _ sign: Mover.Direction, _ scopes: ScopeTable) -> Bool {
        if mover.rule == "mover.prose" {
            let cues = analyzer.line(mover.evidence, of: document).allClasses
            return sign == .gainer
                ? cues.contains(.down) && !cues.contains(.up) : cues.contains(.up) && !cues.contains(.down)
        }
        guard mover.rule == "mover.list", !scopes.scope(ofSection: mover.section).isTwoSided,
            let side = scopes.scope(ofSection: mover.section).moverDirection
        else { return false }
        return side != sign
    }

    /// A net flow may have any sign; what came in cannot be negative.
    private func disagrees(_ flow: FlowCandidate, _ sign: Mover.Direction) -> Bool {
        guard flow.flow.direction != .net else { return false }
        let directions = Set(
            analyzer.line(flow.evidence, of: document).cues.compactMap { $0.sense(.noun)?.value })
        return directions == [sign == .gainer ? .out : .in]
    }

    private func warning(_ figure: Range<Int>, _ sign: Mover.Direction) -> BriefWarning {
        BriefWarning(
            code: .signConflict,
            message: "the figure has a \(sign == .gainer ? "plus" : "minus"), the words beside it say the contrary",
            span: document.source(of: figure))
    }
}
