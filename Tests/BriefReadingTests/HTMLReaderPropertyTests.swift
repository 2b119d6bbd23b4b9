import BriefModel
import Testing

@testable import BriefReading

@Suite struct `The HTML reader on any bytes` {
    @Test func `keeps every place inside the file and in order`() {
        for seed in 0..<300 {
            var generator = HTMLGenerator(seed: UInt64(seed))
            let bytes = generator.page(count: 20 + seed * 4)
            guard let document = try? HTMLReader.read(bytes) else { continue }
            check(document, bytes)
        }
    }

    @Test func `places text that was decoded first in the raw bytes`() {
        let raw = Array("<p>caf\u{E9} &amp; bar</p>".unicodeScalars.map { UInt8($0.value) })
        var map = OffsetMap()
        map.appendVerbatim(count: 6, part: 0, from: 0)
        map.appendDecoded(count: 2, part: 0, from: 6..<7)
        map.appendVerbatim(count: raw.count - 7, part: 0, from: 7)
        let text = Array("<p>caf\u{E9} &amp; bar</p>".utf8)
        var arena = Arena()
        var builder = DocumentBuilder(limits: .init())
        HTMLReader.read(text, in: 0..<text.count, map: map, limits: .init(), into: &builder, &arena)
        let document = builder.finish(
            format: .html, text: arena.text, map: arena.map, parts: [DocumentPart(bytes: raw)])
        #expect(document.string(document.blocks[0].text) == "caf\u{E9} & bar")
        #expect(document.source(of: document.blocks[0].text).range == 3..<17)
    }

    @Test(arguments: [
        "<div>", "<", "<p>", "<a href=x>y", "<table><tr><td>1", "<ul><li>x", "&amp;", "a  ", "<b>x</p>",
        "<pre>a\nb</pre>",
        "<h2>x</h2>", "<nav>x", "<dl><dt>x<dd>y", "x<br>", "<td>x", "<div class='related nav'>x",
        "<span>x</span>", "<script>", "<p>Related reading<p>x", "<pre>",
    ])
    func `reads a hundred kilobytes of one thing`(piece: String) {
        let bytes = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
        guard let document = try? HTMLReader.read(bytes) else { return }
        #expect(document.text.count <= bytes.count * 2)
        #expect(document.blocks.allSatisfy { $0.text.upperBound <= document.text.count })
    }

    private func check(_ document: Document, _ bytes: [UInt8]) {
        var start = 0
        for block in document.blocks {
            #expect(!block.text.isEmpty)
            #expect(block.text.lowerBound >= start)
            start = block.text.lowerBound
            #expect(block.text.upperBound <= document.text.count)
            #expect(document.sections.indices.contains(block.section))
            let place = document.source(of: block.text).range
            #expect(place.upperBound <= bytes.count)
            let evidence = document.evidence(for: block.text)
            #expect(evidence.quote == String(decoding: bytes[place], as: UTF8.self))
            if let key = block.key {
                #expect(block.text.clamped(to: key) == key || key.upperBound <= block.text.lowerBound)
            }
        }
        let places = document.text.indices.map { document.source(of: $0..<$0 + 1).range }
        #expect(places.allSatisfy { $0.upperBound <= bytes.count })
        #expect(zip(places, places.dropFirst()).allSatisfy { $0.lowerBound <= $1.lowerBound })
        for table in document.tables {
            #expect(table.headerRows <= table.rows.count)
            for cell in table.rows.joined() { #expect(cell.upperBound <= document.text.count) }
        }
        for link in document.links { #expect(link.span.range.upperBound <= bytes.count) }
    }
}
