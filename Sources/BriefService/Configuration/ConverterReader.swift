import BriefModel
import BriefReading
import LinuxKit

/// Reads the list of converters of a configuration: for each kind of file the program that makes text of it.
struct ConverterReader {
    private static let keys = ["type", "command", "timeout", "memory", "output"]

    let problems: ProblemCollector
    /// Finds a program by its name, `nil` when there is none.
    let find: (String) -> String?

    func converters(of document: ConfigurationFields) -> [UnreadFormat: FilterProgram] {
        var converters: [UnreadFormat: FilterProgram] = [:]
        for fields in document.list("converters", known: Self.keys) ?? [] {
            guard let format = format(of: fields), let program = program(of: fields) else { continue }
            if converters.updateValue(program, forKey: format) != nil {
                problems.add(
                    fields.place(of: "type"), "two converters are for \(format.rawValue)", hint: "remove one of them")
            }
        }
        return converters
    }

    private func format(of fields: ConfigurationFields) -> UnreadFormat? {
        guard let type = fields.required("type") else { return nil }
        if let format = UnreadFormat(rawValue: type.lowercased()) {
            guard format.isArchive else { return format }
            problems.add(
                fields.place(of: "type"), "\(type) has no converter", why: "an archive holds many files",
                hint: "unpack it before it is dropped")
            return nil
        }
        let known = UnreadFormat.allCases.filter { !$0.isArchive }.map(\.rawValue)
        let guess = Suggestion.nearest(to: type, among: known).map { "did you mean \"\($0)\"?" }
        problems.add(
            fields.place(of: "type"), "\"\(type)\" is no kind of file that wants a converter",
            hint: guess ?? "known kinds: \(known.joined(separator: ", "))")
        return nil
    }

    private func program(of fields: ConfigurationFields) -> FilterProgram? {
        let timeout = fields.duration("timeout", atLeast: .milliseconds(100)) ?? .seconds(10)
        let memory = fields.byteCount("memory") ?? 512 << 20
        let output = fields.byteCount("output") ?? ReadingLimits().bytes
        guard let command = fields.texts("command"), let name = command.first else {
            if !fields.has("command") {
                problems.add(
                    fields.place, "\"\(fields.path).command\" is missing",
                    hint: "add command: [program, argument, …]; it gets the file on its standard input")
            }
            return nil
        }
        guard let path = find(name.text) else {
            problems.add(
                name.place, "no program \"\(name.text)\" can be run", why: "it is not in PATH",
                hint: name.text == "pdftotext" ? "apt install poppler-utils" : "install it, or give its whole path")
            return nil
        }
        return FilterProgram(
            path: path, arguments: command.dropFirst().map(\.text), timeout: timeout, memory: memory, output: output)
    }
}
