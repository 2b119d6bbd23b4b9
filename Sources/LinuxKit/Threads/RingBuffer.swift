/// A queue of fixed capacity; its storage grows with use up to that.
struct RingBuffer<Element> {
    private var slots: [Element?] = []
    private var head = 0
    private(set) var count = 0
    private let capacity: Int

    init(capacity: Int) {
        self.capacity = capacity
    }

    var isEmpty: Bool { count == 0 }
    var isFull: Bool { count == capacity }

    /// The caller has seen that it is not full.
    mutating func append(_ element: Element) {
        if count == slots.count { grow() }
        slots[(head + count) % slots.count] = element
        count += 1
    }

    /// The first `number` elements, which are there.
    mutating func take(_ number: Int) -> [Element] {
        var taken: [Element] = []
        taken.reserveCapacity(number)
        for _ in 0..<number {
            if let element = slots[head] { taken.append(element) }
            slots[head] = nil
            head = (head + 1) % slots.count
        }
        count -= number
        return taken
    }

    private mutating func grow() {
        let room = min(capacity, max(16, slots.count * 2))
        var larger: [Element?] = []
        larger.reserveCapacity(room)
        for offset in 0..<count {
            larger.append(slots[(head + offset) % slots.count])
        }
        larger.append(contentsOf: repeatElement(nil, count: room - count))
        slots = larger
        head = 0
    }
}
