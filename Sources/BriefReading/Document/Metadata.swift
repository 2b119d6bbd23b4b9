public import BriefModel

/// What a file says about its main article.
public struct Metadata: Hashable, Sendable {
    public var title: String?
    public var byline: String?
    public var published: StatedTime?
    public var url: String?

    public init() {}
}
