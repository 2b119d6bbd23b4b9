import BriefReading

/// How cells of terminals and rankings write what is listed.
extension MoverName {
    /// Countries of exchanges as terminals write them.
    static let exchanges = FoldedNeedles(
        [
            "US", "UN", "UW", "UQ", "UR", "LN", "GR", "GY", "FP", "IM", "SM", "NA", "HK", "JP", "JT", "CN", "CH", "CG",
            "CS", "AU", "AT", "SW", "SE", "SS", "NO", "DC", "FH", "BB", "PL", "ID", "IN", "IS", "IB", "KS", "KQ", "TT",
            "SP", "TB", "MK", "IJ", "PM", "BZ", "MM", "SJ", "PW", "CP", "TI", "AB", "CT", "AV", "GA", "RM",
        ],
        foldsCase: false)

    /// Without brackets around all of it: "<6217>", "[KLP]".
    static func bare(_ cell: Range<Int>, _ text: [UInt8]) -> Range<Int> {
        guard cell.count > 2, let first = text[cell].first, let last = text[cell].last,
            [("<", ">"), ("[", "]"), ("(", ")")].contains(where: {
                $0.0.utf8.first == first && $0.1.utf8.first == last
            })
        else { return cell }
        return cell.lowerBound + 1..<cell.upperBound - 1
    }
}
