/// Ranges joined where they overlap, asked whether a place lies in any of them.
struct DisjointRanges {
    private var ranges: [Range<Int>] = []

    init(_ all: [Range<Int>]) {
        for range in all.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = ranges.last, range.lowerBound < last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    func contain(_ place: Int) -> Bool {
        let next = ranges.partitioningIndex { $0.lowerBound > place }
        return next > 0 && ranges[next - 1].contains(place)
    }
}
