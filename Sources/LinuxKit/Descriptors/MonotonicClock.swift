import CLinux
import Glibc

/// The clock that never jumps (`CLOCK_MONOTONIC`): time since an unknown start, which stands still in suspend.
public enum MonotonicClock {
    /// Time since the clock's start, in whole nanoseconds.
    public static func now() -> Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Duration(secondsComponent: Int64(time.tv_sec), attosecondsComponent: Int64(time.tv_nsec) * 1_000_000_000)
    }
}
