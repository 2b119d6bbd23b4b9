import Glibc

/// Repeats a call that a signal broke off (`EINTR`); answers its first result that is something else.
func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}
