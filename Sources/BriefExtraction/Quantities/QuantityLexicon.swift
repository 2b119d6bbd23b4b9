import BriefModel
import BriefPacks

/// The words and signs that quantities are made of.
final class QuantityLexicon: Sendable {
    /// What a surface means.
    final class Meaning: PhraseMeaning {
        let kind: QuantityKind
        /// A currency code, a unit or a ticker.
        let id: String
        /// The value of a number word, the power of ten of a scale.
        let number: Int
        /// The codes of an ambiguous currency surface.
        let candidates: [String]
        let isHan: Bool

        init(kind: QuantityKind, id: String = "", number: Int = 0, candidates: [String] = [], isHan: Bool = false) {
            self.kind = kind
            self.id = id
            self.number = number
            self.candidates = candidates
            self.isHan = isHan
        }
    }

    private typealias Entry = PhraseTable<Meaning>.Entry

    private let table: PhraseTable<Meaning>
    /// What can begin a quantity in running text: the scanner stops at no other word.
    let triggers: PhraseTable<Meaning>

    /// Packs are read in order; among equal surfaces the first declared wins.
    init(
        packs: [[UInt8]] = [
            BuiltInPacks.units, BuiltInPacks.scales, BuiltInPacks.englishNumbers, BuiltInPacks.chineseNumbers,
        ]
    ) {
        let entries = packs.flatMap { PackRows($0).rows }.flatMap(Self.entries)
        table = PhraseTable(entries: entries)
        triggers = PhraseTable(entries: entries.filter { Self.triggering.contains($0.meaning.kind) })
    }

    private static let triggering: QuantityKind = [
        .currency, .currencyBefore, .mega, .digit, .teen, .tens, .hundred, .dozen, .half, .part, .parts, .article,
        .minus, .web, .han,
        .percent, .hundredth, .hanDigit,
    ]

    /// The longest surface of one of these kinds at a position.
    func match(_ text: ByteWindow, at position: Int, _ kinds: QuantityKind) -> (meaning: Meaning, end: Int)? {
        table.match(text, at: position, kinds)
    }

    private static func entries(_ row: PackRows.Row) -> [Entry] {
        switch row[0] {
        case "iso": isoCodes(row)
        case "mega":
            row.alternatives(2).map { code in
                (Array("M".utf8) + code, true, Meaning(kind: .mega, id: String(decoding: code, as: UTF8.self)))
            }
        case "ticker":
            row.alternatives(2).map { code in
                (code, row[1] == "exact", Meaning(kind: .ticker, id: String(decoding: code, as: UTF8.self)))
            }
        default: words(row)
        }
    }

    /// ISO 4217 codes: in any case, in capitals only, or (where the code is a word) in capitals behind the number only.
    private static func isoCodes(_ row: PackRows.Row) -> [Entry] {
        row.alternatives(2).map { code in
            let id = String(decoding: code, as: UTF8.self)
            let kind = row[1] == "after" ? QuantityKind.currencyAfter : .currency
            return (code, row[1] != "any-case", Meaning(kind: kind, id: id == "CNH" ? "CNY" : id))
        }
    }

    /// `exact-` before a kind: upper and lower case count.
    private static func words(_ row: PackRows.Row) -> [Entry] {
        let isExact = row[0].hasPrefix("exact-")
        let name = isExact ? String(row[0].dropFirst(6)) : row[0]
        guard let kind = QuantityKind(name: name) else { return [] }
        return row.alternatives(2).map { surface in
            let meaning = Meaning(
                kind: kind, id: row[1], number: Int(row[1]) ?? 0,
                candidates: row[3].split(separator: " ").map(String.init),
                isHan: (0xE3...0xED).contains(surface[0]))
            return (surface, isExact, meaning)
        }
    }
}
