import Glibc

/// One connection of the server: reads requests, does what the script says.
struct Connection {
    struct Request {
        let connection: Int
        let method: String
        let target: String
        let headers: [[String]]
        let body: [UInt8]
    }

    let descriptor: Int32
    let stop: Int32
    let number: Int

    func serve(_ answer: (Request) -> Answer?) {
        defer { close(descriptor) }
        var buffer: [UInt8] = []
        while let request = read(&buffer), let answer = answer(request) {
            guard perform(answer) else { return }
        }
    }

    /// The next request; `buffer` keeps what came after it.
    private func read(_ buffer: inout [UInt8]) -> Request? {
        var seen = 0
        while true {
            if let end = headEnd(in: buffer, from: max(0, seen - 3)) {
                let lines = String(decoding: buffer[..<end], as: UTF8.self).split(separator: "\r\n")
                let headers = lines.dropFirst().map { line -> [String] in
                    let colon = line.firstIndex(of: ":") ?? line.endIndex
                    return [line[..<colon].lowercased(), String(line[colon...].dropFirst().drop { $0 == " " })]
                }
                let length = headers.first { $0[0] == "content-length" }.flatMap { Int($0[1]) } ?? 0
                while buffer.count < end + 4 + length { guard fill(&buffer) else { return nil } }
                let body = Array(buffer[(end + 4)..<(end + 4 + length)])
                buffer.removeFirst(end + 4 + length)
                let words = (lines.first ?? "").split(separator: " ")
                guard words.count == 3 else { return nil }
                return Request(
                    connection: number, method: String(words[0]), target: String(words[1]), headers: headers,
                    body: body)
            }
            seen = buffer.count
            guard fill(&buffer) else { return nil }
        }
    }

    private func headEnd(in buffer: [UInt8], from start: Int) -> Int? {
        guard buffer.count >= 4 else { return nil }
        return (start...(buffer.count - 4)).first { Array(buffer[$0..<($0 + 4)]) == Array("\r\n\r\n".utf8) }
    }

    private func fill(_ buffer: inout [UInt8]) -> Bool {
        guard waitReadable(descriptor, orEnded: stop) else { return false }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe recv(descriptor, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer.append(contentsOf: chunk.prefix(count))
        return true
    }

    /// Whether the connection goes on.
    private func perform(_ answer: Answer) -> Bool {
        switch answer {
        case .respond(let status, let headers, let body, let delay):
            if delay > .zero, ended(stop, within: delay) { return false }
            let lines = ["HTTP/1.1 \(status) Scripted", "Content-Length: \(body.utf8.count)"] + headers
            return send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
        case .raw(let text):
            _ = send(text)
            return false
        case .drip(let status, let interval):
            guard send("HTTP/1.1 \(status) Scripted\r\nContent-Length: 1000000\r\n\r\n") else { return false }
            while !ended(stop, within: interval) { guard send(".") else { return false } }
            return false
        case .flood(let status):
            guard send("HTTP/1.1 \(status) Scripted\r\nContent-Length: 1000000000\r\n\r\n") else { return false }
            let chunk = String(repeating: "x", count: 65_536)
            while send(chunk) {}
            return false
        case .reset:
            var linger = linger(l_onoff: 1, l_linger: 0)
            unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
            return false
        case .hang:
            _ = waitEnded(stop)
            return false
        }
    }

    private func send(_ text: String) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            guard waitWritable(descriptor, orEnded: stop) else { return false }
            let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
            let sent = unsafe rest.withUnsafeBytes { unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }
}
