import EmbeddedFiles
import Foundation
import Testing

@Suite struct `Files that are compiled in` {
    static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    @Test(arguments: ["BriefPacks/Packs", "BriefSchemas/Schemas", "CharacterSets/Tables"])
    func `are all files of their folder, byte for byte`(folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.sources.appending(path: folder).path)
        let embedded = EmbeddedFile.all(in: folder)
        #expect(embedded.map(\.path) == names.sorted().map { "\(folder)/\($0)" })
        for file in embedded {
            #expect(try file.bytes == Array(Data(contentsOf: Self.sources.appending(path: file.path))))
        }
    }

    @Test func `are none where there is no such file`() {
        #expect(EmbeddedFile.all(in: "Elsewhere").isEmpty)
        #expect(EmbeddedFile.bytes(of: "BriefPacks/Packs/none.tsv").isEmpty)
    }
}
