import BriefModel
import BriefReading
import Testing

/// Text files and pages in character sets that are no Unicode.
@Suite struct `Foreign encodings` {
    static let chinese = Sample(
        "据链上数据，以太坊过去24小时净流入5.08亿美元。",
        "beddc1b4c9cfcafdbedda3acd2d4ccabb7bbb9fdc8a53234d0a1cab1bebbc1f7c8eb352e3038d2dac3c0d4aa"
            + "a1a3")
    static let taiwanese = Sample(
        "比特幣過去一週淨流出3,400萬美元，以太幣淨流入1.2億美元。",
        "a4f1af53b9f4b94ca568a440b667b262ac79a558332c343030b855acfca4b8a141a548a4d3b9f4b262ac79a4"
            + "4a312e32bbf5acfca4b8a143")
    static let japanese = Sample(
        "ビットコインに3,400万ドルが純流入した。",
        "83728362836783528343839382c9332c343030969c8368838b82aa8f8397ac93fc82b582bd8142")

    struct Sample: CustomTestStringConvertible, Sendable {
        let text: String
        let bytes: [UInt8]
        var testDescription: String { text }

        init(_ text: String, _ hexadecimal: String) {
            self.text = text
            let digits = hexadecimal.compactMap(\.hexDigitValue)
            bytes = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
        }
    }

    @Test(arguments: [chinese, taiwanese, japanese])
    func `Without a label the set whose everyday characters fill the text is taken`(sample: Sample) throws {
        let document = try BriefReader().read(sample.bytes, name: "x.txt")
        #expect(document.readable(document.blocks[0].text) == sample.text)
        #expect(document.source(of: document.blocks[0].text).range == 0..<sample.bytes.count)
        #expect(document.warnings.map(\.code) == [.invalidEncoding])
        expectSound(document)
    }

    @Test func `A place in the text is a place in the file`() throws {
        let document = try BriefReader().read(Self.chinese.bytes, name: "x.txt")
        let digits = try #require(document.text.firstRange(of: Array("5.08".utf8)))
        let place = document.source(of: digits).range
        #expect(Array(Self.chinese.bytes[place]) == Array("5.08".utf8))
    }

    @Test(arguments: [("gb2312", chinese), ("Big5", taiwanese), ("Shift_JIS", japanese)])
    func `A page says its charset`(label: String, sample: Sample) throws {
        let page = Array("<html><head><meta charset=\"\(label)\"></head><body><p>".utf8) + sample.bytes
        let document = try BriefReader().read(page + Array("</p></body></html>".utf8), name: "x.html")
        #expect(document.outline.contains("p \(sample.text)"))
        #expect(document.warnings.isEmpty)
        expectSound(document)
    }

    @Test func `A label that the bytes belie is not followed`() throws {
        let page = "<html><head><meta charset=gbk></head><body><p>\(Self.chinese.text)</p></body></html>"
        #expect(try read(page, as: "x.html").outline.contains("p \(Self.chinese.text)"))
    }

    @Test func `Each part of a message has its own charset`() throws {
        let message =
            Array("From: a@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\n".utf8)
            + Array("Content-Type: text/plain; charset=gb18030\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".utf8)
            + Self.chinese.bytes + Array("\r\n".utf8)
        let document = try BriefReader().read(message, name: "x.eml")
        #expect(document.outline.contains("p \(Self.chinese.text)"))
        #expect(document.warnings.isEmpty)
        expectSound(document)
    }

    @Test func `UTF-16 needs no mark where it is mostly ASCII`() throws {
        let bytes = "Bitcoin: net inflow €5M".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let document = try BriefReader().read(bytes, name: "x.txt")
        #expect(document.text == Array("Bitcoin: net inflow €5M".utf8))
        expectSound(document)
    }

    @Test func `Western text is not taken for Chinese`() throws {
        let text = "Le bénéfice a été révisé : les flux nets sont négatifs à −3 M£, déjà déçus, où ça ?"
        let bytes = text.unicodeScalars.map { $0.value == 0x2212 ? 0x2D : UInt8(truncatingIfNeeded: $0.value) }
        let document = try BriefReader().read(bytes, name: "x.txt")
        #expect(document.text == Array(text.replacing("−", with: "-").utf8))
    }
}
