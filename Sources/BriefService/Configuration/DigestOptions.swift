/// A digest that is made of each brief by itself.
public struct DigestOptions: Hashable, Sendable {
    public var name: String
    /// Names of the sinks that receive it.
    public var sinks: [String]

    public init(name: String, sinks: [String]) {
        self.name = name
        self.sinks = sinks
    }
}
