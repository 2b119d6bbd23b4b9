import BriefSchemas
import LinuxKit

/// Prints the JSON Schema of what briefd writes.
public enum SchemaCommand {
    public enum Subject: String, CaseIterable, Sendable {
        case brief
        case digest
    }

    /// Throws where standard output cannot be written.
    public static func run(_ subject: Subject) throws {
        let schema = subject == .brief ? BriefSchemas.brief : BriefSchemas.digest
        try StandardStream.output.write(schema.last == 0x0A ? schema : schema + [0x0A])
    }
}
