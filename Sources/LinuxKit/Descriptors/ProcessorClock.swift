import CLinux
import Glibc

/// The processor time of the calling thread (`CLOCK_THREAD_CPUTIME_ID`): what other processes do meanwhile does not count.
public enum ProcessorClock {
    /// Time that the thread has run, in whole nanoseconds.
    public static func now() -> Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Duration(secondsComponent: Int64(time.tv_sec), attosecondsComponent: Int64(time.tv_nsec) * 1_000_000_000)
    }
}
