import BriefModel
import BriefReading

extension PackTest {
    private static let keys = ["text", "received", "file", "records"]

    /// Reads `{"text": …, "received": …, "file": …, "records": […]}`, one a line.
    ///
    /// - Parameter file: As errors shall name it.
    /// - Throws: `PackError` with all that is wrong.
    public static func read(_ bytes: [UInt8], file: String) throws(PackError) -> [PackTest] {
        var problems = PackProblems()
        var tests: [PackTest] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isBlank }) else { continue }
            if let test = test(Array(line), file: file, line: index + 1, &problems) { tests.append(test) }
        }
        try problems.check()
        return tests
    }

    private static func test(
        _ bytes: [UInt8], file: String, line: Int, _ problems: inout PackProblems
    ) -> PackTest? {
        func tell(_ what: String, column: Int? = nil, why: String? = nil, hint: String) {
            problems.add(PackProblem(file: file, line: line, column: column, what: what, why: why, hint: hint))
        }
        let value: JSONValue
        do throws(JSONValue.Failure) {
            value = try JSONValue(bytes)
        } catch {
            let column = 1 + bytes[..<min(error.offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
            tell("no JSON", column: column, why: error.message, hint: "write one object a line")
            return nil
        }
        guard case .object(let members) = value else {
            tell("no test", why: "the line is no object", hint: #"write {"text": …, "received": …, "records": […]}"#)
            return nil
        }
        for member in members where !keys.contains(member.name) {
            tell("unknown key \"\(member.name)\"", hint: PackHint.word(member.name, among: keys))
        }
        guard let text = value["text"]?.text else {
            tell("\"text\" is missing", hint: "write what the file says")
            return nil
        }
        guard let received = value["received"]?.text.flatMap({ Instant(rfc3339: $0) }) else {
            tell("\"received\" is no instant", hint: "write when the text came in, as in 2026-02-06T12:00:00Z")
            return nil
        }
        guard let records = value["records"]?.list else {
            tell("\"records\" is no list", hint: "write the records that the text states, [] for none")
            return nil
        }
        let name = value["file"]?.text ?? "test.txt"
        return PackTest(file: file, line: line, text: text, name: name, received: received, records: records)
    }
}
