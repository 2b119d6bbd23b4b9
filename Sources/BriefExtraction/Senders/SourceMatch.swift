import BriefModel
import BriefReading

/// A sign by which a sender is known: its files' names, its byline, the host of its pages.
struct SourceMatch: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A pattern for the file's name: `*` any run, `?` any one character.
        case file
        /// Words of the byline or of a mail's sender.
        case from
        /// A host, with those below it, of the page's address.
        case host
    }

    let kind: Kind
    /// In small letters.
    let pattern: [UInt8]

    /// Reads `file:…`, `from:…`, `host:…`; `nil` for anything else.
    init?(_ text: String) {
        let halves = text.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1).map { String(Substring($0)) }
        guard halves.count == 2, let kind = Kind(rawValue: halves[0]) else { return nil }
        let pattern = halves[1].utf8.drop { $0.isBlank }.map(\.lowercased)
        guard !pattern.isEmpty else { return nil }
        self.kind = kind
        self.pattern = pattern
    }

    func matches(_ sender: Sender) -> Bool {
        switch kind {
        case .file: SourceMatch.glob(pattern, sender.file)
        case .from: sender.names.contains { $0.containsSubsequence(pattern) }
        case .host: sender.host.map { SourceMatch.isHost($0, at: pattern) } ?? false
        }
    }

    /// Whether everything that the other takes is taken by this one.
    func covers(_ other: SourceMatch) -> Bool {
        guard kind == other.kind else { return false }
        return switch kind {
        case .file: SourceMatch.glob(pattern, other.pattern, isPattern: true)
        case .from: other.pattern.containsSubsequence(pattern)
        case .host: SourceMatch.isHost(other.pattern, at: pattern)
        }
    }

    private static func isHost(_ host: [UInt8], at pattern: [UInt8]) -> Bool {
        guard host.count > pattern.count else { return host == pattern }
        return host.suffix(pattern.count).elementsEqual(pattern)
            && host[host.count - pattern.count - 1] == UInt8(ascii: ".")
    }

    /// Goes back to the last `*` alone, so the work is at most the product of the lengths.
    ///
    /// - Parameter isPattern: The text is a pattern too: a `?` takes no `*` of it.
    private static func glob(_ pattern: [UInt8], _ text: [UInt8], isPattern: Bool = false) -> Bool {
        let (star, any) = (UInt8(ascii: "*"), UInt8(ascii: "?"))
        var (place, position) = (0, 0)
        var last: (place: Int, position: Int)?
        while position < text.count {
            if place < pattern.count, pattern[place] == star {
                last = (place + 1, position)
                place += 1
            } else if place < pattern.count, pattern[place] == text[position] {
                (place, position) = (place + 1, position + 1)
            } else if place < pattern.count, pattern[place] == any, !(isPattern && text[position] == star) {
                (place, position) = (place + 1, end(ofScalarAt: position, in: text))
            } else if let back = last {
                last = (back.place, back.position + 1)
                (place, position) = (back.place, back.position + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == star }
    }

    private static func end(ofScalarAt position: Int, in text: [UInt8]) -> Int {
        var end = position + 1
        while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }
}
