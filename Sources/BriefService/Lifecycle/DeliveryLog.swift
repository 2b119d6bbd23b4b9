import BriefDelivery
import Logging

/// Tells people what the delivery notices.
struct DeliveryLog {
    let log: Logger

    func tell(_ notice: DeliveryNotice) {
        switch notice {
        case .sink(let name, .open): log.info("\(name): takes messages again")
        case .sink(let name, .closed(let why)):
            log.error("\(name): closed (\(why)) [messages are kept; restart briefd when the receiver is back]")
        case .sink(let name, .probing(let cause, let next, _, let why)):
            log.warning("\(name): \(cause.rawValue) (\(why)) [messages are kept; next try \(next)]")
        case .dead(let message, let sink, let why): log.error("\(sink): \(message) is given up (\(why))")
        case .unreadable(let sink, let why): log.error("\(sink): waiting messages cannot be read (\(why))")
        }
    }
}
