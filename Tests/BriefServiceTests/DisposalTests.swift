import BriefModel
import LinuxKit
import Testing

@testable import BriefService

@Suite("A file that is done with")
struct DisposalTests {
    private let scratch: ScratchFolder
    private let drop: Directory
    private let archive: Directory
    private let rejected: Directory

    init() throws {
        scratch = try ScratchFolder()
        drop = try scratch.make("drop")
        archive = try scratch.make("archive")
        rejected = try scratch.make("rejected")
    }

    private func disposal(_ after: WatchOptions.After) throws -> FileDisposal {
        FileDisposal(
            after: after, folder: { [drop] in drop }, archive: try OwnFolder(path: archive.path, as: "archive"),
            rejected: try OwnFolder(path: rejected.path, as: "rejected"))
    }

    private func file(_ name: String, _ text: String) throws -> (FileName, FileIdentity) {
        let file = try ScratchFolder.name(name)
        try drop.write(Array(text.utf8), to: file)
        return (file, try #require(try drop.status(of: file)).identity)
    }

    @Test("goes where its fate says")
    func fates() throws {
        let (one, oneIdentity) = try file("one.md", "1")
        #expect(try disposal(.keep).read(one, oneIdentity) == .done)
        #expect(try scratch.names(in: drop) == ["one.md"])
        #expect(try disposal(.archive).read(one, oneIdentity) == .done)
        #expect(try scratch.names(in: archive) == ["one.md"])
        let (two, twoIdentity) = try file("two.md", "2")
        #expect(try disposal(.delete).read(two, twoIdentity) == .done)
        #expect(try scratch.names(in: drop) == [])
        let (bad, badIdentity) = try file("bad.md", "3")
        #expect(try disposal(.keep).rejected(bad, badIdentity) == .done)
        #expect(try scratch.names(in: drop) == ["bad.md"])
        #expect(try disposal(.delete).rejected(bad, badIdentity) == .done)
        #expect(try scratch.names(in: rejected) == ["bad.md"])
    }

    @Test("never replaces another in the archive")
    func collision() throws {
        for text in ["first", "second", "third"] {
            let (name, identity) = try file("same.md", text)
            #expect(try disposal(.archive).read(name, identity) == .done)
        }
        let names = try scratch.names(in: archive)
        #expect(names.count == 3)
        #expect(names.contains("same.md"))
        #expect(names.allSatisfy { $0.hasPrefix("same") && $0.hasSuffix(".md") })
    }

    @Test("stays when it has become another, or is gone")
    func changed() throws {
        let (name, identity) = try file("a", "old")
        _ = try file("a", "newer")
        #expect(try disposal(.archive).read(name, identity) == .changed)
        #expect(try disposal(.delete).read(name, identity) == .changed)
        #expect(try scratch.names(in: drop) == ["a"])
        try drop.remove(name)
        #expect(try disposal(.archive).read(name, identity) == .changed)
    }

    @Test("gets a reason file whose name fits, whatever its own")
    func reasonNames() throws {
        #expect(ReasonFile.name(for: try ScratchFolder.name("a.md"))?.printable == "a.md.reason.json")
        let long = try #require(FileName([UInt8](repeating: 0x61, count: 255)))
        let other = try #require(FileName([UInt8](repeating: 0x61, count: 254) + [0x62]))
        let name = try #require(ReasonFile.name(for: long))
        #expect(name.bytes.count == 255)
        #expect(name != ReasonFile.name(for: other))
    }

    @Test("has a reason that programs can read")
    func reason() throws {
        let json = ReasonFile.contents(
            Rejection(code: "binary", message: "not text", offset: 7, hint: nil),
            file: try #require(FileName([0x61, 0x0A])),
            received: .init(milliseconds: 0))
        #expect(
            String(decoding: json, as: UTF8.self) == """
                {"code":"binary","message":"not text","offset":7,"hint":null,"file":"a%0A","received":"1970-01-01T00:00:00Z"}

                """)
    }
}
