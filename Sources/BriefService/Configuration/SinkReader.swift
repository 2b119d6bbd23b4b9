import CurlKit

/// Reads the list of sinks of a configuration.
struct SinkReader {
    private static let keys = ["name", "type", "format", "url", "secret_file", "headers", "timeout"]

    private enum Kind: String, CaseIterable {
        case stdout
        case webhook
    }

    let base: String
    let problems: ProblemCollector

    /// One sink on standard output when the configuration names none.
    func sinks(of document: ConfigurationFields) -> [SinkOptions] {
        guard let list = document.list("sinks", known: Self.keys) else {
            return [SinkOptions(name: "stdout", kind: .stdout(.auto))]
        }
        if list.isEmpty {
            problems.add(document.place(of: "sinks"), "\"sinks\" is empty", why: "digests would go nowhere")
        }
        var seen: Set<String> = []
        return list.compactMap { fields in
            guard let sink = sink(of: fields) else { return nil }
            if !seen.insert(sink.name).inserted {
                problems.add(
                    fields.place(of: "name"), "two sinks are named \"\(sink.name)\"", hint: "give each its own name")
            }
            return sink
        }
    }

    private func sink(of fields: ConfigurationFields) -> SinkOptions? {
        let name = fields.required("name")
        if !fields.has("type") {
            problems.add(fields.place, "\"\(fields.path).type\" is missing", hint: "add type: stdout or type: webhook")
        }
        guard let type = fields.choice("type", of: Kind.self) else { return nil }
        switch type {
        case .stdout:
            refuse(["url", "secret_file", "headers", "timeout"], of: fields, because: "type is stdout")
            let format = fields.choice("format", of: StdoutFormat.self) ?? .auto
            return name.map { SinkOptions(name: $0, kind: .stdout(format)) }
        case .webhook:
            refuse(["format"], of: fields, because: "type is webhook")
            let webhook = webhook(of: fields)
            guard let name, let webhook else { return nil }
            return SinkOptions(name: name, kind: .webhook(webhook))
        }
    }

    private func refuse(_ keys: [String], of fields: ConfigurationFields, because why: String) {
        for key in keys where fields.has(key) {
            problems.add(
                fields.place(of: key), "\"\(fields.path).\(key)\" does nothing here", why: why, hint: "remove it")
        }
    }

    private func webhook(of fields: ConfigurationFields) -> WebhookOptions? {
        let files = fields.texts("secret_file")?.map { AbsolutePath.resolve($0.text, from: base) } ?? []
        let headers = headers(of: fields)
        let timeout = fields.duration("timeout", atLeast: .milliseconds(100))
        guard let text = fields.required("url") else { return nil }
        do {
            var webhook = WebhookOptions(url: try HTTPURL(text))
            webhook.secretFiles = files
            webhook.headers = headers
            webhook.timeout = timeout ?? webhook.timeout
            return webhook
        } catch {
            problems.add(
                fields.place(of: "url"), "\"\(fields.path).url\" is not a URL to post to", why: error.why,
                hint: "write https://host/path")
            return nil
        }
    }

    private func headers(of fields: ConfigurationFields) -> [HTTPHeader] {
        (fields.pairs("headers") ?? []).compactMap { name, value, place in
            do throws(HTTPHeaderError) {
                let header = try HTTPHeader(name, value)
                if !isOwn(name) { return header }
                problems.add(place, "header \"\(name)\" cannot be set", why: "briefd sets it", hint: "remove it")
            } catch {
                problems.add(place, "header \"\(name)\" cannot be sent", why: error.why)
            }
            return nil
        }
    }

    /// Of a message as Standard Webhooks has it.
    private func isOwn(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower == "content-type" || lower == "user-agent" || lower.hasPrefix("webhook-")
    }
}
