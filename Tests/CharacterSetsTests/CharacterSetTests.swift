import CharacterSets
import Testing

@Suite struct `Character sets` {
    /// All characters of the bytes, U+FFFD for what stands for nothing.
    static func text(_ bytes: [UInt8], in set: CharacterSet) -> String {
        var text = String.UnicodeScalarView()
        var index = 0
        while index < bytes.count {
            let character = set.character(in: bytes.span, at: index)
            text.append(character.scalar.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
            if let mark = character.mark.flatMap(Unicode.Scalar.init) { text.append(mark) }
            index += character.length
        }
        return String(text)
    }

    static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = hexadecimal.compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }

    @Test(arguments: [
        (
            CharacterSet.gb18030,
            "beddc1b4c9cfcafdbedda3acd2d4ccabb7bbb9fdc8a53234d0a1cab1bebbc1f7c8eb352e"
                + "3038d2dac3c0d4aaa3acbdbbd2d7cbf9d3e0b6eecfc2bdb5a1a3",
            "据链上数据，以太坊过去24小时净流入5.08亿美元，交易所余额下降。"
        ),
        (
            .big5,
            "a4f1af53b9f4b94ca568a440b667b262ac79a558332c343030b855acfca4b8a141a548a4"
                + "d3b9f4b262ac79a44a312e32bbf5acfca4b8a143",
            "比特幣過去一週淨流出3,400萬美元，以太幣淨流入1.2億美元。"
        ),
        (
            .shiftJIS,
            "83728362836783528343839382c9332c343030969c8368838b82aa8f8397ac93fc82b582"
                + "bd8142a2c4ded9a3",
            "ビットコインに3,400万ドルが純流入した。｢ﾄﾞﾙ｣"
        ),
        (
            .gb18030,
            "a2e38139ee399534b23581308b3894339938",
            "€㐀𠮷Ā𝒜"
        ),
    ])
    func `A sentence is read`(set: CharacterSet, hexadecimal: String, text: String) {
        #expect(Self.text(Self.bytes(hexadecimal), in: set) == text)
    }

    /// How many pairs stand for one character, and a weighted sum of these, as the codecs of Python 3 have them.
    @Test(arguments: [
        (CharacterSet.gb18030, 23560, UInt64(37_911_235_358_641)), (.big5, 18099, 34_469_297_681_558),
        (.shiftJIS, 9604, 17_351_835_716_073),
    ])
    func `Every pair is in its place`(set: CharacterSet, count: Int, sum: UInt64) {
        var (found, total) = (0, UInt64(0))
        for lead in UInt8(0x81)...0xFC {
            for trail in UInt8(0x40)...0xFE {
                let character = set.character(in: [lead, trail].span, at: 0)
                guard let scalar = character.scalar, character.length == 2, character.mark == nil else { continue }
                found += 1
                total += UInt64(scalar) * (UInt64(lead) << 8 | UInt64(trail))
            }
        }
        #expect(found == count)
        #expect(total == sum)
    }

    @Test func `Four bytes stand for each other scalar of the first plane, once and in order`() {
        var last: UInt32 = 0x7F
        var count = 0
        for pointer in 0..<50_400 {
            let (high, low) = (pointer / 1260, pointer % 1260)
            let bytes = [
                UInt8(0x81 + high / 10), UInt8(0x30 + high % 10), UInt8(0x81 + low / 10), UInt8(0x30 + low % 10),
            ]
            guard let scalar = CharacterSet.gb18030.character(in: bytes.span, at: 0).scalar else { continue }
            if scalar <= last { Issue.record("\(bytes) stands for \(scalar) after \(last)") }
            last = scalar
            count += 1
        }
        #expect(count == 39_420)
        #expect(last == 0xFFFF)
    }

    @Test func `Four pairs of Big5 stand for a letter and a mark`() {
        let text = Self.text([0x88, 0x62, 0x88, 0xA5], in: .big5)
        #expect(text.unicodeScalars.map(\.value) == [0xCA, 0x304, 0xEA, 0x30C])
    }

    @Test(arguments: CharacterSet.allCases)
    func `A broken lead swallows no digit`(set: CharacterSet) {
        #expect(Self.text([0xFF, 0x35, 0xFF], in: set) == "\u{FFFD}5\u{FFFD}")
        #expect(Self.text([0xE0, 0x20, 0x37], in: set) == "\u{FFFD} 7")
    }

    @Test(arguments: [("gbk", CharacterSet.gb18030), ("big5-hkscs", .big5), ("windows-31j", .shiftJIS)])
    func `A label names a set`(label: String, set: CharacterSet) {
        #expect(CharacterSet(label: label) == set)
        #expect(CharacterSet(label: "utf-8") == nil)
    }
}
