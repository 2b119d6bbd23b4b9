/// The cue packs by the language of a text. A word means one thing in one language and another in the next ("pour"), so
/// a text is read with its own words; without a known language with all of them.
struct LanguageCues: Sendable {
    /// English, Chinese, Japanese, Korean, Hindi: none is taken for a word of another.
    let english: CueTable
    /// German, French, Spanish, Portuguese and Italian, with the English words of trade that such texts use.
    let european: CueTable
    let all: CueTable

    /// - Parameter packs: All cue packs, those that stand over others last.
    init(packs: [Pack], _ problems: inout PackProblems) {
        var (english, european, all) = (CueTable(), CueTable(), CueTable())
        var (keys, europeanKeys, allKeys) = (PackKeys(), PackKeys(), PackKeys())
        // Mistakes are told once, by the table that a pack is written for.
        var told = PackProblems()
        for pack in packs {
            let cues = CuePack(pack: pack)
            let phrases = cues.phrases(&problems)
            if pack.layer == 0, pack.name.hasPrefix("eu-") {
                cues.insert(phrases, into: &european, &europeanKeys, &problems)
            } else {
                cues.insert(phrases, into: &english, &keys, &problems)
                let isOneLanguage = pack.layer == 0 && LanguageCues.others.contains { pack.name.hasPrefix($0) }
                cues.insert(
                    phrases, into: &european, only: isOneLanguage ? LanguageCues.trade : nil, &europeanKeys, &told)
            }
            cues.insert(phrases, into: &all, &allKeys, &told)
        }
        (self.english, self.european, self.all) = (english, european, all)
    }

    /// By BCP 47 tag, `und` for an unknown language.
    func table(for language: String) -> CueTable {
        switch language {
        case "de", "fr", "es", "pt", "it": european
        case "und": all
        default: english
        }
    }

    /// Files of words of one language; the words of prices and columns are in files for all.
    private static let others = ["en-", "zh-", "hi-", "ko-"]

    /// Names of things and columns; verbs and small words are each language's own.
    private static let trade: SenseClasses = [
        .noun, .null, .connector, .fund, .exchange, .wallet, .chain, .gainers, .losers, .movers, .index, .share,
        .priceLabel, .change, .name, .symbol, .rank, .flowTopic, .header, .label, .horizon,
    ]
}
