import CurlKit
import LinuxKit

/// A run without a configuration file, as the command line describes it.
public struct AdHocOptions: Sendable {
    public var watch: String
    public var state: String?
    public var webhook: String?
    public var webhookSecretFile: String?
    public var packs: [String] = []

    public init(watch: String) {
        self.watch = watch
    }

    /// The settings that this amounts to: files stay where they are, digests go to standard output and to the webhook.
    public func settings() throws(ServiceError) -> Settings {
        guard let watched = ProcessEnvironment.canonicalPath(watch) else {
            throw ServiceError(
                .noInput, watch, "the folder to watch is not there", why: "no such file or directory",
                hint: "mkdir -p \(watch)")
        }
        let state = try stateDirectory(for: watched)
        var sinks = [SinkOptions(name: "stdout", kind: .stdout(.auto))]
        if let webhook = try webhookOptions() { sinks.append(SinkOptions(name: "webhook", kind: .webhook(webhook))) }
        var settings = Settings(
            watch: WatchOptions(directory: watched, rejected: "\(state)/rejected"), state: state, sinks: sinks)
        settings.packs = packs.map { AbsolutePath.resolve($0, from: ProcessEnvironment.workingDirectory) }
        return settings
    }

    private func stateDirectory(for watched: String) throws(ServiceError) -> String {
        guard let state else { return try StateDirectory.standard(for: watched) }
        let path = AbsolutePath.resolve(state, from: ProcessEnvironment.workingDirectory)
        guard !StateDirectory.isInside(ProcessEnvironment.canonicalPath(path) ?? path, watched) else {
            throw ServiceError(
                .usage, "--state \(state)", "lies in the watched folder", why: "briefd would read its own files",
                hint: "choose a folder outside \(watch)")
        }
        return path
    }

    private func webhookOptions() throws(ServiceError) -> WebhookOptions? {
        guard let webhook else {
            if webhookSecretFile == nil { return nil }
            throw ServiceError(
                .usage, "--webhook-secret-file", "there is no webhook to sign for", hint: "give --webhook URL")
        }
        do throws(HTTPURLError) {
            var options = WebhookOptions(url: try HTTPURL(webhook))
            let base = ProcessEnvironment.workingDirectory
            options.secretFiles = webhookSecretFile.map { [AbsolutePath.resolve($0, from: base)] } ?? []
            return options
        } catch {
            throw ServiceError(
                .usage, "--webhook", "not a URL to post to", why: error.why, hint: "write https://host/path")
        }
    }
}
