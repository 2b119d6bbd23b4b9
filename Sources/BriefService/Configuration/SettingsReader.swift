import BriefModel
import BriefReading
public import LinuxKit

/// Turns a configuration file into settings, or into everything that is wrong with it.
public struct SettingsReader {
    private static let keys = ["watch", "state", "limits", "converters", "sinks", "digests", "log", "packs"]

    /// As it shall stand in errors.
    let file: String
    /// Folder that relative paths start from: that of the file.
    let base: String
    private let problems: ProblemCollector
    private let findProgram: (String) -> String?

    /// - Parameters:
    ///   - file: path of the configuration, for errors.
    ///   - base: absolute folder that relative paths in it start from.
    ///   - findProgram: the absolute path of a program that is given by name, `nil` when there is none.
    public init(
        file: String, base: String, findProgram: @escaping (String) -> String? = ProcessEnvironment.program
    ) {
        self.file = file
        self.base = base
        self.findProgram = findProgram
        problems = ProblemCollector(file: file)
    }

    /// Throws all problems at once.
    public func read(yaml: String) throws(ConfigurationError) -> Settings {
        let root = try ConfigurationNode.read(yaml: yaml, file: file)
        let document = ConfigurationFields(
            root, path: "", known: Self.keys, problems: problems)
        let settings = settings(from: document)
        if let settings, problems.problems.isEmpty { return settings }
        throw ConfigurationError(problems.problems)
    }

    private func settings(from document: ConfigurationFields) -> Settings? {
        let state = document.required("state").map(absolute)
        let sinks = SinkReader(base: base, problems: problems).sinks(of: document)
        let digests = digests(of: document, sinks: sinks)
        let limits = limits(of: document)
        let converters = ConverterReader(problems: problems, find: findProgram).converters(of: document)
        let log = log(of: document)
        let packs = packs(of: document)
        let watch = watch(of: document, state: state)
        if let watch, packs.contains(watch.directory) { isWatched("packs", at: document.place(of: "packs")) }
        guard let watch, let state else { return nil }
        var settings = Settings(watch: watch, state: state, sinks: sinks, digests: digests)
        settings.limits = limits
        settings.converters = converters
        settings.log = log
        settings.packs = packs
        return settings
    }

    private func watch(of document: ConfigurationFields, state: String?) -> WatchOptions? {
        let known = ["directory", "settle", "rescan", "initial", "after", "archive", "rejected"]
        guard let fields = document.fields("watch", known: known) else {
            problems.add(document.place, "\"watch\" is missing", hint: "add watch: with directory: …")
            return nil
        }
        let settle = fields.duration("settle", atLeast: .milliseconds(1))
        let rescan = fields.duration("rescan", atLeast: .seconds(1))
        let initial = fields.choice("initial", of: WatchOptions.Initial.self)
        let (after, archive) = after(of: fields)
        let rejected = fields.text("rejected").map(absolute)
        guard let directory = fields.required("directory").map(absolute) else { return nil }
        var watch = WatchOptions(directory: directory, rejected: rejected ?? "\(state ?? base)/rejected")
        watch.settle = settle ?? watch.settle
        watch.rescan = rescan ?? watch.rescan
        watch.initial = initial ?? watch.initial
        (watch.after, watch.archive) = (after, archive)
        checkFolders(of: watch, fields)
        if state == directory { isWatched("state", at: document.place(of: "state")) }
        return watch
    }

    private func after(of fields: ConfigurationFields) -> (WatchOptions.After, archive: String?) {
        let after = fields.choice("after", of: WatchOptions.After.self)
        let archive = fields.text("archive").map(absolute)
        if after == .archive, !fields.has("archive") {
            problems.add(
                fields.place(of: "after"), "\"watch.archive\" is missing", why: "after is archive",
                hint: "add archive: …")
        }
        let isKept = !fields.has("after") || after == .keep || after == .delete
        if isKept, fields.has("archive") {
            problems.add(
                fields.place(of: "archive"), "\"watch.archive\" does nothing here",
                why: "after is \((after ?? .keep).rawValue)", hint: "write after: archive, or leave archive out")
        }
        return (after ?? .keep, archive)
    }

    /// briefd's own folders are never watched, and read files do not mix with rejected ones.
    private func checkFolders(of watch: WatchOptions, _ fields: ConfigurationFields) {
        if watch.archive == watch.directory { isWatched("watch.archive", at: fields.place(of: "archive")) }
        if watch.rejected == watch.directory { isWatched("watch.rejected", at: fields.place(of: "rejected")) }
        if watch.archive == watch.rejected {
            problems.add(
                fields.place(of: "rejected"), "\"watch.rejected\" is the archive",
                why: "read and rejected files would mix", hint: "choose another folder")
        }
    }

    private func isWatched(_ key: String, at place: ConfigurationPlace) {
        problems.add(
            place, "\"\(key)\" is the watched folder", why: "briefd would read its own files",
            hint: "choose another folder")
    }

    private func limits(of document: ConfigurationFields) -> ReadingLimits {
        var limits = ReadingLimits()
        guard let fields = document.fields("limits", known: ["bytes", "depth", "parts"]) else { return limits }
        limits.bytes = fields.byteCount("bytes") ?? limits.bytes
        limits.depth = fields.integer("depth", in: 1...10_000) ?? limits.depth
        limits.parts = fields.integer("parts", in: 1...10_000) ?? limits.parts
        return limits
    }

    private func log(of document: ConfigurationFields) -> LogOptions {
        var log = LogOptions()
        guard let fields = document.fields("log", known: ["level", "format"]) else { return log }
        log.level = fields.choice("level", of: LogOptions.Level.self) ?? log.level
        log.format = fields.choice("format", of: LogOptions.Format.self) ?? log.format
        return log
    }

    private func packs(of document: ConfigurationFields) -> [String] {
        (document.texts("packs") ?? []).map { absolute($0.text) }
    }

    private func digests(of document: ConfigurationFields, sinks: [SinkOptions]) -> [DigestOptions]? {
        guard let list = document.list("digests", known: ["name", "sinks"]) else { return nil }
        if list.count != 1 {
            problems.add(
                list.dropFirst().first?.place ?? document.place(of: "digests"),
                "\"digests\" has \(list.count) digests", why: "one digest is made of each brief",
                hint: "give one, with all its sinks")
        }
        return list.compactMap { digest(of: $0, sinks: sinks) }
    }

    private func digest(of fields: ConfigurationFields, sinks: [SinkOptions]) -> DigestOptions? {
        guard let name = fields.required("name") else { return nil }
        let names = fields.texts("sinks") ?? sinks.map { ($0.name, fields.place) }
        for (sink, place) in names where !sinks.contains(where: { $0.name == sink }) {
            let guess = Suggestion.nearest(to: sink, among: sinks.map(\.name)).map { "did you mean \"\($0)\"?" }
            problems.add(place, "no sink is named \"\(sink)\"", hint: guess ?? "add it under sinks")
        }
        return DigestOptions(name: name, sinks: names.map(\.text))
    }

    private func absolute(_ path: String) -> String { AbsolutePath.resolve(path, from: base) }
}
