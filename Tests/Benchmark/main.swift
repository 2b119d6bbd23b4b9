import BriefExtraction
import BriefModel
import LinuxKit

/// `briefd-bench [--seconds N] [FOLDER|FILE]…`: measures on the briefs of these folders and on a generated mixture;
/// with `--print` writes their records instead, one line a brief, to compare two builds by; with `--rounds N` goes the
/// whole way so many times, for a profiler that counts instructions.
var seconds = 0.5
var prints = false
var rounds = 0
var paths: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    if argument == "--seconds", let value = arguments.popFirst().flatMap(Double.init) {
        seconds = value
    } else if argument == "--print" {
        prints = true
    } else if argument == "--rounds", let value = arguments.popFirst().flatMap({ Int($0) }) {
        rounds = value
    } else {
        paths.append(argument)
    }
}

func file(_ path: String) throws -> BriefFile? {
    let cut = path.lastIndex(of: "/")
    guard let name = FileName(String(path[(cut.map(path.index(after:)) ?? path.startIndex)...])) else { return nil }
    let contents = try Directory(path: cut.map { String(path[...$0]) } ?? ".").read(name, limit: 64 << 20)
    return BriefFile(name: name.printable, bytes: contents.bytes)
}

/// A file, or the briefs of a folder by name.
func corpus(_ path: String) throws -> Corpus {
    guard let folder = try? Directory(path: path) else {
        return Corpus(name: path, files: try [file(path)].compactMap { $0 })
    }
    let names = try folder.names().filter { !$0.hasSuffix(Array(".json".utf8)) || !$0.printable.contains(".expected.") }
    let files = names.sorted().compactMap { name -> BriefFile? in
        guard let contents = try? folder.read(name, limit: 64 << 20) else { return nil }
        return BriefFile(name: name.printable, bytes: contents.bytes)
    }
    return Corpus(name: path, files: files)
}

let benchmark = Benchmark(
    extractor: try BriefExtractor(), received: Instant(milliseconds: 1_770_364_800_000), seconds: seconds)
var mixture = BriefMixture(seed: 1)
var corpora = [Corpus(name: "mixture", files: mixture.files(count: 80))]
corpora.append(
    Corpus(name: "flows only", files: (0..<16).map { BriefFile(name: "\($0).txt", bytes: Array(mixture.flows().utf8)) })
)
corpora.append(
    Corpus(
        name: "prose only",
        files: (0..<16).map { BriefFile(name: "\($0).txt", bytes: Array(mixture.prose(paragraphs: 9).utf8)) }))
// A profile of given briefs is of these alone.
if rounds > 0, !paths.isEmpty { corpora = [] }
corpora += try paths.map(corpus)
for corpus in corpora {
    if rounds > 0 {
        let bytes = (0..<rounds).reduce(0) { sum, _ in sum + benchmark.wholeWay(corpus) }
        print("\(corpus.name): \(bytes) bytes of JSON")
        continue
    }
    for line in prints ? benchmark.records(of: corpus) : try benchmark.report(corpus) { print(line) }
}
