import BriefModel

/// Change and direction of a figure: its sign, else what its heading says; unsigned losses become negative.
struct MoverDirection {
    let change: ExactDecimal
    let direction: Mover.Direction?

    init(value: ExactDecimal, quantity: Quantity, scope: Scope) {
        if quantity.sign == .none, !value.isNegative, scope.moverDirection == .loser {
            change = -value
            direction = .loser
        } else {
            change = value
            direction = value.isZero ? nil : value.isNegative ? .loser : .gainer
        }
    }
}
