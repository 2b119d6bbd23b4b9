import CCurl

/// Owns a `CURL` easy handle, used for one job after the other. It is the context of libcurl's callbacks, therefore an
/// object, and lives on the client's thread alone.
@safe final class Transfer {
    let easy: UnsafeMutableRawPointer
    let policy: EgressPolicy
    private let errorText: UnsafeMutablePointer<CChar>
    private var job: Job?
    private var headerList: UnsafeMutablePointer<curl_slist>?
    /// The URL that the handle has, so that a run of requests to one receiver parses it once.
    private var url: HTTPURL?
    private var kept: [UInt8] = []
    private var received = 0
    private var isTooLarge = false
    /// The first reason of the policy against an address of this job.
    var refusal: String?

    init(settings: TransferSettings) throws(HTTPFailure) {
        guard let easy = unsafe curl_easy_init() else { throw HTTPFailure(.protocol, "libcurl has no more handles") }
        unsafe self.easy = easy
        policy = settings.policy
        unsafe errorText = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        var options = unsafe EasyOptions(easy: easy)
        options.setCommon(userAgent: settings.userAgent)
        unsafe options.setCallbacks(context: Unmanaged.passUnretained(self).toOpaque(), errorText: errorText)
        try options.check()
    }

    deinit {
        unsafe curl_easy_cleanup(easy)
        unsafe curl_slist_free_all(headerList)
        unsafe errorText.deallocate()
    }

    func begin(_ job: Job) throws(HTTPFailure) {
        let request = job.request
        var options = unsafe EasyOptions(easy: easy)
        if url != request.url { options.string(CURLOPT_URL, request.url.text) }
        url = request.url
        options.milliseconds(CURLOPT_CONNECTTIMEOUT_MS, request.connectTimeout)
        options.milliseconds(CURLOPT_TIMEOUT_MS, request.totalTimeout)
        switch request.method {
        case .get: options.long(CURLOPT_HTTPGET, 1)
        case .post: options.post(request.body)
        }
        unsafe headerList = try list(of: request.headers)
        unsafe options.list(CURLOPT_HTTPHEADER, headerList)
        try options.check()
        unsafe errorText.pointee = 0
        (received, isTooLarge, refusal) = (0, false, nil)
        self.job = job
    }

    /// Forgets the job but keeps the handle.
    func end() -> Job? {
        var options = unsafe EasyOptions(easy: easy)
        unsafe options.list(CURLOPT_HTTPHEADER, nil)
        options.forgetBody()
        unsafe curl_slist_free_all(headerList)
        unsafe headerList = nil
        kept = []
        defer { job = nil }
        return job
    }

    /// Takes bytes of the response body; `false` ends the transfer.
    func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let request = job?.request else { return false }
        received += bytes.count
        let room = request.responseKept - kept.count
        if room > 0 { unsafe kept.append(contentsOf: bytes.prefix(room)) }
        isTooLarge = received > request.responseLimit
        return !isTooLarge
    }

    /// The outcome of the job as libcurl sees it, before `end()`.
    func result(_ code: CURLcode) -> Result<HTTPResponse, HTTPFailure> {
        let info = unsafe EasyInfo(easy: easy)
        let status = info.status
        if code == CURLE_OK, let status {
            let names = job?.request.responseHeaders ?? []
            return .success(
                HTTPResponse(status: status, headers: info.headers(names), body: kept, duration: info.duration))
        }
        let (kind, message) = failure(code)
        return .failure(
            HTTPFailure(kind, message, status: status, connected: info.hasConnected, duration: info.duration))
    }

    private func failure(_ code: CURLcode) -> (HTTPFailure.Kind, String) {
        if let refusal { return (.policy, refusal) }
        if isTooLarge { return (.tooLarge, "the response has more than \(job?.request.responseLimit ?? 0) bytes") }
        if code == CURLE_OK { return (.protocol, "no HTTP status") }
        let detail = unsafe String(cString: errorText)
        let general = unsafe String(cString: curl_easy_strerror(code))
        return (HTTPFailure.Kind(code), detail.isEmpty ? general : detail)
    }

    private func list(of headers: [HTTPHeader]) throws(HTTPFailure) -> UnsafeMutablePointer<curl_slist>? {
        // An empty `Expect` keeps libcurl from asking for leave before larger bodies.
        var lines = ["Expect:"]
        // Without this libcurl would call any body a form.
        if !headers.contains(where: { $0.name.lowercased() == "content-type" }) { lines.append("Content-Type:") }
        lines.append(contentsOf: headers.map(\.line))
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = unsafe curl_slist_append(list, line) else {
                unsafe curl_slist_free_all(list)
                throw HTTPFailure(.protocol, "out of memory")
            }
            unsafe list = longer
        }
        return unsafe list
    }
}
