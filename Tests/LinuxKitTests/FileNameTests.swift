import LinuxKit
import Testing

@Suite struct `File names` {
    @Test(arguments: [
        ([UInt8]("brief.html".utf8), "brief.html"),
        ([UInt8]("简报 €.md".utf8), "简报 €.md"),
        ([UInt8]("100%.txt".utf8), "100%.txt"),
        ([UInt8]("two\nlines\t".utf8), "two%0Alines%09"),
        ([0x61, 0xFF, 0x62], "a%FFb"),
        ([0xE2, 0x82], "%E2%82"),
        ([0xED, 0xA0, 0x80], "%ED%A0%80"),
        ([UInt8]("a\u{202E}txt.exe".utf8), "a%E2%80%AEtxt.exe"),
        ([UInt8]("a\u{2028}b\u{85}".utf8), "a%E2%80%A8b%C2%85"),
        ([0x7F], "%7F"),
    ]) func `print on one line with what cannot be shown escaped`(bytes: [UInt8], printable: String) throws {
        #expect(try #require(FileName(bytes)).printable == printable)
    }

    @Test(arguments: ["", ".", "..", "a/b", "/", "nul\0"]) func `that cannot name an entry are none`(text: String) {
        #expect(FileName(text) == nil)
    }

    @Test func `compare by bytes and know their suffix`() throws {
        #expect(try name("a") < name("b"))
        #expect(try name("brief.tmp").hasSuffix([UInt8](".tmp".utf8)))
        #expect(try !name("tmp").hasSuffix([UInt8](".tmp".utf8)))
    }
}
