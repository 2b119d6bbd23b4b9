/// What one phrase table found at the last few places of a text: a reader asks many questions about the same word.
///
/// A class, because the readers of a text share it; each text has its own.
final class PhraseMemo {
    /// The first token of a place and the phrases that begin with it.
    struct Head {
        var position = -1
        var end = 0
        /// The first phrase that may match, −1 for none.
        var phrase: Int32 = -1
        /// The kinds of these phrases; none means that nothing matches.
        var kinds: UInt64 = 0
        /// With which bytes their second tokens begin, as bits; all where one of them has none.
        var seconds: UInt64 = 0
    }

    private var heads = InlineArray<8, Head>(repeating: Head())

    func head(at position: Int) -> Head? {
        let head = heads[position & 7]
        return head.position == position ? head : nil
    }

    func remember(_ head: Head) {
        heads[head.position & 7] = head
    }
}
