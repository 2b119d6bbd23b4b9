import BriefExtraction
import BriefModel
import BriefReading

/// Measures the way from bytes to records, stage by stage, in processor time.
struct Benchmark {
    let reader = BriefReader()
    let extractor: BriefExtractor
    let received: Instant
    /// Processor time for each figure.
    let seconds: Double

    /// One line per stage: time per brief, speed, and time per token.
    func report(_ corpus: Corpus) throws -> [String] {
        let documents = try corpus.files.map { try reader.read($0.bytes, name: $0.name) }
        let briefs = zip(corpus.files, documents).map { file, document in
            extractor.brief(of: document, file: file.name, received: received)
        }
        let stages = documents.map { AnalysisStages(of: $0, by: extractor) }
        let tokens = stages.reduce(0) { $0 + $1.tokens() }
        let records = briefs.reduce(0) { $0 + $1.records.count }
        var lines = [
            "\(corpus.name): \(corpus.files.count) briefs, \(corpus.size) bytes, \(tokens) tokens, \(records) records"
        ]
        func add(_ name: String, _ work: () -> Int) {
            let time = Measurement(seconds: seconds, work).nanoseconds
            let cells = [
                decimal(time / Double(corpus.files.count) / 1000, places: 1) + " µs/brief",
                decimal(Double(corpus.size) / time * 1000, places: 1) + " MB/s",
                decimal(time / Double(max(tokens, 1)), places: 1) + " ns/token",
            ]
            lines.append("  " + padded(name, 18) + cells.map { padded($0, -18) }.joined())
        }
        add("reading") { files(of: corpus) { document, _ in document.blocks.count } }
        add("names") { stages.reduce(0) { $0 + $1.names() } }
        add("document numbers") { stages.reduce(0) { $0 + $1.documentNumbers() } }
        add("dates") { stages.reduce(0) { $0 + $1.dates() } }
        add("quantities") { stages.reduce(0) { $0 + $1.quantities() } }
        add("all scanners") { stages.reduce(0) { $0 + $1.scans() } }
        add("tokens and cues") { stages.reduce(0) { $0 + $1.tokens() } }
        add("extraction") {
            zip(corpus.files, documents).reduce(0) { sum, pair in
                sum + extractor.brief(of: pair.1, file: pair.0.name, received: received).records.count
            }
        }
        add("JSON") { briefs.reduce(0) { $0 + $1.json.count } }
        add("end to end") { wholeWay(corpus) }
        return lines
    }

    /// From bytes to JSON; answers how many bytes of it.
    func wholeWay(_ corpus: Corpus) -> Int {
        files(of: corpus) { document, file in
            extractor.brief(of: document, file: file.name, received: received).json.count
        }
    }

    /// The brief of each file as JSON with mentions, or why it cannot be read.
    func records(of corpus: Corpus) -> [String] {
        corpus.files.map { file in
            do {
                let document = try reader.read(file.bytes, name: file.name)
                let brief = extractor.brief(of: document, file: file.name, received: received, mentions: true)
                return String(decoding: brief.json, as: UTF8.self)
            } catch {
                return "\(file.name): \(error)"
            }
        }
    }

    private func files(of corpus: Corpus, _ work: (Document, BriefFile) -> Int) -> Int {
        var sum = 0
        for file in corpus.files {
            guard let document = try? reader.read(file.bytes, name: file.name) else { continue }
            sum += work(document, file)
        }
        return sum
    }

    private func decimal(_ value: Double, places: Int) -> String {
        let scale = places == 0 ? 1.0 : 10.0
        let rounded = Int((value * scale).rounded())
        return places == 0 ? "\(rounded)" : "\(rounded / 10).\(rounded % 10)"
    }

    /// Filled with spaces behind, or before for a negative width.
    private func padded(_ text: String, _ width: Int) -> String {
        let fill = String(repeating: " ", count: max(0, abs(width) - text.count))
        return width < 0 ? fill + text : text + fill
    }
}
