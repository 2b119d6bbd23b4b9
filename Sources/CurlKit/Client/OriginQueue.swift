/// Lets at most `limit` jobs of one origin go at a time, in the order they came; origins do not wait for each other.
struct OriginQueue<Job> {
    private struct Lane {
        var active = 0
        var waiting = FIFO<Job>()
    }

    let limit: Int
    private var lanes: [String: Lane] = [:]

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// The job when it may go at once; else it waits for `finished`.
    mutating func add(_ job: Job, origin: String) -> Job? {
        guard lanes[origin, default: Lane()].active >= limit else {
            lanes[origin, default: Lane()].active += 1
            return job
        }
        lanes[origin]?.waiting.append(job)
        return nil
    }

    /// A job of the origin has ended; the next one of it that may go.
    mutating func finished(origin: String) -> Job? {
        if let next = lanes[origin]?.waiting.popFirst() { return next }
        lanes[origin]?.active -= 1
        if let lane = lanes[origin], lane.active <= 0 { lanes[origin] = nil }
        return nil
    }

    /// Everything that waits, which then waits no more.
    mutating func removeWaiting() -> [Job] {
        var jobs: [Job] = []
        for origin in lanes.keys {
            while let job = lanes[origin]?.waiting.popFirst() { jobs.append(job) }
        }
        return jobs
    }
}
