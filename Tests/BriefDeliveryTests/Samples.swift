import BriefLedger
import BriefModel

/// A message that is due at once, made at the start of time.
func sample(_ number: Int, sink: String = "hook", created: Instant = Instant(milliseconds: 0)) -> OutboxMessage {
    OutboxMessage(
        id: MessageID(text: "m_\(number)"), digest: DigestID(text: "d_\(number)"), sink: sink, format: "json",
        contentType: "application/json", body: Array("{\"number\":\(number)}".utf8), created: created)
}

func number(of message: OutboxMessage) -> Int { number(of: message.id) }

func number(of id: MessageID) -> Int { Int(id.text.dropFirst(2)) ?? -1 }

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
