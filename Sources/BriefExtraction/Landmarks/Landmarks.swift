/// The places of a text where the scanners may find something: found in one pass over the bytes, so that no scanner has
/// to look at every word.
struct Landmarks {
    /// The start of a word, of digits, or a sign.
    struct Mark {
        private let start: UInt32
        let interests: Interests

        init(place: Int, interests: Interests) {
            start = UInt32(place)
            self.interests = interests
        }

        var place: Int { Int(start) }
    }

    private(set) var marks: [Mark] = []
    /// Which scanners may find anything at all.
    private(set) var all: Interests = []

    init(of text: [UInt8], in range: Range<Int>, by signposts: Signposts, series: DocumentSeries? = nil) {
        marks.reserveCapacity(range.count / 16 + 8)
        var place = range.lowerBound
        let end = range.upperBound
        var isInWord = false
        while place < end {
            let byte = text[place]
            let start = place
            var interests: Interests
            if byte.isLetter {
                let head = WordHead(of: text, at: start, upTo: end)
                place = head.end
                interests = signposts.interests(ofHead: head.key, byte)
                // "FIN-2019", "abc123": the digits behind belong to a code.
                if place < end, text[place].isDigit || text[place] == UInt8(ascii: "-") {
                    interests.insert(.quantities)
                }
                if isInWord { interests.remove(.names) }
                if !isInWord, let series, series.mayBegin(text, at: start, upTo: end) {
                    interests.insert(.documentNumbers)
                }
                isInWord = true
            } else if byte.isDigit {
                repeat { place += 1 } while place < end && text[place].isDigit
                interests = signposts.interests(ofByte: byte)
                interests.formUnion([.dates, .quantities])
                if isInWord { interests.remove(.names) }
                if !isInWord, let series, series.mayBegin(text, at: start, upTo: end) {
                    interests.insert(.documentNumbers)
                }
                isInWord = true
            } else if byte >= 0x80 {
                let head = SignHead(of: text, at: start, upTo: end)
                place = head.end
                interests = signposts.interests(ofHead: head.key, byte)
                if let series, series.mayBegin(text, at: start, upTo: end) { interests.insert(.documentNumbers) }
                isInWord = false
            } else {
                place += 1
                interests = signposts.interests(ofByte: byte)
                isInWord = false
            }
            if !interests.isEmpty {
                marks.append(Mark(place: start, interests: interests))
                all.formUnion(interests)
            }
        }
    }
}
