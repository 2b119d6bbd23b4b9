/// The elements that the tree knows by name; the cases are named as the elements are.
public enum HTMLElement: UInt8, CaseIterable, Sendable {
    /// Any element without a meaning of its own here.
    case other
    case html, head, body, title, meta, link, base, script, style, template, noscript
    case main, article, section, nav, header, footer, aside, div, p, h1, h2, h3, h4, h5, h6, hgroup
    case ul, ol, menu, li, dl, dt, dd
    case table, caption, colgroup, col, thead, tbody, tfoot, tr, td, th
    case blockquote, pre, listing, xmp, plaintext, figure, figcaption, address, details, summary, dialog, search
    case fieldset, form, legend, center, hr, br, wbr
    case a, b, strong, i, em, u, s, small, span, font, time, sup, sub, code, label
    case button, select, option, optgroup, datalist, textarea, input
    case img, iframe, object, embed, video, audio, canvas, svg, math, area, param, source, track, noembed, noframes

    /// 1…6 for `h1`…`h6`.
    public var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// Has no content and no end tag (HTML standard, section 13.1.2).
    public var isVoid: Bool {
        switch self {
        case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr: true
        default: false
        }
    }

    /// Starts a new line of text and ends an open `p`.
    public var isBlock: Bool {
        switch self {
        case .main, .article, .section, .nav, .header, .footer, .aside, .div, .p, .h1, .h2, .h3, .h4, .h5, .h6, .hgroup,
            .ul, .ol, .menu, .li, .dl, .dt, .dd, .table, .blockquote, .pre, .listing, .xmp, .plaintext, .figure,
            .figcaption, .address, .details, .summary, .dialog, .search, .fieldset, .form, .center, .hr:
            true
        default: false
        }
    }

    /// A part of a table, `table` itself aside.
    public var isTablePart: Bool {
        switch self {
        case .caption, .colgroup, .thead, .tbody, .tfoot, .tr, .td, .th: true
        default: false
        }
    }

    /// What the tokenizer has to do with the element's content, `nil` for markup.
    var contentModel: HTMLContentModel? {
        switch self {
        case .title, .textarea: .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: .rawtext
        case .script: .scriptData
        case .plaintext: .plaintext
        default: nil
        }
    }

    /// May stand in `head`.
    var isMetadata: Bool {
        switch self {
        case .title, .meta, .link, .base, .script, .style, .template, .noscript: true
        default: false
        }
    }

    static let names = HTMLNameTable(allCases.filter { $0 != .other }.map { (String(describing: $0), $0) })
}
