/// What a file turned out to be, by its content first and its name second.
public enum BriefFormat: String, Sendable, CaseIterable {
    case text, markdown, html, json, csv, email, feed
}
