import BriefModel
import BriefReading

/// Names the subject of a flow, and sender and receiver of a transfer.
struct FlowSubject {
    let sentence: FigureSentence
    let document: Document
    let scope: Scope
    let evidence: FlowEvidence
    /// The exchange that the text named last.
    var venue: FlowTopic?

    private var kinds: SubjectKinds {
        SubjectKinds(
            analysis: sentence.analysis, scope: scope, isFundText: evidence.isAboutFunds,
            text: sentence.text)
    }

    /// Fills subject, kind, id, from and to; says which tokens name the subject, `nil` when it was inferred or is unknown.
    func name(
        _ flow: inout Flow, amount: Int, governor: Governor, isInherited: Bool, listed: Range<Int>?
    ) -> Range<Int>? {
        switch governor.sense.kind {
        case .transfer: return nameTransfer(&flow, amount: amount, governor: governor)
        case .mint, .burn: return nameSupply(&flow, amount: amount, governor: governor)
        default: break
        }
        if let listed { sentence.trace?.candidate("respectively", listed, weight: nil, for: amount) }
        let found =
            (HanSubject.applies(to: governor.cue, in: sentence)
                ? listed.map(HanSubject(sentence: sentence).core) : listed)
            ?? (HanSubject.applies(to: governor.cue, in: sentence)
                ? HanSubject(sentence: sentence).subject(of: amount, governedBy: governor)
                : SubjectSearch(sentence: sentence, isInherited: isInherited).subject(of: amount, governedBy: governor)?
                    .tokens)
        guard let tokens = found.map(owned) else {
            if let venue, governor.sense.kind == .motion, isNamelessExchange(at: governor.cue.tokens.upperBound) {
                sentence.trace?.remark("the exchange is the one that was named before", on: amount)
                (flow.subject, flow.subjectKind, flow.subjectID) = (venue.subject, venue.kind, venue.id)
                return nil
            }
            inferAsset(&flow, amount)
            return nil
        }
        sentence.trace?.named(tokens, amount)
        let identity = kinds.identity(of: tokens, unit: flow.unit)
        flow.subject = text(identity.trimmed ?? withoutKind(tokens, identity.kind))
        flow.subjectKind = identity.kind
        flow.subjectID = identity.id
        if !evidence.aliases.isEmpty, let name = flow.subject, let full = evidence.aliases[name.lowercased()] {
            flow.subject = full
        }
        if identity.kind == .exchange { addEnds(&flow, amount, governor, exchange: tokens) }
        return tokens
    }

    /// "A deposited 5 BTC into B", "withdrew 5 BTC from B", "5 BTC left B for A": coins that move in or out of an exchange
    /// come from somewhere and go somewhere.
    private func addEnds(_ flow: inout Flow, _ amount: Int, _ governor: Governor, exchange: Range<Int>) {
        guard sentence.analysis.quantity(at: amount)?.kind == .asset,
            exchange.lowerBound > governor.cue.tokens.lowerBound,
            !governor.cue.tokens.isEmpty, governor.sense.kind == .investor || governor.sense.kind == .motion
        else { return }
        if flow.direction == .out {
            flow.from = flow.subject
            return
        }
        flow.to = flow.subject
        guard governor.sense.kind == .investor, governor.cue.tokens.upperBound <= amount,
            let actor = NounPhrases(sentence: sentence).phrase(leftOf: governor.cue.tokens.lowerBound),
            actor.contains(where: { sentence.analysis.tokens[$0].entity != nil })
                || actor.count > 1 && actor.allSatisfy({ sentence.analysis.tokens[$0].isCapitalized })
        else { return }
        flow.from = text(actor)
    }

    /// "BlackRock's IBIT" is IBIT: behind a possessive a ticker names itself.
    private func owned(_ tokens: Range<Int>) -> Range<Int> {
        guard tokens.count > 1, let last = tokens.last,
            sentence.analysis.tokens[last].kind == .cashtag
                || MoverName.isTicker(sentence.text[sentence.analysis.tokens[last].text]),
            isPossessive(last - 1) || isHouse(tokens.lowerBound..<last)
        else { return tokens }
        return last..<last + 1
    }

    /// "Fidelity ETF": who runs the fund that the ticker behind it names.
    private func isHouse(_ tokens: Range<Int>) -> Bool {
        tokens.allSatisfy { index in
            sentence.analysis.name(at: index)?.entry(of: .issuer) != nil || sentence.analysis.has(.fund, at: index)
        }
    }

