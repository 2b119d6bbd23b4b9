package import BriefReading

/// The stages of the analysis one by one, so that a measurement can tell them apart. Each answers how much it found.
package struct AnalysisStages {
    private let analyzer: Analyzer
    private let document: Document

    package init(of document: Document, by extractor: BriefExtractor) {
        self.analyzer = extractor.analyzer
        self.document = document
    }

    package func names() -> Int {
        document.blocks.reduce(0) { $0 + analyzer.lexicon.matches(in: document.text, range: $1.text).count }
    }

    package func documentNumbers() -> Int {
        document.blocks.reduce(0) { $0 + analyzer.numbers.documentNumbers(in: document.text, range: $1.text).count }
    }

    package func dates() -> Int {
        document.blocks.reduce(0) { $0 + analyzer.dates.dates(in: document.text, range: $1.text).count }
    }

    package func quantities() -> Int {
        document.blocks.reduce(0) { $0 + analyzer.quantities.quantities(in: document.text, range: $1.text).count }
    }

    /// All scanners together.
    package func scans() -> Int {
        document.blocks.reduce(0) { $0 + analyzer.scan($1.text, of: document).quantities.count }
    }

    /// The scanners, and tokens with their cues.
    package func tokens() -> Int {
        document.blocks.reduce(0) { $0 + analyzer.analyze($1.text, of: document).tokens.count }
    }
}
