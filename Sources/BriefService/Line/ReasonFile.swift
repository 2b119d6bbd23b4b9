import BriefIdentity
import BriefModel
import LinuxKit

/// The file beside a rejected one that says why.
enum ReasonFile {
    private static let suffix = Array(".reason.json".utf8)

    /// `NAME.reason.json`; a name that would be too long is cut and gets eight digits of its hash.
    static func name(for file: FileName) -> FileName? {
        let room = FileName.maximumLength - suffix.count
        if file.bytes.count <= room { return FileName(file.bytes + suffix) }
        return FileName(file.bytes.prefix(room - 9) + Array("-\(shortHash(file.bytes))".utf8) + suffix)
    }

    /// One JSON object and a line end.
    static func contents(_ rejection: Rejection, file: FileName, received: Instant) -> [UInt8] {
        var json = JSONWriter(capacity: 256)
        json.object { json in
            json.member("code", rejection.code)
            json.member("message", rejection.message)
            json.member("offset", rejection.offset)
            json.member("hint", rejection.hint)
            json.member("file", file.printable)
            json.member("received", received.description)
        }
        return json.bytes + [0x0A]
    }

    /// Eight hexadecimal digits of the SHA-256.
    static func shortHash(_ bytes: [UInt8]) -> String {
        String(ContentHash(of: bytes).hex.prefix(8))
    }
}
