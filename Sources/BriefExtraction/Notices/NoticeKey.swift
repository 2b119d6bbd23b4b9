import BriefReading

/// What the key of a field or the header of a column says of an instrument.
enum NoticeKey: Hashable, Sendable {
    case title, number, otherNumber, issuer, published, updated, effective, comment, compliance, respondent, penalty,
        jurisdiction, kind

    private static let words: [(NoticeKey, [String])] = [
        (
            .title,
            [
                "title", "subject", "sub", "re", "in re", "name of document", "document title", "heading of notice",
                "regarding", "instrument title", "notice title", "circular title", "full title", "document name",
                "headline", "titre", "objet", "betreff", "titel", "assunto", "título", "titulo", "asunto", "oggetto",
                "perihal", "ementa", "biaoti", "mingcheng", "标题", "主题", "名称", "文件名称", "文件标题", "informacja", "tytuł",
                "ämne", "onderwerp",
                "konu", "標題", "主旨", "事由", "案由", "公告名称", "公告标题", "项目名称", "件名", "제목", "notice title", "instrument",
            ]
        ),
        (
            .number,
            [
                "number", "document_number", "document number", "document no", "doc_number", "doc no", "no",
                "notice number", "notice no", "circular number", "circular no", "reference number", "release number",
                "release no", "release_number", "instrument number", "notice_number", "circular_number", "notice_no",
                "order no", "order number", "notification no", "notification number", "bulletin number",
                "press release number", "instrument ref", "no. of document", "circular ref no",
                "circular_no", "doc_no", "document_no", "doc number", "fawenzihao", "wenhao", "wenjianbianhao",
                "instrument no", "official number",
                "act number", "celex", "文号", "发文字号", "文件编号", "發文字號", "发文字号", "編號", "编号", "番号",
                "nummer", "numéro", "número", "numero", "nomor", "行政处罚决定书文号", "处罚决定书文号", "决定书文号", "行政处罚文号", "处罚文号",
                "字号", "字號",
                "發文文號", "函號", "裁處書字號", "文書番号", "decision no", "decision number", "case number", "case no",
                "decision ref", "final notice ref", "fine ref", "lr no", "release", "reference code",
            ]
        ),
        (
            .otherNumber,
            [
                "docket_ids", "docket_id", "docket", "docket no", "rin", "regulation_id_numbers", "file number",
                "file no", "file_number", "reference", "ref", "our ref", "reference_number", "ref no", "reference no",
                "reference id", "identifier", "citation", "doc ref", "docket id", "document id", "document_id",
            ]
        ),
        (
            .issuer,
            [
                "authority", "agency", "agencies", "issuer", "issued by", "issuing authority", "regulator", "from",
                "issuing_authority", "issued_by", "agency names", "agency name", "agency id", "institution",
                "organisation", "organization", "publisher", "supervisor", "source", "exchange", "body", "issuing body",
                "agency_names", "source authority", "autorité", "fawenjiguan", "fabujigou", "fawendanwei", "fabujiguan",
                "behörde", "autoridade", "autoridad", "órgão", "发布机构", "发文机关", "发布单位", "發文機關", "機関", "来源", "信息来源", "來源",
                "發布機關", "發布單位", "公布单位", "发布机关",
            ]
        ),
        (
            .published,
            [
                "published", "date published", "publication date", "publication_date", "date of publication",
                "first published", "published on", "date of issue", "issue date", "issued", "issued on", "issue_date",
                "date issued", "date_issued", "release date", "posted", "date posted", "date", "dated", "document date",
                "date of notice", "notice date", "circular date", "order date", "date of circular", "date of order",
                "publication", "out", "issued_on", "date of publication in the gazette", "published_at", "published_on",
                "pub_date", "posted date",
                "publish date", "date of release", "date of document", "issuance date", "signing date",
                "published date", "issued at", "datum", "vom",
                "veröffentlicht", "veröffentlicht am", "erscheinung", "publié le", "date de publication", "data",
                "data de publicação", "publicado em", "fecha", "fecha de publicación", "data di pubblicazione",
                "tanggal", "fawenriqi", "fawen date", "fabushijian", "fabu date", "fabu riqi", "chengwenriqi", "发文日期",
                "发布日期", "成文日期", "日期", "发布时间", "公布日期", "發布日期", "發文日期", "公開日", "作出决定日期", "处罚决定日期",
                "决定日期", "作出行政处罚决定日期", "作出处罚决定日期", "处罚日期", "裁處日期",
                "裁罰日期", "公布时间", "时间", "發布時間", "公告日期", "decision date", "date of decision", "date imposed",
                "date of action", "action date", "date of final notice",
            ]
        ),
        (
            .updated,
            ["last updated", "updated", "last modified", "last reviewed", "last reviewed or updated", "modified"]
        ),
        (
            .effective,
            [
                "effective", "takes effect", "in effect from", "enters into force", "comes into force", "effect",
                "force", "effective date", "effective_date", "effective_on", "effective from", "in force",
                "in force from", "commencement", "commencement date", "date of effect", "implementation date",
                "applies from", "inkrafttreten", "in kraft ab", "entrée en vigueur", "entrada em vigor", "vigencia",
                "entrada en vigor", "shixing date", "shixingriqi", "shishiriqi", "shishi date", "shengxiaoriqi", "施行日期",
                "生效日期", "实施日期", "effective_from", "applicable from", "date effective",
                "in force date", "entry into force", "enforcement date", "application date", "applies", "effective on",
            ]
        ),
        (
            .comment,
            [
                "comments", "feedback by", "feedback until", "respond by", "comment until", "views by",
                "comments close", "comments_close_on", "comment deadline", "comment period ends", "comments due",
                "comment_deadline", "comments due by", "consultation closes", "closing date", "deadline for comments",
                "closes", "response deadline", "responses by", "comments by", "comment period", "consultation_end",
                "submission deadline", "comment end date", "comments due date", "comment due date", "comments close on",
                "comment closes", "consultation closing date", "consultation deadline", "comment by",
                "comment period end", "comments until", "意见反馈截止日期", "反馈截止时间", "截止日期",
            ]
        ),
        (
            .compliance,
            ["compliance date", "compliance_date", "comply by", "compliance deadline", "compliance by", "compliance"]
        ),
        (
            .respondent,
            [
                "firm", "firm name", "name of firm", "name of the firm", "respondent", "respondents", "entity",
                "name of entity", "company", "person", "subject person", "licensee", "regulated firm", "party", "to",
                "addressee", "individual", "sanctioned person", "subject of action", "legal entity", "parties",
                "defendant",
                "defendants", "name of the company", "company name", "name of company", "name of the bank",
                "licence holder", "institution name", "name of institution", "名稱", "企业名称", "机构名称", "当事人", "受罰人",
                "處分對象", "受處分人", "当事人名称", "当事人姓名", "行政相对人名称", "被处罚当事人", "被处罚当事人名称", "被处罚单位", "被处罚人", "处罚对象",
                "行政处罚当事人", "受處分機構", "裁罰對象", "受裁罰人", "受处罚人", "单位名称",
            ]
        ),
        (
            .penalty,
            [
                "penalty", "penalties", "fine", "fines", "fine amount", "penalty amount", "amount of fine",
                "amount of penalty", "civil penalty", "monetary penalty", "financial penalty", "sanction amount",
                "fine imposed", "penalty imposed", "amount fined", "total penalty", "settlement amount", "amende",
                "multa", "geldbuße", "bußgeld", "处罚金额", "罚款金额", "罚没金额", "行政处罚内容", "处罚内容", "处罚结果", "处分内容", "處分內容",
                "罰鍰", "罰鍰金額", "罚款", "行政处罚决定", "行政处罚决定内容", "处罚决定",
            ]
        ),
        (
            .jurisdiction,
            [
                "jurisdiction", "country", "country code", "jurisdiction code", "place", "region", "国家", "国家/地区", "地区",
                "司法辖区", "法域", "國家", "地區", "国", "관할", "land", "pays", "país", "pais", "paese",
            ]
        ),
        (.kind, ["type", "document type", "document_type", "kind", "category", "action", "instrument type"]),
    ]

