import BriefModel

extension TextDecoding {
    /// Broken places of a text: the first few are named, the others counted.
    struct Repairs {
        private static let named = 3

        let what: String
        private var places: [Range<Int>] = []
        private var count = 0

        init(what: String) {
            self.what = what
        }

        mutating func add(_ place: Range<Int>) {
            count += 1
            if places.count < Self.named { places.append(place) }
        }

        var warnings: [Warning] {
            places.enumerated().map { position, place in
                let others = position == places.count - 1 ? count - places.count : 0
                return (.invalidEncoding, what + (others > 0 ? ", and \(others) more places" : ""), place)
            }
        }
    }
}
