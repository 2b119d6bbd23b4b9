import CCurl

/// Sets options of an easy handle and remembers the first that libcurl refuses.
@safe struct EasyOptions {
    private let easy: UnsafeMutableRawPointer
    private var refused: CURLcode = CURLE_OK

    init(easy: UnsafeMutableRawPointer) {
        unsafe self.easy = easy
    }

    /// Throws where an option was refused: a guard that is not set must not go unnoticed.
    func check() throws(HTTPFailure) {
        guard refused == CURLE_OK else {
            throw HTTPFailure(.protocol, unsafe String(cString: curl_easy_strerror(refused)).lowercased())
        }
    }

    mutating func long(_ option: CURLoption, _ value: Int) {
        note(unsafe briefd_setopt_long(easy, option, value))
    }

    mutating func string(_ option: CURLoption, _ value: String) {
        note(unsafe briefd_setopt_string(easy, option, value))
    }

    mutating func list(_ option: CURLoption, _ value: UnsafeMutablePointer<curl_slist>?) {
        note(unsafe briefd_setopt_list(easy, option, value))
    }

    /// At least one millisecond: zero would mean without end.
    mutating func milliseconds(_ option: CURLoption, _ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let milliseconds = min(seconds, 10_000_000) * 1000 + attoseconds / 1_000_000_000_000_000
        long(option, Int(max(1, milliseconds)))
    }

    /// libcurl copies the body: it outlives every Swift scope that could lend its bytes, and next to sending it the
    /// copy is nothing.
    mutating func post(_ body: [UInt8]) {
        long(CURLOPT_POST, 1)
        note(unsafe briefd_setopt_size(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
        unsafe body.withUnsafeBytes { bytes in
            // No bytes may be a null pointer, which would mean that a read callback brings the body.
            if let start = bytes.baseAddress {
                note(unsafe briefd_setopt_bytes(easy, CURLOPT_COPYPOSTFIELDS, start))
            } else {
                note(unsafe briefd_setopt_string(easy, CURLOPT_COPYPOSTFIELDS, ""))
            }
        }
    }

    mutating func forgetBody() {
        note(unsafe briefd_setopt_bytes(easy, CURLOPT_COPYPOSTFIELDS, nil))
    }

    /// What is the same for each job of a client. Some lines repeat libcurl's defaults: they are promises here.
    mutating func setCommon(userAgent: String) {
        string(CURLOPT_USERAGENT, userAgent)
        string(CURLOPT_PROTOCOLS_STR, "http,https")
        string(CURLOPT_REDIR_PROTOCOLS_STR, "http,https")
        long(CURLOPT_FOLLOWLOCATION, 0)
        long(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
        string(CURLOPT_PROXY, "")
        string(CURLOPT_NOPROXY, "*")
        long(CURLOPT_NETRC, 0)
        long(CURLOPT_HTTP09_ALLOWED, 0)
        // Signals are for single-threaded programs.
        long(CURLOPT_NOSIGNAL, 1)
        long(CURLOPT_SSL_VERIFYPEER, 1)
        long(CURLOPT_SSL_VERIFYHOST, 2)
        // CURL_SSLVERSION_TLSv1_2, which Swift does not import.
        long(CURLOPT_SSLVERSION, 6)
    }

    mutating func setCallbacks(context: UnsafeMutableRawPointer, errorText: UnsafeMutablePointer<CChar>) {
        note(unsafe briefd_setopt_context(easy, CURLOPT_PRIVATE, context))
        note(unsafe briefd_setopt_context(easy, CURLOPT_ERRORBUFFER, errorText))
        note(unsafe briefd_setopt_context(easy, CURLOPT_WRITEDATA, context))
        note(unsafe briefd_setopt_write(easy, receiveBody))
        note(unsafe briefd_setopt_context(easy, CURLOPT_OPENSOCKETDATA, context))
        note(unsafe briefd_setopt_open_socket(easy, openVettedSocket))
        note(unsafe briefd_setopt_context(easy, CURLOPT_PREREQDATA, context))
        note(unsafe briefd_setopt_before_request(easy, vetConnection))
    }

    private mutating func note(_ code: CURLcode) {
        if refused == CURLE_OK { refused = code }
    }
}
