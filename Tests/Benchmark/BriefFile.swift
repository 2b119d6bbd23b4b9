/// A brief to measure with.
struct BriefFile {
    let name: String
    let bytes: [UInt8]
}

/// Some briefs that are measured together.
struct Corpus {
    let name: String
    let files: [BriefFile]

    var size: Int { files.reduce(0) { $0 + $1.bytes.count } }
}
