import Yams

/// What can be wrong before a document has nodes.
enum YAMLProblem: Error {
    case tooDeep(ConfigurationPlace)
    case alias(ConfigurationPlace)

    static func problem(for error: any Error, file: String) -> ConfigurationProblem {
        switch error {
        case YAMLProblem.tooDeep(let place):
            problem(file, place, "nested too deeply", why: "at most 16 levels are read")
        case YAMLProblem.alias(let place):
            problem(file, place, "an alias without its anchor")
        case YamlError.scanner(_, let text, let mark, _), YamlError.parser(_, let text, let mark, _),
            YamlError.composer(_, let text, let mark, _):
            problem(file, ConfigurationPlace(line: mark.line, column: mark.column), "not YAML", why: text)
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            problem(
                file, ConfigurationPlace(line: context.mark.line, column: context.mark.column),
                "\(keys.map { "\"\($0)\"" }.joined(separator: ", ")) stands more than once in this mapping",
                why: "the first is here", hint: "keep one of them")
        case YamlError.reader(let text, _, _, _):
            problem(file, .start, "not text", why: text, hint: "save the file as UTF-8")
        default:
            problem(file, .start, "not YAML", why: "\(error)")
        }
    }

    private static func problem(
        _ file: String, _ place: ConfigurationPlace, _ what: String, why: String? = nil, hint: String? = nil
    ) -> ConfigurationProblem {
        ConfigurationProblem(
            file: file, line: place.line, column: place.column, what: what, why: why, hint: hint)
    }
}
