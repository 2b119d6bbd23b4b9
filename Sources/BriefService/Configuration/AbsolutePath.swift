/// Paths without `.`, `..`, doubled and trailing slashes; symbolic links stay as they are.
enum AbsolutePath {
    /// The path as seen from an absolute folder.
    static func resolve(_ path: String, from base: String) -> String {
        let whole = path.hasPrefix("/") ? path : "\(base)/\(path)"
        var components: [Substring] = []
        for component in whole.split(separator: "/") where component != "." {
            if component == ".." {
                _ = components.popLast()
            } else {
                components.append(component)
            }
        }
        return "/" + components.joined(separator: "/")
    }

    /// The folder that holds the path.
    static func parent(of path: String) -> String {
        resolve("..", from: path)
    }

    /// The last component.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
