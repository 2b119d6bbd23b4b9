/// What all transfers of a client have in common.
struct TransferSettings: Sendable {
    let policy: EgressPolicy
    let userAgent: String
}
