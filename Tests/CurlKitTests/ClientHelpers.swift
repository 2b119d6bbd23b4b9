import CurlKit

/// Runs a client around the test and stops it.
func withClient(
    _ client: HTTPClient = HTTPClient(policy: .anywhere, userAgent: "briefd/test"),
    _ body: @Sendable @escaping (HTTPClient) async throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await client.run() }
        do {
            try await body(client)
        } catch {
            client.stop()
            throw error
        }
        client.stop()
        try await group.waitForAll()
    }
}

extension HTTPClient {
    func outcome(of request: HTTPRequest) async -> Result<HTTPResponse, HTTPFailure> {
        await withCheckedContinuation { continuation in
            let isTaken = submit(request) { continuation.resume(returning: $0) }
            if !isTaken { continuation.resume(returning: .failure(HTTPFailure(.cancelled, "after the end"))) }
        }
    }

    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        try await outcome(of: request).get()
    }

    func failure(of request: HTTPRequest) async -> HTTPFailure? {
        guard case .failure(let failure) = await outcome(of: request) else { return nil }
        return failure
    }
}
