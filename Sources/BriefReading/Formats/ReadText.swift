import BriefModel

/// What the reader of a format made of a decoded text: blocks over a text of its own, with a map to the decoded text.
struct ReadText {
    var builder: DocumentBuilder
    var text: [UInt8]
    /// To the text that was given to the reader.
    var map: OffsetMap
}
