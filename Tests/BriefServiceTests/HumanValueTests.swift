import BriefModel
import Testing

@testable import BriefService

@Suite("Values as people write them")
struct HumanValueTests {
    @Test(
        "are durations",
        arguments: [
            ("250ms", 250), ("5s", 5000), ("1.5s", 1500), ("15m", 900_000), ("2 h", 7_200_000), ("1d", 86_400_000),
            ("5", nil), ("s", nil), ("-1s", nil), ("1.5ms", nil), ("1,5s", nil), ("9999999999d", nil), ("1.2345s", nil),
            ("99999999999999999999s", nil), ("1.s", nil), (".5s", nil), ("", nil),
        ] as [(String, Int?)])
    func durations(text: String, milliseconds: Int?) {
        #expect(HumanDuration.read(text) == milliseconds.map { .milliseconds($0) })
    }

    @Test(
        "are sizes",
        arguments: [
            ("512", 512), ("64KiB", 65536), ("8MiB", 8 << 20), ("8 MB", 8_000_000), ("1.5kib", 1536), ("1GiB", 1 << 30),
            ("8M", nil), ("many", nil), ("1.0001B", nil), ("99999999999GiB", nil),
        ] as [(String, Int?)])
    func sizes(text: String, bytes: Int?) {
        #expect(HumanByteCount.read(text) == bytes)
    }

    @Test(
        "are guessed at when they are misspelt",
        arguments: [
            ("directroy", "directory"), ("setle", "settle"), ("Rescan", "rescan"), ("xyzzy", nil),
        ] as [(String, String?)])
    func guesses(word: String, meant: String?) {
        #expect(Suggestion.nearest(to: word, among: ["directory", "settle", "rescan", "after"]) == meant)
    }

    @Test(
        "are paths that start from a folder",
        arguments: [
            ("a", "/b/a"), ("../a", "/a"), ("/x/./y//z/", "/x/y/z"), ("../../..", "/"), (".", "/b"),
        ])
    func paths(path: String, absolute: String) {
        #expect(AbsolutePath.resolve(path, from: "/b") == absolute)
    }
}
