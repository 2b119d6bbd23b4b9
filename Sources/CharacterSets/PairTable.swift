/// The characters that pairs of bytes stand for: the rows of a table file, a row for each lead byte.
struct PairTable: Sendable {
    /// By row and column; 0xFFFD where a pair stands for nothing.
    private let scalars: [UInt32]
    private let width: Int

    /// - Parameter file: lines of UTF-8 of equal length in scalars, as `README.md` of this room tells.
    init(file: [UInt8]) {
        var scalars: [UInt32] = []
        var width = 0
        for scalar in String(decoding: file, as: UTF8.self).unicodeScalars {
            if scalar == "\n" {
                if width == 0 { width = scalars.count }
            } else {
                scalars.append(scalar.value)
            }
        }
        self.scalars = scalars
        self.width = max(1, width)
    }

    subscript(row: Int, column: Int) -> UInt32? {
        guard column >= 0, column < width, row >= 0, row * width + column < scalars.count else { return nil }
        let scalar = scalars[row * width + column]
        return scalar == 0xFFFD ? nil : scalar
    }

    /// All scalars that a pair stands for, upwards.
    var sorted: [UInt32] { scalars.filter { $0 != 0xFFFD }.sorted() }
}
