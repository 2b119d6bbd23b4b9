/// A data file of the extraction: tab-separated rows, `#` comments, UTF-8.
public struct Pack: Hashable, Sendable {
    /// The file's name; its words say which table the file holds (`Table`).
    public let name: String
    public let bytes: [UInt8]
    /// The folder it was read from; `nil` for a pack that is compiled in.
    public let folder: String?
    /// Rows of a higher layer stand for rows of a lower one with the same key.
    var layer = 0

    public init(name: String, bytes: [UInt8], folder: String? = nil) {
        self.name = name
        self.bytes = bytes
        self.folder = folder
    }

    /// What the file holds; `nil` when its name does not tell.
    public var table: Table? { Table(fileName: name) }

    /// How errors name the file.
    public var place: String { folder.map { "\($0)/\(name)" } ?? name }

    /// Every row that has a number of columns within the range; the others are told and left out.
    func rows(columns: ClosedRange<Int>, _ problems: inout PackProblems) -> [PackRow] {
        var rows: [PackRow] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            let row = PackRow(file: place, line: number, bytes: bytes, range: start..<end)
            start = end + 1
            guard let row else { continue }
            guard String(validating: bytes[row.range], as: UTF8.self) != nil else {
                problems.add(row, "not UTF-8", hint: "save the file as UTF-8")
                continue
            }
            guard columns.contains(row.count) else {
                let wanted =
                    columns.count == 1 ? "\(columns.lowerBound)" : "\(columns.lowerBound) to \(columns.upperBound)"
                problems.add(
                    row, "a row of \(row.count) column\(row.count == 1 ? "" : "s")", why: "\(wanted) are expected",
                    hint: "cells are separated by one tab each")
                continue
            }
            rows.append(row)
        }
        return rows
    }

    /// How many rows the file has.
    public var rowCount: Int {
        bytes.split(separator: 0x0A).count { line in
            line.first { !$0.isBlank }.map { $0 != UInt8(ascii: "#") } ?? false
        }
    }
}

extension UInt8 {
    /// Space, tab or carriage return.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
