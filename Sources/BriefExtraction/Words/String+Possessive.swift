extension String {
    /// "Solana" of "Solana's", with either apostrophe.
    var withoutPossessive: String {
        for ending in ["'s", "’s"] where hasSuffix(ending) { return String(dropLast(2)) }
        return self
    }
}
