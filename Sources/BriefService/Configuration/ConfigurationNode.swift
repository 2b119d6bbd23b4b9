import Yams

/// A node of a YAML document with its place; the rest of the module sees no Yams.
struct ConfigurationNode: Hashable {
    enum Content: Hashable {
        /// `nil` where a key has no value.
        case scalar(String?)
        case list([ConfigurationNode])
        case mapping([Member])
    }

    struct Member: Hashable {
        let key: ConfigurationNode
        let value: ConfigurationNode
    }

    let place: ConfigurationPlace
    let content: Content

    /// Reads a document; throws what the YAML parser finds wrong, with its place.
    static func read(yaml: String, file: String) throws(ConfigurationError) -> ConfigurationNode {
        do {
            guard let root = try Yams.compose(yaml: yaml) else { return ConfigurationNode(.start, .mapping([])) }
            return try ConfigurationNode(root, depth: 0)
        } catch {
            throw ConfigurationError([YAMLProblem.problem(for: error, file: file)])
        }
    }

    init(_ place: ConfigurationPlace, _ content: Content) {
        self.place = place
        self.content = content
    }

    /// Aliases are copied, so the depth is capped.
    private init(_ node: Node, depth: Int) throws {
        let place = node.mark.map { ConfigurationPlace(line: $0.line, column: $0.column) } ?? .start
        guard depth < 16 else { throw YAMLProblem.tooDeep(place) }
        switch node {
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            self.init(place, .scalar(isNull ? nil : scalar.string))
        case .sequence(let sequence):
            self.init(place, .list(try sequence.map { try ConfigurationNode($0, depth: depth + 1) }))
        case .mapping(let mapping):
            let members = try mapping.map { pair in
                Member(
                    key: try ConfigurationNode(pair.key, depth: depth + 1),
                    value: try ConfigurationNode(pair.value, depth: depth + 1))
            }
            self.init(place, .mapping(members))
        case .alias: throw YAMLProblem.alias(place)
        }
    }

    /// What the node is, for error texts.
    var kind: String {
        switch content {
        case .scalar(nil): "nothing"
        case .scalar(let text?): "\"\(text)\""
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// A place in a configuration file, from 1:1.
struct ConfigurationPlace: Hashable {
    let line: Int
    let column: Int

    static let start = ConfigurationPlace(line: 1, column: 1)
}
