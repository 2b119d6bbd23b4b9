import BriefModel

extension ArraySlice where Element == UInt8 {
    /// The side that an arrow in a cell states.
    var arrow: Mover.Direction? {
        var index = startIndex
        while index < endIndex {
            let length = self[index] >= 0xF0 ? 4 : self[index] >= 0xE0 ? 3 : self[index] >= 0xC2 ? 2 : 1
            let end = Swift.min(index + length, endIndex)
            if let mark = MoverMark(self[index..<end]) { return mark.direction }
            index = end
        }
        return nil
    }
}
