/// A queue whose two ends cost the same however long it is.
struct FIFO<Element> {
    private var slots: [Element?] = []
    private var head = 0

    var isEmpty: Bool { head == slots.count }

    mutating func append(_ element: Element) {
        slots.append(element)
    }

    mutating func popFirst() -> Element? {
        guard head < slots.count else { return nil }
        let element = slots[head]
        slots[head] = nil
        head += 1
        if head == slots.count {
            slots.removeAll(keepingCapacity: head <= 1024)
            head = 0
        } else if head > 1024, head > slots.count / 2 {
            slots.removeFirst(head)
            head = 0
        }
        return element
    }
}
