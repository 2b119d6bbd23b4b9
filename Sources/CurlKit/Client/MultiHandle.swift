import CCurl

/// Owns a `CURLM`: the transfers that run and the connections that are kept.
@safe struct MultiHandle: ~Copyable {
    let raw: UnsafeMutableRawPointer

    init(connectionsPerHost: Int) throws(HTTPFailure) {
        guard CurlLibrary.isReady, let raw = unsafe curl_multi_init() else {
            throw HTTPFailure(.protocol, "libcurl cannot be initialised")
        }
        unsafe self.raw = raw
        _ = unsafe briefd_multi_setopt_long(raw, CURLMOPT_MAX_HOST_CONNECTIONS, connectionsPerHost)
        _ = unsafe briefd_multi_setopt_long(raw, CURLMOPT_MAXCONNECTS, 64)
    }

    deinit {
        _ = unsafe curl_multi_cleanup(raw)
    }

    /// Does what can be done without waiting.
    func perform() {
        var running: Int32 = 0
        _ = unsafe curl_multi_perform(raw, &running)
    }

    /// Sleeps until a socket, a timer of libcurl or `curl_multi_wakeup` says so.
    func wait() {
        _ = unsafe curl_multi_poll(raw, nil, 0, .max, nil)
    }

    /// The next transfer that has ended.
    func nextEnded() -> (transfer: Transfer, code: CURLcode)? {
        var left: Int32 = 0
        while let message = unsafe curl_multi_info_read(raw, &left) {
            guard unsafe message.pointee.msg == CURLMSG_DONE else { continue }
            var context: UnsafeMutableRawPointer?
            _ = unsafe briefd_getinfo_context(message.pointee.easy_handle, &context)
            guard let context = unsafe context else { continue }
            return unsafe (
                Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue(), briefd_message_result(message)
            )
        }
        return nil
    }
}

/// libcurl's process-wide state, made once; the C library has no other way.
enum CurlLibrary {
    static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK
}
