import BriefModel
import Testing

@testable import BriefLedger

@Suite struct `A claim` {
    let state = TemporaryState()

    private let odd = FileKey(
        folder: "/dröp", name: [0xFF, 0x0A, 0x20], device: .max, inode: 1, size: -1, modified: .min)

    @Test func `is found by the next process until it is cleared`() throws {
        do {
            let journal = try ClaimJournal(directory: state.path)
            #expect(journal.unfinished == nil)
            try journal.claim(Samples.file(1))
            try journal.claim(odd)
        }
        do {
            let journal = try ClaimJournal(directory: state.path)
            #expect(journal.unfinished == odd)
            try journal.clear()
        }
        #expect(try ClaimJournal(directory: state.path).unfinished == nil)
    }

    @Test func `that is cut short or garbled is no claim`() {
        let whole = ClaimRecord.encode(odd)
        #expect(ClaimRecord.decode(whole) == odd)
        for length in 0..<whole.count { #expect(ClaimRecord.decode(Array(whole[..<length])) == nil) }
        var generator = SplitMix(state: 1)
        for _ in 0..<2000 {
            var bytes = whole
            bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            _ = ClaimRecord.decode(bytes)
            _ = ClaimRecord.decode((0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
    }

    @Test func `in a folder that is not there is refused`() {
        let error = #expect(throws: LedgerError.self) { try ClaimJournal(directory: state.path + "/absent") }
        #expect(error?.reason == .unwritable)
    }

    @Test func `left behind is counted per file, anew when the file changes`() throws {
        let ledger = try Ledger.open(directory: state.path)
        #expect(try ledger.noteCrash(of: Samples.file(1), at: Samples.noon) == 1)
        #expect(try ledger.noteCrash(of: Samples.file(1), at: Samples.noon) == 2)
        #expect(try ledger.noteCrash(of: Samples.file(2), at: Samples.noon) == 1)
        #expect(try ledger.noteCrash(of: Samples.file(1, revision: 1), at: Samples.noon) == 1)
        #expect(try ledger.noteCrash(of: Samples.file(1, revision: 1), at: Samples.noon) == 2)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in each run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