    /// In bytes, with marks around it; a longer line is no key.
    private static let longest = 256

    private static let byWord: [String: NoticeKey] = {
        var table: [String: NoticeKey] = [:]
        for (key, names) in words { for name in names { table[name] = key } }
        return table
    }()

    /// The meaning of a key as printed, if it has one.
    init?(_ printed: String) {
        guard printed.utf8.count <= Self.longest else { return nil }
        let plain = printed.lowercased().trimming(of: " .:：[](){}\"'_*#")
        guard let key = Self.byWord[plain] ?? (Self.isCompound(printed) ? Self.byWord[Self.spaced(printed)] : nil)
        else {
            return nil
        }
        self = key
    }

    /// Is there anything in a key that `spaced` parts?
    private static func isCompound(_ printed: String) -> Bool {
        var wasSmall = false
        for byte in printed.utf8 {
            // Chinese and Japanese signs have no case.
            let isWide = byte & 0xC0 == 0x80 || (0xE3...0xE9).contains(byte)
            let isLetter = byte >= 0x80 && !isWide
            if isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || wasSmall && byte.isASCIIUpper {
                return true
            }
            wasSmall = byte.isASCIILower
        }
        return false
    }

    /// `commentEndDate`, `comment_end_date` and `comment-end-date` read as "comment end date".
    private static func spaced(_ printed: String) -> String {
        var words = ""
        var wasSmall = false
        for character in printed {
            if character == "_" || character == "-" {
                words.append(" ")
                wasSmall = false
                continue
            }
            if character.isUppercase, wasSmall { words.append(" ") }
            wasSmall = character.isLowercase
            words.append(character)
        }
        return words.lowercased().trimming(of: " .:：[](){}\"'*#")
    }
}
