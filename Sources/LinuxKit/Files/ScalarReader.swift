/// Walks bytes as UTF-8, scalar by scalar, and tells ill-formed bytes from scalars.
struct ScalarReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next scalar with its bytes, or no scalar and the bytes that are none; `nil` at the end.
    mutating func next() -> (scalar: Unicode.Scalar?, source: ArraySlice<UInt8>)? {
        var parser = Unicode.UTF8.ForwardParser()
        var rest = bytes[position...].makeIterator()
        let start = position
        switch parser.parseScalar(from: &rest) {
        case .valid(let encoded):
            position += encoded.count
            return (Unicode.UTF8.decode(encoded), bytes[start..<position])
        case .error(let length):
            position += length
            return (nil, bytes[start..<position])
        case .emptyInput:
            return nil
        }
    }
}
