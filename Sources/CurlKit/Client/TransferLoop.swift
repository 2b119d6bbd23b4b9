import CCurl

/// What the client's thread does: takes jobs, lets libcurl work, hands out outcomes, sleeps.
final class TransferLoop {
    private let settings: TransferSettings
    private let inbox: Inbox
    private let multi: MultiHandle
    private var queue: OriginQueue<Job>
    private var active: [ObjectIdentifier: Transfer] = [:]
    private var idle: [Transfer] = []
    /// How many transfers are kept for reuse while they have nothing to do.
    private let idleLimit: Int

    init(settings: TransferSettings, connectionsPerHost: Int, inbox: Inbox) throws(HTTPFailure) {
        self.settings = settings
        self.inbox = inbox
        multi = try MultiHandle(connectionsPerHost: connectionsPerHost)
        queue = OriginQueue(limit: connectionsPerHost)
        idleLimit = max(16, connectionsPerHost)
    }

    func run() {
        unsafe inbox.attach(multi.raw)
        while let jobs = inbox.take() {
            for job in jobs {
                if let ready = queue.add(job, origin: job.origin) { start(ready) }
            }
            multi.perform()
            while let (transfer, code) = multi.nextEnded() { finish(transfer, code) }
            if inbox.mayWait() {
                multi.wait()
                inbox.hasWoken()
            }
        }
        unsafe inbox.attach(nil)
        abandonAll()
    }

    private func start(_ job: Job) {
        var next: Job? = job
        while let job = next {
            next = nil
            do throws(HTTPFailure) {
                let transfer = try idleTransfer()
                try transfer.begin(job)
                guard unsafe curl_multi_add_handle(multi.raw, transfer.easy) == CURLM_OK else {
                    throw HTTPFailure(.protocol, "libcurl refuses the transfer")
                }
                active[ObjectIdentifier(transfer)] = transfer
            } catch {
                job.completion(.failure(error))
                next = queue.finished(origin: job.origin)
            }
        }
    }

    private func idleTransfer() throws(HTTPFailure) -> Transfer {
        if let transfer = idle.popLast() { return transfer }
        return try Transfer(settings: settings)
    }

    private func finish(_ transfer: Transfer, _ code: CURLcode) {
        let result = transfer.result(code)
        guard let job = remove(transfer) else { return }
        job.completion(result)
        if let next = queue.finished(origin: job.origin) { start(next) }
    }

    /// Takes the transfer out of libcurl's hands and keeps it for the next job.
    private func remove(_ transfer: Transfer) -> Job? {
        _ = unsafe curl_multi_remove_handle(multi.raw, transfer.easy)
        active[ObjectIdentifier(transfer)] = nil
        let job = transfer.end()
        if idle.count < idleLimit { idle.append(transfer) }
        return job
    }

    private func abandonAll() {
        let waiting = queue.removeWaiting()
        for transfer in active.values { remove(transfer)?.cancel() }
        for job in waiting { job.cancel() }
    }
}
