/// Why a command ends; its text is *place: what (why) [hint]*.
public struct ServiceError: Error, Hashable, Sendable {
    public let status: ExitStatus
    /// File, folder, option or line that the error is about.
    public let place: String
    public let what: String
    public let why: String?
    public let hint: String?

    public init(_ status: ExitStatus, _ place: String, _ what: String, why: String? = nil, hint: String? = nil) {
        self.status = status
        self.place = place
        self.what = what
        self.why = why
        self.hint = hint
    }
}

extension ServiceError: CustomStringConvertible {
    public var description: String {
        "\(place): \(what)" + (why.map { " (\($0))" } ?? "") + (hint.map { " [\($0)]" } ?? "")
    }
}
