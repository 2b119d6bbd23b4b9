/// Takes a message apart into its leaves (RFC 2045, RFC 2046).
struct MailStructure {
    private let source: [UInt8]
    private let limits: ReadingLimits
    private(set) var parts: [MailPart] = []
    /// Parts beyond the limits were left out.
    private(set) var isTruncated = false
    private var alternatives = 0

    init(_ source: [UInt8], headers: MailHeaders, body: Range<Int>, limits: ReadingLimits) {
        self.source = source
        self.limits = limits
        read(headers, body, path: "", depth: 0, alternative: nil)
    }

    private mutating func read(
        _ headers: MailHeaders, _ body: Range<Int>, path: String, depth: Int, alternative: Int?
    ) {
        guard parts.count < limits.parts, depth < min(limits.depth, 32) else {
            isTruncated = true
            return
        }
        let type = headers.token("content-type") ?? Array("text/plain".utf8)
        if type.starts(with: Array("multipart/".utf8)), let boundary = headers.parameter("boundary", of: "content-type")
        {
            var group = alternative
            if type == Array("multipart/alternative".utf8) {
                alternatives += 1
                group = alternatives
            }
            for (index, range) in split(body, by: Array(source[boundary])).enumerated() {
                let inner = MailHeaders(source, in: range)
                let path = path.isEmpty ? "\(index + 1)" : "\(path).\(index + 1)"
                read(inner, inner.bodyStart..<range.upperBound, path: path, depth: depth + 1, alternative: group)
            }
        } else if type == Array("message/rfc822".utf8) {
            let inner = MailHeaders(source, in: body)
            let path = path.isEmpty ? "1" : path
            parts.append(
                MailPart(path: path, kind: .head, transfer: .identity, charset: nil, body: body, alternative: nil))
            read(inner, inner.bodyStart..<body.upperBound, path: path, depth: depth + 1, alternative: alternative)
        } else {
            parts.append(leaf(headers, type, body, path: path.isEmpty ? "1" : path, alternative: alternative))
        }
    }

    private func leaf(
        _ headers: MailHeaders, _ type: [UInt8], _ body: Range<Int>, path: String, alternative: Int?
    ) -> MailPart {
        let kind = MailFileType.kind(
            type: String(decoding: type, as: UTF8.self), name: fileName(headers),
            isAttachment: headers.token("content-disposition") == Array("attachment".utf8))
        let transfer: MailPart.Transfer =
            switch String(decoding: headers.token("content-transfer-encoding") ?? [], as: UTF8.self) {
            case "quoted-printable": .quotedPrintable
            case "base64": .base64
            default: .identity
            }
        let charset = headers.parameter("charset", of: "content-type").flatMap {
            TextDecoding.Encoding(charset: source[$0].map(\.lowercased))
        }
        return MailPart(
            path: path, kind: kind, transfer: transfer, charset: charset, body: body, alternative: alternative)
    }

    /// The name of an attached file (RFC 2183 section 2.3; RFC 2045 section 5.1 for the older way).
    private func fileName(_ headers: MailHeaders) -> String? {
        let range =
            headers.parameter("filename", of: "content-disposition") ?? headers.parameter("name", of: "content-type")
        return range.map { EncodedWords.text(source, in: $0) }
    }

    /// The ranges between the boundary lines; what stands before the first and after the last is no part.
    private mutating func split(_ body: Range<Int>, by boundary: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        guard !boundary.isEmpty else { return [] }
        var position = body.lowerBound
        var start: Int?
        while position < body.upperBound {
            let end = source[position..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
            let next = min(end + 1, body.upperBound)
            if isBoundary(position..<end, boundary) {
                if let start { ranges.append(start..<max(start, position)) }
                start = next
                let mark = position + 2 + boundary.count
                let isLast = mark + 1 < end && source[mark] == 0x2D && source[mark + 1] == 0x2D
                if isLast || ranges.count >= limits.parts {
                    isTruncated = isTruncated || !isLast
                    return ranges
                }
            }
            position = next
        }
        if let start, start < body.upperBound { ranges.append(start..<body.upperBound) }
        return ranges
    }

    private func isBoundary(_ line: Range<Int>, _ boundary: [UInt8]) -> Bool {
        line.count >= boundary.count + 2 && source[line.lowerBound] == 0x2D && source[line.lowerBound + 1] == 0x2D
            && source[line.lowerBound + 2..<line.lowerBound + 2 + boundary.count].elementsEqual(boundary)
    }
}
