import BriefModel

/// Finds assets that a sentence names as gainers or losers without a figure: "A, B and C were the biggest gainers".
struct NamedMovers {
    let sentence: FigureSentence
    let names: ProperNames

    struct Found {
        let name: Range<Int>
        let side: Mover.Direction
    }

    private var analysis: Analysis { sentence.analysis }

    /// - Parameter before: the side of the sentence before, which "It was followed by …" goes on with.
    func found(before: Mover.Direction?) -> [Found] {
        if let before, let follow = followed() {
            return list(from: follow).map { Found(name: $0, side: before) }
        }
        var found: [Found] = []
        var seen: Set<Range<Int>> = []
        for index in sentence.tokens {
            guard let cue = analysis.cue(at: index), cue.tokens.lowerBound == index, let side = side(of: cue) else {
                continue
            }
            for name in listBehind(cue) ?? listBefore(cue) ?? HanList(sentence: sentence).names(before: cue)
            where seen.insert(name).inserted {
                found.append(Found(name: name, side: side))
            }
        }
        return found
    }

    private func side(of cue: Cue) -> Mover.Direction? {
        if cue.has(.gainers) { return .gainer }
        return cue.has(.losers) ? .loser : nil
    }

    /// Behind "followed by".
    private func followed() -> Int? {
        sentence.tokens.first {
            isWord($0, ["followed"]) && $0 + 1 < sentence.tokens.upperBound && isWord($0 + 1, ["by"])
        }
        .map { $0 + 2 }
    }

    /// "the laggards were A, B and C", "top gainers included A and B", "among the gainers: A, B"
    private func listBehind(_ cue: Cue) -> [Range<Int>]? {
        var index = cue.tokens.upperBound
        var hasVerb = false
        while index < sentence.tokens.upperBound, index - cue.tokens.upperBound < 12 {
            if isVerb(index) || analysis.tokens[index].mark == .colon {
                hasVerb = true
            } else if hasVerb, names.span(startingAt: index) != nil {
                let list = list(from: index)
                return list.isEmpty ? nil : list
            } else if analysis.tokens[index].mark == .comma || analysis.tokens[index].isQuantity {
                return nil
            } else if hasVerb, !isLight(index) {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// "A, B and C were the biggest gainers", "A and B led the losers"
    private func listBefore(_ cue: Cue) -> [Range<Int>]? {
        var index = cue.tokens.lowerBound
        var hasVerb = false
        while index > sentence.tokens.lowerBound, cue.tokens.lowerBound - index < 8 {
            if let name = names.span(endingAt: index) {
                guard hasVerb else { return nil }
                let list = list(endingAt: name)
                return list.isEmpty ? nil : list
            }
            if isVerb(index - 1) {
                hasVerb = true
            } else if analysis.tokens[index - 1].mark == .comma || analysis.tokens[index - 1].isQuantity
                || !(isLight(index - 1) || analysis.cue(at: index - 1)?.hasAny([.gainers, .losers, .movers]) ?? false)
            {
                return nil
            }
            index -= 1
        }
        return nil
    }

    private func list(from start: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = start
        while index < sentence.tokens.upperBound {
            if let name = names.span(startingAt: index) {
                found.append(name)
                index = name.upperBound
            } else if isJoint(index) || (isLight(index) && found.count == 0) || isShareWord(index) {
                index += 1
            } else {
                break
            }
        }
        // A figure behind the list belongs to its names: they are read with it.
        if index < sentence.tokens.upperBound,
            analysis.tokens[index].isQuantity || analysis.tokens[index].mark == .opening
        {
            return []
        }
        return found
    }

    private func list(endingAt last: Range<Int>) -> [Range<Int>] {
        var found = [last]
        var index = last.lowerBound
        while index > sentence.tokens.lowerBound {
            if let name = names.span(endingAt: index), index < (found.first?.lowerBound ?? 0) {
                found.insert(name, at: 0)
                index = name.lowerBound
            } else if isJoint(index - 1) {
                index -= 1
            } else {
                break
            }
        }
        // "From the X pack, A, B and C": the phrase before is no part of the list.
        if let first = found.first, found.count > 1, first.lowerBound > sentence.tokens.lowerBound {
            var before = first.lowerBound - 1
            while before > sentence.tokens.lowerBound, isLight(before) { before -= 1 }
            if analysis.cue(at: before)?.has(.preposition) ?? false { found.removeFirst() }
        }
        return found
    }

    private func isJoint(_ index: Int) -> Bool {
        analysis.tokens[index].mark == .comma
            || isWord(index, ["and", "und", "as", "well", "&", "along", "with", "both"])
    }

    private func isShareWord(_ index: Int) -> Bool {
        analysis.cue(at: index)?.has(.share) ?? false || isWord(index, ["in", "of"])
    }

    private func isVerb(_ index: Int) -> Bool {
        isWord(
            index,
            [
                "were", "was", "are", "is", "include", "included", "includes", "including", "led", "lead", "leads",
                "topped",
                "came", "zählen", "waren", "sind", "stehen", "ranked", "emerged", "being", "featured", "comprised",
            ])
    }

    private func isLight(_ index: Int) -> Bool {
        if analysis.tokens[index].kind == .mark {
            return analysis.tokens[index].mark == .colon || analysis.tokens[index].mark == .quote
        }
        guard let cue = analysis.cue(at: index) else {
            return isWord(index, ["major", "main", "notable", "other", "key", "day's", "session's"])
        }
        return cue.hasAny([.determiner, .adjective, .auxiliary, .preposition, .total, .share, .descriptor, .horizon])
    }

    private func isWord(_ index: Int, _ words: [String]) -> Bool {
        sentence.text.reads(anyOf: words, in: analysis.tokens[index].text)
    }
}