    private func isPossessive(_ index: Int) -> Bool {
        let token = sentence.analysis.tokens[index]
        let word = sentence.text[token.text]
        if token.mark == .inner { return word.elementsEqual("'".utf8) || word.elementsEqual("’".utf8) }
        return ["'s", "’s", "s'", "s’"].contains { word.count > 3 && word.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// "Nordhafen exchange" is called Nordhafen.
    private func withoutKind(_ tokens: Range<Int>, _ kind: Flow.SubjectKind?) -> Range<Int> {
        var tokens = tokens
        // "crypto exchange Nordhafen"
        while kind == .exchange, tokens.count > 1, let first = tokens.first,
            sentence.analysis.tokens[first].entity == nil,
            sentence.analysis.tokens[first + 1].isCapitalized || sentence.isWord(first + 1, "exchange"),
            sentence.analysis.has(.exchange, at: first)
                || ["crypto", "cryptocurrency", "trading", "digital"].contains(where: { sentence.isWord(first, $0) })
        { tokens = tokens.dropFirst() }
        guard tokens.count > 1, let last = tokens.last, sentence.analysis.tokens[last].entity == nil else {
            return tokens
        }
        if kind == .exchange, let cue = sentence.analysis.cue(at: last), cue.has(.exchange), !cue.has(.market),
            cue.tokens.lowerBound > tokens.lowerBound
        {
            let name = tokens.lowerBound..<cue.tokens.lowerBound
            let isName = name.allSatisfy { index in
                let token = sentence.analysis.tokens[index]
                return token.isCapitalized || token.entity != nil || sentence.text[token.text.lowerBound] >= 0xE3
            }
            if isName { return name }
        }
        return tokens
    }

    /// Exchange to wallet is the exchange's `out`, wallet to exchange its `in`, exchange to exchange the sender's `out`;
    /// between unknown wallets the asset moves.
    private func nameTransfer(_ flow: inout Flow, amount: Int, governor: Governor) -> Range<Int>? {
        let (sender, receiver) = ends(of: amount, governor)
        flow.from = sender.flatMap(name)
        flow.to = receiver.flatMap(name)
        sentence.trace?.candidate("sender", sender, weight: nil, for: amount)
        sentence.trace?.candidate("receiver", receiver, weight: nil, for: amount)
        let senderKind = sender.map { kinds.identity(of: $0, unit: flow.unit) }
        let receiverKind = receiver.map { kinds.identity(of: $0, unit: flow.unit) }
        func settle(_ tokens: Range<Int>?, _ identity: SubjectKinds.Identity?, _ direction: Flow.Direction) -> Range<
            Int
        >? {
            flow.subject = tokens.flatMap(name)
            flow.subjectKind = identity?.kind
            flow.subjectID = identity?.id
            flow.direction = direction
            if let tokens { sentence.trace?.named(tokens, amount) }
            return tokens
        }
        if senderKind?.kind == .exchange { return settle(sender, senderKind, .out) }
        if receiverKind?.kind == .exchange { return settle(receiver, receiverKind, .in) }
        if let senderKind, !isUnknown(sender) { return settle(sender, senderKind, .out) }
        if let receiverKind, !isUnknown(receiver) { return settle(receiver, receiverKind, .in) }
        if let venue, let (isSender, word) = namelessExchange(behind: min(amount + 1, governor.cue.tokens.upperBound)) {
            sentence.trace?.remark("the exchange is the one that was named before", on: amount, at: word..<word + 1)
            flow.direction = isSender ? .out : .in
            (flow.subject, flow.subjectKind, flow.subjectID) = (venue.subject, venue.kind, venue.id)
            if isSender { flow.from = venue.subject } else { flow.to = venue.subject }
            return nil
        }
        inferAsset(&flow, amount)
        return nil
    }

    private func ends(of amount: Int, _ governor: Governor) -> (sender: Range<Int>?, receiver: Range<Int>?) {
        let cue = governor.cue.tokens
        if HanSubject.applies(to: governor.cue, in: sentence) {
            let route = HanRoute(sentence: sentence, amount: amount, cue: cue)
            return (route.sender, route.receiver)
        }
        let route = FlowRoute(sentence: sentence, amount: amount, from: min(amount + 1, cue.upperBound))
        return (route.sender, route.receiver)
    }

    /// "5 BTC left the exchange"
    private func isNamelessExchange(at start: Int) -> Bool {
        start + 1 < sentence.tokens.upperBound && sentence.analysis.has(.determiner, at: start)
            && (sentence.analysis.has(.exchange, at: start + 1)
                || ["platform", "venue"].contains { sentence.isWord(start + 1, $0) })
    }

    /// "to the exchange", "from the platform": sender or not, and the word.
    private func namelessExchange(behind start: Int) -> (isSender: Bool, word: Int)? {
        for index in start..<sentence.tokens.upperBound {
            guard let value = sentence.analysis.value(of: .preposition, at: index),
                [.from, .to, .into].contains(value), index + 2 < sentence.tokens.upperBound,
                sentence.analysis.has(.determiner, at: index + 1), sentence.analysis.has(.exchange, at: index + 2)
            else { continue }
            return (value == .from, index + 2)
        }
        return nil
    }

    /// Minting grows the token, burning shrinks it; the treasury or address is the other end.
    private func nameSupply(_ flow: inout Flow, amount: Int, governor: Governor) -> Range<Int>? {
        let start = max(amount, governor.cue.tokens.upperBound - 1) + 1
        if governor.sense.kind == .mint {
            flow.to = end(after: [.to, .in, .into], from: start).flatMap(text)
        } else {
            flow.from = end(after: [.from, .in], from: start).flatMap(text)
        }
        inferAsset(&flow, amount)
        if flow.subject == nil, let name = nameOfToken(amount, governor) {
            let identity = kinds.identity(of: name, unit: flow.unit)
            flow.subject = text(name)
            flow.subjectKind = identity.kind ?? .asset
            flow.subjectID = identity.id
            return name
        }
        return nil
    }

    /// "$44 million of PYUSD was burned": the token behind "of" or "in".
    private func nameOfToken(_ amount: Int, _ governor: Governor) -> Range<Int>? {
        SubjectSearch(sentence: sentence).phraseBehindPreposition(after: amount + 1, of: .out, words: 3)
    }

    /// The phrase behind the first of these prepositions.
    private func end(after prepositions: [SenseValue], from start: Int) -> Range<Int>? {
        var index = start
        while index < sentence.tokens.upperBound {
            if let cue = sentence.analysis.cue(at: index), cue.tokens.lowerBound == index,
                let preposition = cue.value(of: .preposition), prepositions.contains(preposition)
            {
                return NounPhrases(sentence: sentence).phrase(rightFrom: cue.tokens.upperBound)
            }
            index += 1
        }
        return nil
    }

    /// Without words that are no part of an exchange's name.
    private func name(_ tokens: Range<Int>) -> String? {
        let identity = kinds.identity(of: tokens, unit: nil)
        return text(identity.kind == .exchange ? identity.trimmed ?? tokens : tokens)
    }

    /// Without the sign of a tag ("#OKX").
    private func text(_ tokens: Range<Int>) -> String? {
        guard let place = sentence.analysis.text(of: withoutTicker(tokens)) else { return nil }
        let name = document.readable(place).withoutPossessive
        return name.first == "#" || name.first == "$" ? String(name.dropFirst()) : name
    }

    /// "Halden Energy" of "Halden Energy (LON: HALD)".
    private func withoutTicker(_ tokens: Range<Int>) -> Range<Int> {
        guard let last = tokens.last, sentence.analysis.tokens[last].mark == .closing,
            let open = tokens.last(where: { sentence.analysis.tokens[$0].mark == .opening }), open > tokens.lowerBound,
            sentence.text[sentence.analysis.tokens[min(open + 1, last)].text.lowerBound] < 0x80
        else { return tokens }
        return tokens.lowerBound..<open
    }

    private func isUnknown(_ tokens: Range<Int>?) -> Bool {
        guard let tokens else { return true }
        return tokens.contains { index in
            let token = sentence.analysis.tokens[index].text
            return sentence.text.reads("unknown", in: token)
                || ["未知", "不明", "匿名"].contains { sentence.text[token.lowerBound...].starts(with: $0.utf8) }
        }
    }

    /// Without a named subject an amount in a token is about that token.
    private func inferAsset(_ flow: inout Flow, _ amount: Int) {
        guard let unit = flow.unit, !sentence.analysis.units.currencies.contains(unit) else { return }
        sentence.trace?.remark("nobody is named: the subject is the token of the amount", on: amount)
        flow.subject = unit
        flow.subjectKind = .asset
    }
}
