import BriefModel
import BriefReading

/// Reads authorities that no pack names from the head of a page: a capitalized line that ends or begins with the noun of a
/// public body or an exchange ("Nordhavn Exchange", "Superintendencia del Mercado de Valores").
struct Letterhead {
    let notice: NoticeText
    let lexicon: Lexicon

    private var text: [UInt8] { notice.text }
    private static let deepest = 8

    func issuers() -> [Notice.Issuer] {
        var seen = 0
        for index in notice.document.blocks.indices.prefix(Self.deepest * 2) where !notice.isAside(index) {
            let block = notice.document.blocks[index]
            // "Date : …", "To : …" are fields of the letterhead.
            guard block.label == nil, block.key == nil else { continue }
            seen += 1
            if seen > Self.deepest { break }
            for line in text[block.text].split(separator: 0x0A) {
                if let found = issuer(Sentence.trimmed(line.startIndex..<line.endIndex, in: text)) { return [found] }
            }
        }
        return []
    }

    private func issuer(_ line: Range<Int>) -> Notice.Issuer? {
        // "EUREX CIRCULAR 045/26": an exchange that packs know opens the line.
        if line.count <= 120, let match = lexicon.matches(in: text, range: line).first,
            match.range.lowerBound - line.lowerBound <= 4,
            let exchange = match.candidates.first(where: { $0.kind == .exchange || $0.kind == .venue })
        {
            return Notice.Issuer(name: exchange.name, short: exchange.short, jurisdiction: exchange.jurisdiction)
        }
        guard (6...90).contains(line.count), notice.fits(line, words: 10), notice.cues([.issue], in: line).isEmpty,
            !text[line].contains(where: {
                (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
            })
        else { return nil }
        let name = oneLine(text[line])
        let words = name.split(separator: " ").map(String.init)
        guard words.count >= 2 || text[line.lowerBound] >= 0x80 else { return nil }
        guard
            words.contains(where: { Self.bodies.contains($0.lowercased()) })
                || Self.endings.contains(where: { name.hasSuffix($0) })
        else { return nil }
        // "Notice on the Council": each word of a name begins with a capital, or is a small joining word.
        let isName = words.allSatisfy { word in
            guard let first = word.utf8.first else { return false }
            return (0x41...0x5A).contains(first) || first >= 0x80 || Self.joining.contains(word.lowercased())
        }
        guard isName, notice.cues([.instrument], in: line).isEmpty || text[line.lowerBound] >= 0x80 else { return nil }
        let country = lexicon.matches(in: text, range: line).lazy.compactMap { $0.entry(of: .market)?.jurisdiction }
            .first
        return Notice.Issuer(name: name, jurisdiction: country)
    }

    private static let joining: Set<String> = [
        "of", "the", "and", "for", "de", "del", "di", "da", "do", "des", "du", "la", "le", "les", "et", "e", "y", "für",
        "der",
        "und", "van", "voor", "dan", "&", "on", "in",
    ]

    private static let bodies: Set<String> = [
        "authority", "commission", "exchange", "ministry", "agency", "bureau", "administration", "board", "council",
        "directorate", "registry", "office", "department", "superintendency", "inspectorate", "regulator", "bourse",
        "börse",
        "bolsa", "borsa", "clearing", "depository", "superintendencia", "comisión", "comissão", "commissione",
        "autorité",
        "autoridade", "autoridad", "autorità", "ministère", "ministerio", "ministério", "ministerium", "bundesamt",
        "bundesanstalt", "finanzmarktaufsicht", "aufsicht", "banco", "banque", "banca", "nationalbank",
        "finansinspektionen",
        "finanstilsynet", "komisja", "komisi", "otoritas", "bank", "treasury", "tribunal", "court", "secretariat",
        "autoriteit", "komise", "kurulu", "kurumu", "bankası", "комиссия", "банк", "служба",
    ]

    private static let endings = [
        "委员会", "管理局", "监管局", "总局", "交易所", "协会", "人民银行", "财政部", "委員會", "監理委員會", "證券交易所", "公會", "協會", "金融庁",
        "取引所", "委員会", "위원회", "감독원", "거래소",
    ]
}
