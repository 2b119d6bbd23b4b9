/// A bounded queue between threads; both ends block without spinning.
///
/// Any number of threads may push and take. Order is the order of the pushes.
/// To be used from threads that may block, never from the cooperative pool.
public final class Mailbox<Element: Sendable>: @unchecked Sendable {
    // Safe to share: `ring`, `isClosed` and the waiting counts are touched only inside `locked`.
    private var ring: RingBuffer<Element>
    private var isClosed = false
    private let filled = Condition()
    private var waitingTakers = 0
    private var waitingPushers = 0

    /// - Parameter capacity: the most elements held at a time, at least 1.
    public init(capacity: Int) {
        ring = RingBuffer(capacity: max(1, capacity))
    }

    /// The number of elements that wait now.
    public var count: Int { filled.locked { ring.count } }

    /// Puts an element at the end; blocks while the mailbox is full.
    ///
    /// - Returns: `false` when the mailbox is closed, and the element is dropped.
    @discardableResult
    public func push(_ element: Element) -> Bool {
        filled.locked {
            while ring.isFull && !isClosed {
                waitingPushers += 1
                _ = filled.wait(deadline: nil)
                waitingPushers -= 1
            }
            return store(element)
        }
    }

    /// Puts an element at the end if there is room now.
    ///
    /// - Returns: `false` when the mailbox is full or closed, and the element is dropped.
    public func offer(_ element: Element) -> Bool {
        filled.locked { !ring.isFull && store(element) }
    }

    /// Takes what waits, in order; blocks until there is something.
    ///
    /// - Parameters:
    ///   - limit: the most elements to take.
    ///   - timeout: how long to wait for the first element; `nil` waits without end, zero does not wait.
    /// - Returns: the elements, empty after the timeout; `nil` once the mailbox is closed and drained.
    public func takeAll(upTo limit: Int = .max, waiting timeout: Duration? = nil) -> [Element]? {
        let deadline = timeout.map { MonotonicClock.now() + $0 }
        return filled.locked {
            while ring.isEmpty && !isClosed {
                waitingTakers += 1
                let inTime = filled.wait(deadline: deadline)
                waitingTakers -= 1
                if !inTime && ring.isEmpty && !isClosed { return [] }
            }
            if ring.isEmpty { return nil }
            let elements = ring.take(min(max(1, limit), ring.count))
            if waitingPushers > 0 || (waitingTakers > 0 && !ring.isEmpty) { filled.signalAll() }
            return elements
        }
    }

    /// Refuses further pushes and wakes all who wait; what waits can still be taken.
    public func close() {
        filled.locked {
            isClosed = true
            filled.signalAll()
        }
    }

    private func store(_ element: Element) -> Bool {
        if isClosed { return false }
        ring.append(element)
        if waitingTakers > 0 { filled.signalAll() }
        return true
    }
}
