import BriefModel
import BriefReading
import Testing

@Suite struct `Files are told apart by their content` {
    @Test(arguments: [
        ("%PDF-1.7 …", UnreadFormat.pdf), ("PK\u{3}\u{4}…word/document.xml", .docx), ("PK\u{3}\u{4}…", .zip),
        ("\u{7F}ELF…", .elf), ("GIF89a", .gif), ("{\\rtf1 x}", .rtf),
    ])
    func `Kinds that are not read are named`(text: String, kind: UnreadFormat) {
        #expect(throws: ReadingError.unsupportedFormat(kind)) { try read(text) }
    }

    @Test func `Nothing, binary data and too much are refused with a reason`() {
        #expect(throws: ReadingError.empty) { try read(" \n\t\u{FEFF}\n") }
        #expect(throws: ReadingError.empty) { try read("") }
        #expect(throws: ReadingError.binary(offset: 3)) { try read("abc\0def") }
        var limits = ReadingLimits()
        limits.bytes = 3
        #expect(throws: ReadingError.limitExceeded(limit: "bytes", value: 4, allowed: 3)) {
            try BriefReader(limits: limits).read([65, 66, 67, 68], name: "x")
        }
        limits = ReadingLimits()
        limits.depth = 4
        #expect(throws: ReadingError.limitExceeded(limit: "depth", value: 5, allowed: 4)) {
            try BriefReader(limits: limits).read(Array("[[[[[[\"a\"]]]]]]".utf8), name: "x.json")
        }
    }

    @Test func `Blocks beyond the limit are reported, not lost in silence`() throws {
        var limits = ReadingLimits()
        limits.blocks = 3
        let text = String(repeating: "A sentence stands here.\n\n", count: 9)
        let document = try BriefReader(limits: limits).read(Array(text.utf8), name: "x.txt")
        #expect(document.blocks.count == 3)
        #expect(document.warnings.map(\.code) == [.truncated])
    }

    @Test func `A name that the content denies is a warning`() throws {
        #expect(try read("Just a sentence.", as: "x.json").warnings.map(\.code) == [.formatMismatch])
        #expect(try read("{\"a\":\"b\"}", as: "x.csv").warnings.map(\.code) == [.formatMismatch])
        #expect(try read("{\"a\":\"b\"}", as: "noname").warnings.isEmpty)
    }

    @Test(arguments: [
        ("The price of it rose to the top.", "en"), ("今日以太坊净流入五亿美元", "zh"), ("ビットコインの価格が上昇した", "ja"),
        ("1 2 3", "und"),
    ])
    func `Languages are told by script and stop words`(text: String, language: String) throws {
        #expect(try read(text).language == language)
    }
}

@Suite struct `Encodings keep the places of the raw bytes` {
    @Test func `A byte order mark counts in offsets and is not read`() throws {
        let document = try BriefReader().read([0xEF, 0xBB, 0xBF] + Array("In: $5M".utf8), name: "x")
        #expect(document.source(of: document.blocks[0].text).range == 3..<10)
    }

    @Test func `Broken UTF-8 is a warning with its place and shifts nothing`() throws {
        let document = try BriefReader().read(Array("€5 ".utf8) + [0xFF] + Array(" in: $7M".utf8), name: "x")
        #expect(document.warnings.map(\.code) == [.invalidEncoding])
        #expect(document.warnings.first?.span?.range == 5..<6)
        expectSound(document)
    }

    @Test func `Bytes that are not UTF-8 but Western text are read as windows-1252`() throws {
        let document = try BriefReader().read(
            Array("Zufluss: ".utf8) + [0x80] + Array("5 Mio. f".utf8) + [0xFC] + Array("r A".utf8), name: "x")
        #expect(document.readable(document.blocks[0].text) == "Zufluss: €5 Mio. für A")
        #expect(document.source(of: document.blocks[0].text).range == 0..<22)
        #expect(document.warnings.map(\.code) == [.invalidEncoding])
    }

    @Test(arguments: [true, false])
    func `UTF-16 is read by its mark`(isBig: Bool) throws {
        let units = Array("\u{FEFF}净流入：5亿\u{1F680}".utf16)
        let bytes = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
        let document = try BriefReader().read(bytes, name: "x")
        #expect(document.readable(document.blocks[0].text) == "净流入：5亿\u{1F680}")
        #expect(document.source(of: document.blocks[0].text).range == 2..<18)
        expectSound(document)
    }
}
