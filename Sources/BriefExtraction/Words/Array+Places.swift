extension Array {
    /// The elements, in order of place, that touch none of these ranges, in order and apart from each other.
    func outside(of taken: [Range<Int>], _ place: (Element) -> Range<Int>) -> [Element] {
        if isEmpty || taken.isEmpty { return self }
        var next = 0
        return filter { element in
            let place = place(element)
            while next < taken.count, taken[next].upperBound <= place.lowerBound { next += 1 }
            return next == taken.count || !taken[next].overlaps(place)
        }
    }
}

extension [Range<Int>] {
    /// All ranges of both, in order of place.
    func merged(with other: [Range<Int>]) -> [Range<Int>] {
        if isEmpty || other.isEmpty { return isEmpty ? other : self }
        return (self + other).sorted { $0.lowerBound < $1.lowerBound }
    }
}
