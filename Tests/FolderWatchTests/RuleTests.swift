import FolderWatch
import LinuxKit
import Testing

@Suite struct `Ignored names` {
    @Test(arguments: [
        (".hidden", true), ("a.tmp", true), ("a.part", true), ("a.partial", true), ("a.crdownload", true),
        ("a.swp", true), ("a~", true), ("a.filepart", true), ("a.reason.json", true), ("a.receipt.json", true),
        ("a.mine", true), ("a.json", false), ("tmp", false), ("a.tmp.txt", false), ("reason.json", false),
        ("a.MINE", false), ("two\nlines", false),
    ]) func `are those of files in the making and the configured ones`(text: String, isIgnored: Bool) throws {
        let rules = IgnoreRules(extraSuffixes: [".mine", ""])
        #expect(rules.ignores(try #require(FileName(text))) == isIgnored)
    }
}
