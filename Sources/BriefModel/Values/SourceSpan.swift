/// Where something stands: a half-open range of bytes in the file as dropped, or in a decoded part of it.
public struct SourceSpan: Hashable, Sendable {
    /// The part whose decoded bytes the offsets count, `nil` for the file itself.
    public let part: String?
    public let range: Range<Int>

    public init(part: String? = nil, range: Range<Int>) {
        self.part = part
        self.range = range
    }
}

extension SourceSpan: Comparable {
    /// By part (the file first), then by place.
    public static func < (left: SourceSpan, right: SourceSpan) -> Bool {
        let (leftPart, rightPart) = (left.part ?? "", right.part ?? "")
        if leftPart != rightPart { return leftPart < rightPart }
        return (left.range.lowerBound, left.range.upperBound) < (right.range.lowerBound, right.range.upperBound)
    }
}
