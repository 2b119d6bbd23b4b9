import BriefModel
import BriefReading

/// Reads the caption of an order: "In the Matter of", the names of the respondents in a column, "Respondent."
struct Caption {
    let notice: NoticeText

    private var text: [UInt8] { notice.text }

    func respondents(in blocks: Range<Int>) -> [String] {
        let texts = notice.document.blocks[blocks]
        guard texts.contains(where: { text.reads("matter", within: $0.text) }) else { return [] }
        var lines: [String] = []
        var isOpen = false
        for index in blocks {
            for line in text[notice.document.blocks[index].text].split(separator: 0x0A) {
                let left = column(line)
                let small = left.lowercased()
                if small.contains("in the matter of") {
                    isOpen = true
                    let rest =
                        small.hasSuffix("in the matter of")
                        ? "" : String(left.suffix(from: left.range(after: "matter of")))
                    if !rest.isEmpty { lines.append(rest) }
                    continue
                }
                guard isOpen else { continue }
                if small.hasPrefix("respondent") || small.hasPrefix("defendant") { return names(lines) }
                if !left.isEmpty, !left.allSatisfy({ "_-:=".contains($0) }) { lines.append(left) }
                if lines.count > 10 { return [] }
            }
        }
        return []
    }

    /// What stands left of the rule of a caption.
    private func column(_ line: ArraySlice<UInt8>) -> String {
        let cut =
            line.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "|") }
            ?? line.endIndex
        return oneLine(line[line.startIndex..<cut]).trimming(of: " :")
    }

    private func names(_ lines: [String]) -> [String] {
        let all = Array(lines.joined(separator: " ").utf8)
        let found = RespondentNames(text: all).names(from: 0, upTo: all.count)
        return found.map { spelled($0) }
    }

    /// The spelling of the running text, where a caption has capitals only.
    private func spelled(_ name: String) -> String {
        guard !name.contains(where: \.isLowercase) else { return name }
        let wanted = name.utf8.map(\.lowercasedASCII)
        guard let first = wanted.first else { return name }
        var position = 0
        while position + wanted.count <= text.count {
            if text[position].lowercasedASCII == first, text[position + 1] != name.utf8.dropFirst().first,
                zip(text[position..<position + wanted.count], wanted).allSatisfy({ $0.lowercasedASCII == $1 })
            {
                return String(decoding: text[position..<position + wanted.count], as: UTF8.self)
            }
            position += 1
        }
        return name
    }
}

extension String {
    /// Where the text behind a phrase begins, letters folded; the end when it is not there.
    fileprivate func range(after phrase: String) -> Index {
        var start = startIndex
        while start < endIndex {
            if self[start...].lowercased().hasPrefix(phrase) {
                return index(start, offsetBy: phrase.count, limitedBy: endIndex) ?? endIndex
            }
            start = index(after: start)
        }
        return endIndex
    }
}
