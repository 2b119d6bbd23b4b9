import EmbeddedFiles

/// The published JSON Schemas (draft 2020-12) of what briefd writes; each stands by itself.
///
/// Every enumeration is closed and every field of version 1 is required unless it is optional by contract. Objects are
/// open: fields may be added within a version.
public enum BriefSchemas {
    /// Of one brief, as `briefd parse` prints it. JSON, UTF-8.
    public static var brief: [UInt8] { EmbeddedFile.bytes(of: "BriefSchemas/Schemas/brief.v1.schema.json") }
    /// Of one digest: the `data` of a webhook body. JSON, UTF-8.
    public static var digest: [UInt8] { EmbeddedFile.bytes(of: "BriefSchemas/Schemas/digest.v1.schema.json") }
}
