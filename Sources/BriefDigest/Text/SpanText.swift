package import BriefModel

/// A place in a file, half-open as everywhere: `bytes 13021–13050`.
package enum SpanText {
    package static func text(_ span: SourceSpan) -> String {
        let part = span.part.map { "part \($0) " } ?? ""
        return "\(part)bytes \(span.range.lowerBound)–\(span.range.upperBound)"
    }
}
