import CCurl

/// What libcurl knows about a transfer that has ended.
@safe struct EasyInfo {
    private let easy: UnsafeMutableRawPointer

    init(easy: UnsafeMutableRawPointer) {
        unsafe self.easy = easy
    }

    /// `nil` where no response had begun.
    var status: Int? {
        var status = 0
        _ = unsafe briefd_getinfo_long(easy, CURLINFO_RESPONSE_CODE, &status)
        return status == 0 ? nil : status
    }

    var duration: Duration { .microseconds(microseconds(CURLINFO_TOTAL_TIME_T)) }

    /// Whether the connection stood, TLS included.
    var hasConnected: Bool { microseconds(CURLINFO_PRETRANSFER_TIME_T) > 0 }

    func headers(_ names: [String]) -> [String: String] {
        var values: [String: String] = [:]
        for name in names {
            var header: UnsafeMutablePointer<curl_header>?
            let origin = UInt32(CURLH_HEADER)
            // Index -1 is the last of repeated ones, request -1 the last response.
            guard unsafe curl_easy_header(easy, name, 0, origin, -1, &header) == CURLHE_OK,
                let header = unsafe header
            else { continue }
            values[name] = unsafe String(cString: header.pointee.value)
        }
        return values
    }

    private func microseconds(_ info: CURLINFO) -> Int {
        var value: curl_off_t = 0
        _ = unsafe briefd_getinfo_size(easy, info, &value)
        return value
    }
}
