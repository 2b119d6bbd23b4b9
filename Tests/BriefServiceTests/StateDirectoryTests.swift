import Testing

@testable import BriefService

@Suite("The state of an ad-hoc run")
struct StateDirectoryTests {
    @Test("has one folder for each watched path, where XDG says")
    func folders() throws {
        let home = ["HOME": "/home/u"]
        let one = try StateDirectory.standard(for: "/a", environment: { home[$0] })
        #expect(one.hasPrefix("/home/u/.local/state/briefd/"))
        #expect(try StateDirectory.standard(for: "/b", environment: { home[$0] }) != one)
        let set = home.merging(["XDG_STATE_HOME": "/x"]) { $1 }
        #expect(try StateDirectory.standard(for: "/a", environment: { set[$0] }).hasPrefix("/x/briefd/"))
        #expect(throws: ServiceError.self) { try StateDirectory.standard(for: "/a", environment: { _ in nil }) }
    }

    @Test(
        "is never inside the watched folder",
        arguments: [("/w", true), ("/w/state", true), ("/ww", false), ("/", false)])
    func inside(folder: String, isInside: Bool) {
        #expect(StateDirectory.isInside(folder, "/w") == isInside)
    }
}
