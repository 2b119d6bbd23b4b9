import Glibc

/// A mutex with one condition variable on the monotonic clock (pthread_cond_timedwait(3)).
///
/// `Synchronization.Mutex` has no way to wait for a change.
@safe final class Condition: @unchecked Sendable {
    // Safe to share: both live at a fixed address from init to deinit, and pthread calls may meet on them.
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>

    init() {
        unsafe mutex = .allocate(capacity: 1)
        unsafe changed = .allocate(capacity: 1)
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe changed.initialize(to: pthread_cond_t())
        unsafe pthread_mutex_init(mutex, nil)
        var attributes = pthread_condattr_t()
        unsafe pthread_condattr_init(&attributes)
        unsafe pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        unsafe pthread_cond_init(changed, &attributes)
        unsafe pthread_condattr_destroy(&attributes)
    }

    deinit {
        unsafe pthread_cond_destroy(changed)
        unsafe pthread_mutex_destroy(mutex)
        unsafe changed.deallocate()
        unsafe mutex.deallocate()
    }

    func locked<Result>(_ body: () -> Result) -> Result {
        unsafe pthread_mutex_lock(mutex)
        defer { unsafe pthread_mutex_unlock(mutex) }
        return body()
    }

    /// Inside `locked`: lets others in until there is a signal or the deadline passes.
    ///
    /// - Returns: `false` once the deadline has passed. A `true` may be spurious.
    func wait(deadline: Duration?) -> Bool {
        guard let deadline else {
            unsafe pthread_cond_wait(changed, mutex)
            return true
        }
        var limit = timespec(deadline)
        return unsafe pthread_cond_timedwait(changed, mutex, &limit) != ETIMEDOUT
    }

    func signalAll() {
        unsafe pthread_cond_broadcast(changed)
    }
}
