/// How the tokenizer reads what follows: the states of the HTML standard (section 13.2.5) that a tree builder switches.
public enum HTMLContentModel: Hashable, Sendable, CaseIterable {
    /// Tags and references.
    case data
    /// References, and one end tag: `title`, `textarea`.
    case rcdata
    /// One end tag: `style`, `xmp`, `iframe`, `noembed`, `noframes`.
    case rawtext
    /// One end tag, unless a comment in the script hides it: `script`.
    case scriptData
    /// Nothing but text to the end: `plaintext`.
    case plaintext
    /// Text up to `]]>`.
    case cdata
}
