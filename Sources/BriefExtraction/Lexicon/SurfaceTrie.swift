/// A trie of byte strings in flat arrays: wide nodes have a row of 256 children, narrow ones a sorted run of edges.
struct SurfaceTrie: Sendable {
    static let root: Int32 = 0
    /// What stands for "no child" and "no value".
    static let none: Int32 = -1
    private static let wide = 5

    /// Per node: the start of its edges, or the bitwise complement of its row.
    private var firstEdge: [Int32] = []
    private var edgeCount: [UInt8] = []
    private var edgeByte: [UInt8] = []
    private var edgeTarget: [Int32] = []
    private var rows: [Int32] = []
    private var values: [Int32] = []

    /// - Parameter keys: Without duplicates; the value of a key is its index.
    init(keys: [[UInt8]]) {
        let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
        // Breadth first: a node is a run of sorted keys that agree up to a depth.
        var runs: [(keys: Range<Int>, depth: Int)] = [(order.indices, 0)]
        var next = 0
        while next < runs.count {
            var (run, depth) = runs[next]
            next += 1
            var value = Self.none
            if let first = run.first, keys[order[first]].count == depth {
                value = Int32(order[first])
                run = first + 1..<run.upperBound
            }
            values.append(value)
            var children: [(byte: UInt8, target: Int32)] = []
            var start = run.lowerBound
            while start < run.upperBound {
                let byte = keys[order[start]][depth]
                var end = start + 1
                while end < run.upperBound, keys[order[end]][depth] == byte { end += 1 }
                children.append((byte, Int32(runs.count)))
                runs.append((start..<end, depth + 1))
                start = end
            }
            append(children)
        }
    }

    private mutating func append(_ children: [(byte: UInt8, target: Int32)]) {
        guard children.count >= Self.wide else {
            firstEdge.append(Int32(edgeByte.count))
            edgeCount.append(UInt8(children.count))
            for child in children {
                edgeByte.append(child.byte)
                edgeTarget.append(child.target)
            }
            return
        }
        firstEdge.append(~Int32(rows.count))
        edgeCount.append(0)
        let row = rows.count
        rows.append(contentsOf: repeatElement(Self.none, count: 256))
        for child in children { rows[row + Int(child.byte)] = child.target }
    }

    @inline(__always)
    func child(of node: Int32, _ byte: UInt8) -> Int32 {
        let first = firstEdge[Int(node)]
        if first < 0 { return rows[Int(~first) + Int(byte)] }
        let end = Int(first) + Int(edgeCount[Int(node)])
        var edge = Int(first)
        while edge < end {
            if edgeByte[edge] == byte { return edgeTarget[edge] }
            edge += 1
        }
        return Self.none
    }

    /// The index of the key that ends at the node, or `none`.
    @inline(__always)
    func value(of node: Int32) -> Int32 { values[Int(node)] }
}
