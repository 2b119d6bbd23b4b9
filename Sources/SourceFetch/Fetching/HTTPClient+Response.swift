import CurlKit

extension HTTPClient {
    /// The response to a request. A request that was submitted is not taken back when the task is cancelled: it ends
    /// by its time limit.
    func response(to request: HTTPRequest) async throws(HTTPFailure) -> HTTPResponse {
        if Task.isCancelled { throw HTTPFailure(.cancelled, "the fetch was cancelled") }
        let result = await withCheckedContinuation { continuation in
            let isTaken = submit(request) { continuation.resume(returning: $0) }
            if !isTaken { continuation.resume(returning: .failure(HTTPFailure(.cancelled, "the client was stopped"))) }
        }
        return try result.get()
    }
}
