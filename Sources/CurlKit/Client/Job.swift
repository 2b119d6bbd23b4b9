/// A request and who wants its outcome.
struct Job: Sendable {
    let request: HTTPRequest
    /// `HTTPURL.origin`, made once.
    let origin: String
    let completion: @Sendable (Result<HTTPResponse, HTTPFailure>) -> Void

    func cancel() {
        completion(.failure(HTTPFailure(.cancelled, "the client was stopped")))
    }
}
