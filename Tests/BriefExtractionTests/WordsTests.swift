import Testing

@testable import BriefExtraction

@Suite struct `Words of a text` {
    /// A range that ends within a sign of three bytes (the first stretch of a long text) used to give empty words for ever.
    @Test(arguments: 1...3)
    func `a sign that the range cuts is one mark`(bytes: Int) {
        let text = Array("abc 中国".utf8)
        let words = Array(Words(in: text, range: 0..<4 + bytes).prefix(10))
        #expect(words == [0..<3, 4..<4 + bytes])
    }

    @Test func `letters, digits and inner marks are words and signs stand alone`() {
        let text = Array("U.S. firms' BRK.B—10x，中国 é".utf8)
        let words = Words(in: text, range: 0..<text.count).map { String(decoding: text[$0], as: UTF8.self) }
        #expect(words == ["U.S", ".", "firms", "'", "BRK.B", "—", "10x", "，", "中", "国", "é"])
    }
}
