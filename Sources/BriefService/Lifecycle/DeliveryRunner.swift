import BriefDelivery
import ServiceLifecycle

/// Runs the delivery; at the stop it ends with the attempts that are under way.
struct DeliveryRunner: Service {
    let delivery: DeliveryService

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await delivery.run()
        } onGracefulShutdown: {
            delivery.stop()
        }
    }
}
