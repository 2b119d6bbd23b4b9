/// Reads the names of parties in Chinese and Japanese: a field of them, and the object of 对…处以, に対する.
struct HanNames {
    let text: [UInt8]

    private static let longest = 120

    /// `甲公司、乙公司`, `周某（时任…）`: the members of a field without what brackets say of them.
    func list(_ range: Range<Int>) -> [String] {
        var found: [String] = []
        var start = range.lowerBound
        var position = range.lowerBound
        var depth = 0
        func close(at end: Int) {
            let name = oneLine(text[start..<max(start, end)]).trimming(of: " ")
            if name.utf8.count >= 6, name.utf8.count <= Self.longest, found.count < 12 { found.append(name) }
        }
        while position < range.upperBound {
            let rest = text[position..<range.upperBound]
            if rest.starts(with: "（".utf8) || rest.first == UInt8(ascii: "(") {
                // 香港（某某）有限公司: a name goes on behind its bracket.
                if depth == 0, !goesOn(position, range.upperBound) {
                    close(at: position)
                    start = range.upperBound
                }
                depth += 1
            } else if rest.starts(with: "）".utf8) || rest.first == UInt8(ascii: ")") {
                depth = max(0, depth - 1)
            } else if depth == 0, ends(rest) {
                close(at: position)
                return found
            } else if depth == 0, rest.starts(with: "、".utf8) || rest.starts(with: "；".utf8) {
                close(at: position)
                start = position + 3
            }
            position += 1
        }
        if start < range.upperBound { close(at: range.upperBound) }
        return found
    }

    private func ends(_ rest: ArraySlice<UInt8>) -> Bool {
        ["，", "。", ",", "\n"].contains { rest.starts(with: $0.utf8) }
    }

    /// Behind the closing bracket stands a legal form.
    private func goesOn(_ open: Int, _ end: Int) -> Bool {
        var position = open
        while position < end, position - open < 60 {
            let rest = text[position..<end]
            if rest.starts(with: "）".utf8) || rest.first == UInt8(ascii: ")") {
                let behind = rest.dropFirst(rest.first == UInt8(ascii: ")") ? 1 : 3)
                return ["有限公司", "股份", "有限责任", "有限合伙"].contains { behind.starts(with: $0.utf8) }
            }
            position += 1
        }
        return false
    }

    /// Whom a sentence acts on: 对X处以…, 對X作出…, X因…被处以…, Xに対する….
    func object(in range: Range<Int>) -> [String] {
        guard text[range].contains(where: { $0 >= 0xE3 }) else { return [] }
        for opening in ["对", "對"] {
            for start in places(of: opening, in: range) {
                let limit = min(range.upperBound, start + Self.longest)
                guard let end = Self.verbs.compactMap({ place(of: $0, in: start..<limit) }).min(), end - start >= 6
                else {
                    continue
                }
                let name = start..<end
                guard isParty(name) else { continue }
                return list(name)
            }
        }
        for marker in ["に対する行政処分", "に対する課徴金", "に対する処分", "に対し、", "に対して", "に対する"] {
            guard var end = place(of: marker, in: range) else { continue }
            // 株式会社…（本店：…）に対する: what brackets say is no part.
            if text[range.lowerBound..<end].suffix(3).elementsEqual("）".utf8),
                let open = (range.lowerBound..<end).last(where: { text[$0..<end].starts(with: "（".utf8) })
            {
                end = open
            }
            var start = end
            while start > range.lowerBound, end - start < Self.longest,
                !["、", "。", "は", "が", " ", "　", "．"].contains(where: {
                    text[range.lowerBound..<start].suffix($0.utf8.count).elementsEqual($0.utf8)
                })
            {
                start -= 1
            }
            if isParty(start..<end) { return [oneLine(text[start..<end])] }
        }
        if let stop = place(of: "因", in: range.lowerBound..<min(range.upperBound, range.lowerBound + Self.longest)),
            ["被处", "被罚", "被處", "被责令", "被警告", "被出具", "被采取", "遭罚"].contains(where: {
                place(of: $0, in: stop..<range.upperBound) != nil
            }),
            isParty(range.lowerBound..<stop)
        {
            return list(range.lowerBound..<stop)
        }
        return []
    }

    private static let verbs = [
        "处以", "處以", "处罚", "罚款", "罰款", "采取", "採取", "出具", "作出", "给予", "予以", "开出", "開出", "實施", "实施", "裁處", "裁处", "的处罚",
        "的行政", "立案", "責令", "责令", "核處", "作成", "提出",
    ]

    /// It ends with the form of a firm, and speaks of no class of firms.
    private func isParty(_ range: Range<Int>) -> Bool {
        guard range.count >= 12, text[range.lowerBound] & 0xC0 != 0x80 else { return false }
        let tail = text[range]
        let isForm =
            ["公司", "银行", "銀行", "支行", "分行", "合伙）", "事务所", "株式会社", "证券", "基金", "集团", "中心", "分公司", "営業所"].contains {
                tail.suffix($0.utf8.count).elementsEqual($0.utf8)
            } || tail.starts(with: "株式会社".utf8) || tail.suffix(3).elementsEqual("）".utf8)
            || tail.suffix(1).elementsEqual(")".utf8)
        let isClass = ["本", "该", "該", "其", "相关", "有关", "各", "上述", "以下", "部分", "从事", "違反", "违反", "涉", "未"].contains {
            tail.starts(with: $0.utf8)
        }
        return isForm && !isClass
    }

    private func place(of word: String, in range: Range<Int>) -> Int? {
        let bytes = Array(word.utf8)
        var position = range.lowerBound
        while position + bytes.count <= range.upperBound {
            if text[position] == bytes[0], text[position..<position + bytes.count].elementsEqual(bytes) {
                return position
            }
            position += 1
        }
        return nil
    }

    /// Behind each place of a word.
    private func places(of word: String, in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        var start = range.lowerBound
        while found.count < 6, let next = place(of: word, in: start..<range.upperBound) {
            found.append(next + word.utf8.count)
            start = next + word.utf8.count
        }
        return found
    }
}
