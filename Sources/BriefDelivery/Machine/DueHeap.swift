import BriefModel

/// Messages by the time they are due; of equal times the one that came first.
struct DueHeap {
    struct Entry: Comparable {
        let due: Instant
        /// From 1, in the order of arrival.
        let sequence: Int
        let id: MessageID

        static func < (left: Entry, right: Entry) -> Bool {
            (left.due, left.sequence) < (right.due, right.sequence)
        }
    }

    private var entries: [Entry] = []

    var first: Entry? { entries.first }

    mutating func push(_ entry: Entry) {
        entries.append(entry)
        var index = entries.count - 1
        while index > 0, entries[index] < entries[(index - 1) / 2] {
            entries.swapAt(index, (index - 1) / 2)
            index = (index - 1) / 2
        }
    }

    mutating func popFirst() -> Entry? {
        guard let first = entries.first else { return nil }
        let last = entries.removeLast()
        guard !entries.isEmpty else { return first }
        entries[0] = last
        var index = 0
        while true {
            let (left, right) = (2 * index + 1, 2 * index + 2)
            guard left < entries.count else { return first }
            let least = right < entries.count && entries[right] < entries[left] ? right : left
            guard entries[least] < entries[index] else { return first }
            entries.swapAt(index, least)
            index = least
        }
    }

    mutating func removeAll() {
        entries.removeAll()
    }
}
