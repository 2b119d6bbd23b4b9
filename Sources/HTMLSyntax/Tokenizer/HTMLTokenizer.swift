/// Cuts UTF-8 bytes into HTML tokens, as the WHATWG HTML standard (section 13.2.5) says, each with its place.
///
/// Text is never copied: a text token is a range. Bytes that are not UTF-8 are text like any other. The tokenizer knows no
/// elements; whoever builds a tree calls `enter` after the start tags whose content is not markup. Every byte is read a
/// bounded number of times. It reads XML's tags as well when `allowsCDATA` is set and `enter` is never called.
public struct HTMLTokenizer: Sendable, IteratorProtocol {
    public let bytes: [UInt8]
    /// The offset of the next byte to read.
    public internal(set) var position: Int
    /// How the bytes at `position` are read.
    public private(set) var model = HTMLContentModel.data
    /// `<![CDATA[` starts a CDATA section, as in XML, SVG and MathML; elsewhere it is a comment.
    public var allowsCDATA = false

    let end: Int
    let attributeLimit: Int
    /// The lower-case name of the end tag that ends `model`.
    var closingName: [UInt8] = []
    /// Used again for each tag, so that a tag allocates at most once.
    var attributeBuffer: [HTMLAttribute] = []
    private var pending: HTMLToken?

    /// - Parameters:
    ///   - bytes: the input; offsets in tokens count from its start.
    ///   - range: the part of it to read, all by default.
    ///   - attributeLimit: how many attributes of a tag are kept; further ones are skipped.
    public init(_ bytes: [UInt8], in range: Range<Int>? = nil, attributeLimit: Int = 256) {
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        self.bytes = bytes
        self.position = range.lowerBound
        self.end = range.upperBound
        self.attributeLimit = attributeLimit
    }

    /// Says how the bytes after the last token are read, up to the end tag of that name (lower case).
    public mutating func enter(_ model: HTMLContentModel, until name: String = "") {
        self.model = model
        closingName = Array(name.utf8)
    }

    /// The next token, `nil` at the end of the input. A tag that the input ends in is dropped.
    public mutating func next() -> HTMLToken? {
        if let token = pending {
            pending = nil
            return token
        }
        while position < end {
            let start = position
            let stop: Stop
            switch model {
            case .data: stop = scanData()
            case .rcdata, .rawtext: stop = scanRawText()
            case .scriptData: stop = scanScript()
            case .plaintext: stop = scanPlaintext()
            case .cdata: stop = scanCDATA()
            }
            let text = HTMLToken(.text(stop.model), start..<stop.text)
            if text.range.isEmpty {
                if let token = stop.token { return token }
            } else {
                pending = stop.token
                return text
            }
        }
        return nil
    }

    /// Where a stretch of text ended and what ended it; `position` is behind both.
    struct Stop {
        /// The end of the text.
        let text: Int
        /// How the text was read.
        let model: HTMLContentModel
        let token: HTMLToken?
    }

    mutating func stop(at text: Int, with token: HTMLToken? = nil) -> Stop {
        Stop(text: text, model: model, token: token)
    }

    /// Ends the current content model.
    mutating func leaveModel() { model = .data }

    private mutating func scanPlaintext() -> Stop {
        position = end
        return stop(at: end)
    }

    /// Up to and including `]]>`.
    private mutating func scanCDATA() -> Stop {
        var index = position
        while index + 2 < end {
            if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "]"),
                bytes[index + 2] == UInt8(ascii: ">")
            {
                position = index + 3
                let stop = stop(at: index)
                leaveModel()
                return stop
            }
            index += 1
        }
        position = end
        return stop(at: end)
    }
}
