import CCurl

extension HTTPURL {
    /// The URL that a reference such as the value of `Location` names, seen from this one (RFC 3986, section 5).
    ///
    /// - Throws: `HTTPURLError` where the result is no URL of this type; an absolute reference is judged as it stands.
    public func resolving(_ reference: String) throws(HTTPURLError) -> HTTPURL {
        if HTTPURL.schemeName(of: reference) != nil { return try HTTPURL(reference) }
        try HTTPURL.checkCharacters(reference)
        let base = String(decoding: text.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
        // libcurl 7.88.1 would take the last part of the path away.
        if reference.isEmpty || reference.hasPrefix("#") { return try HTTPURL(base + reference) }
        guard let handle = unsafe curl_url() else { throw HTTPURLError(why: "out of memory") }
        defer { unsafe curl_url_cleanup(handle) }
        for text in [base, reference] {
            let status = unsafe curl_url_set(handle, CURLUPART_URL, text, UInt32(CURLU_DISALLOW_USER))
            guard status == CURLUE_OK else { throw HTTPURLError(status) }
        }
        return try HTTPURL(try unsafe part(CURLUPART_URL, of: handle))
    }

    /// What stands before the first colon, in lower case, where that is a scheme name (RFC 3986, section 3.1); such a
    /// text is absolute.
    public static func schemeName(of text: some StringProtocol) -> String? {
        var name: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: ":"): return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): name.append(byte | 0x20)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
                if name.isEmpty { return nil }
                name.append(byte)
            default: return nil
            }
        }
        return nil
    }
}
