import BriefModel

/// The members of one mapping, read by key; each wrong value becomes a problem at its place and reads as `nil`.
struct ConfigurationFields {
    /// Path of the mapping (`sinks[1]`), empty for the document.
    let path: String
    let place: ConfigurationPlace
    private let values: [String: ConfigurationNode]
    /// Keys that an unknown key was taken for; that they are missing has been told.
    private let meant: Set<String>
    private let problems: ProblemCollector

    /// Reports unknown keys at once; a node that is no mapping reads as an empty one.
    init(_ node: ConfigurationNode, path: String, known: [String], problems: ProblemCollector) {
        self.path = path
        self.problems = problems
        place = node.place
        var (values, meant): ([String: ConfigurationNode], Set<String>) = ([:], [])
        for member in ConfigurationFields.members(of: node, path, problems) {
            guard case .scalar(let key?) = member.key.content else {
                problems.add(member.key.place, "a key must be a word", why: "this is \(member.key.kind)")
                continue
            }
            if known.contains(key) {
                values[key] = member.value
            } else if let guess = problems.addUnknown(key, of: path, at: member.key.place, known: known) {
                meant.insert(guess)
            }
        }
        (self.values, self.meant) = (values, meant)
    }

    private static func members(
        of node: ConfigurationNode, _ path: String, _ problems: ProblemCollector
    ) -> [ConfigurationNode.Member] {
        if case .mapping(let members) = node.content { return members }
        problems.add(
            node.place, "\(path.isEmpty ? "the file" : "\"\(path)\"") must be a mapping", why: "this is \(node.kind)")
        return []
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    /// Where the value of the key stands, else where the mapping does.
    func place(of key: String) -> ConfigurationPlace { values[key]?.place ?? place }

    func text(_ key: String) -> String? {
        guard let node = values[key] else { return nil }
        guard case .scalar(let text) = node.content, let text else {
            return wrong(key, node, expected: "text")
        }
        return text
    }

    func required(_ key: String) -> String? {
        if !has(key), !meant.contains(key) { problems.add(place, "\"\(name(key))\" is missing", hint: "add \(key): …") }
        return text(key)
    }

    func duration(_ key: String, atLeast least: Duration) -> Duration? {
        guard let node = values[key] else { return nil }
        guard case .scalar(let text?) = node.content, let duration = HumanDuration.read(text) else {
            return wrong(key, node, expected: "a duration", hint: "write a number with its unit: 250ms, 5s, 15m, 2h")
        }
        guard duration >= least else {
            problems.add(node.place, "\"\(name(key))\" is too short", why: "\(text) is under \(least)")
            return nil
        }
        return duration
    }

    func byteCount(_ key: String) -> Int? {
        guard let node = values[key] else { return nil }
        guard case .scalar(let text?) = node.content, let count = HumanByteCount.read(text), count > 0 else {
            return wrong(key, node, expected: "a size", hint: "write a number with its unit: 512KiB, 8MiB")
        }
        return count
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let node = values[key] else { return nil }
        guard case .scalar(let text?) = node.content, let number = Int(text), range.contains(number) else {
            return wrong(key, node, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard let node = values[key] else { return nil }
        let words = Choice.allCases.map(\.rawValue)
        guard case .scalar(let text?) = node.content, let choice = Choice(rawValue: text) else {
            var guess: String?
            if case .scalar(let text?) = node.content { guess = Suggestion.nearest(to: text, among: words) }
            return wrong(
                key, node, expected: "one of \(words.joined(separator: ", "))",
                hint: guess.map { "did you mean \"\($0)\"?" })
        }
        return choice
    }

    /// The mapping under the key; `nil` when the key is not there.
    func fields(_ key: String, known: [String]) -> ConfigurationFields? {
        values[key].map { ConfigurationFields($0, path: name(key), known: known, problems: problems) }
    }

    /// The mappings of the list under the key; `nil` when the key is not there.
    func list(_ key: String, known: [String]) -> [ConfigurationFields]? {
        guard let node = values[key] else { return nil }
        guard case .list(let nodes) = node.content else { return wrong(key, node, expected: "a list") }
        return nodes.enumerated().map {
            ConfigurationFields($1, path: "\(name(key))[\($0)]", known: known, problems: problems)
        }
    }

    /// One text or a list of texts, each with its place.
    func texts(_ key: String) -> [(text: String, place: ConfigurationPlace)]? {
        guard let node = values[key] else { return nil }
        let nodes = if case .list(let nodes) = node.content { nodes } else { [node] }
        return nodes.compactMap { node in
            if case .scalar(let text?) = node.content { return (text, node.place) }
            return wrong(key, node, expected: "text")
        }
    }

    /// A mapping of free names to texts, in the order of the file.
    func pairs(_ key: String) -> [(name: String, value: String, place: ConfigurationPlace)]? {
        guard let node = values[key] else { return nil }
        guard case .mapping(let members) = node.content else { return wrong(key, node, expected: "a mapping") }
        return members.compactMap { member in
            guard case .scalar(let name?) = member.key.content, case .scalar(let value?) = member.value.content else {
                return wrong(key, member.value, expected: "text")
            }
            return (name, value, member.key.place)
        }
    }

    private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    private func wrong<Value>(
        _ key: String, _ node: ConfigurationNode, expected: String, hint: String? = nil
    ) -> Value? {
        problems.add(node.place, "\"\(name(key))\" must be \(expected)", why: "this is \(node.kind)", hint: hint)
        return nil
    }
}
