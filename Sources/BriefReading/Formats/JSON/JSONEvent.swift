/// A step through a JSON text; ranges are of readable text.
enum JSONEvent: Hashable {
    case beginObject, endObject, beginArray, endArray
    case key(Range<Int>)
    case string(Range<Int>)
    /// A number, `true` or `false`.
    case literal(Range<Int>)
    case null
}
