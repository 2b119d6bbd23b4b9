import BriefModel

/// An arrow or a coloured mark that says which way a figure went.
struct MoverMark {
    let direction: Mover.Direction

    init?(_ mark: ArraySlice<UInt8>) {
        guard let first = mark.first, first == 0xE2 || first == 0xF0, mark.count <= 4 else { return nil }
        if Self.ups.contains(where: { mark.elementsEqual($0.utf8) }) {
            direction = .gainer
        } else if Self.downs.contains(where: { mark.elementsEqual($0.utf8) }) {
            direction = .loser
        } else {
            return nil
        }
    }

    private static let ups = ["▲", "↑", "🔺", "△", "▴", "📈", "🟢", "🚀", "⬆", "↗"]
    private static let downs = ["▼", "↓", "🔻", "▽", "▾", "📉", "🔴", "⬇", "↘"]
}
