import Testing

@testable import FolderWatch

/// What one kind of writer does to the file `a`, step by step, and how the file must be delivered.
struct WriterScript: CustomTestStringConvertible {
    enum Step {
        case note(FileChange)
        /// The file now stands with this size and a time of modification of its own.
        case file(size: Int64)
        case pass(Int)
    }

    let testDescription: String
    let steps: [Step]
    let deliveries: [String]

    init(_ description: String, _ steps: [Step], gives deliveries: [String]) {
        testDescription = description
        self.steps = steps
        self.deliveries = deliveries
    }

    /// The default settle time is 250 ms, the patience 10 s.
    static let all = [
        WriterScript(
            "one write and close",
            [.note(.created), .file(size: 9), .note(.modified), .pass(10), .note(.closed), .pass(20_000)],
            gives: ["260 a closed 9"]),
        WriterScript(
            "chunks with pauses of two seconds",
            [.note(.created), .file(size: 3), .note(.modified), .pass(2000)]
                + [.file(size: 6), .note(.modified), .pass(2000), .note(.closed), .pass(20_000)],
            gives: ["4250 a closed 6"]),
        WriterScript(
            "a pause before the first byte",
            [.note(.created), .file(size: 0), .pass(3000), .file(size: 6), .note(.modified), .note(.closed)]
                + [.pass(20_000)],
            gives: ["3250 a closed 6"]),
        WriterScript(
            "twenty open and close cycles",
            [.note(.created)]
                + (1...20).flatMap { round -> [Step] in
                    [.file(size: Int64(round)), .note(.modified), .pass(50), .note(.closed), .pass(150)]
                } + [.pass(20_000)],
            gives: ["4100 a closed 20"]),
        WriterScript(
            "renamed into place", [.pass(5), .file(size: 9), .note(.movedIn(cookie: 1)), .pass(20_000)],
            gives: ["5 a renamed 9"]),
        WriterScript(
            "linked into place", [.file(size: 9), .note(.created), .pass(20_000)], gives: ["500 a quiet 9"]),
        WriterScript(
            "growing without reports",
            [.file(size: 1), .note(.created), .pass(300), .file(size: 2), .pass(250), .file(size: 3), .pass(20_000)],
            gives: ["1000 a quiet 3"]),
        WriterScript(
            "never closed",
            [.note(.created), .file(size: 9), .note(.modified), .pass(20_000)], gives: ["10250 a quiet 9"]),
        WriterScript(
            "written again after it was delivered",
            [.note(.created), .file(size: 9), .note(.closed), .pass(300), .file(size: 10), .note(.modified)]
                + [.note(.closed), .pass(20_000)],
            gives: ["250 a closed 9", "550 a closed 10"]),
        WriterScript(
            "opened for writing and closed with nothing written",
            [.file(size: 9), .note(.movedIn(cookie: 1)), .pass(1), .note(.closed), .pass(20_000)],
            gives: ["0 a renamed 9"]),
        WriterScript(
            "deleted and made anew by its writer",
            [.note(.created), .file(size: 9), .note(.closed), .pass(100), .note(.deleted), .note(.created)]
                + [.file(size: 8), .note(.modified), .note(.closed), .pass(20_000)],
            gives: ["350 a closed 8"]),
    ]
}
