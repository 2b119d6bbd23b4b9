import Glibc
import LinuxKit
import Testing

/// A new directory for one test; removed with all it holds.
final class ScratchFolder {
    let path: String
    let directory: Directory

    init(under parent: String = "/tmp") throws {
        var template = Array("\(parent)/linuxkit-XXXXXX".utf8CString)
        guard unsafe mkdtemp(&template) != nil else { throw SystemError("mkdtemp", path: parent, code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        directory = try Directory(path: path)
    }

    deinit {
        removeTree(path)
    }
}

private func removeTree(_ path: String) {
    guard let directory = try? Directory(path: path), let names = try? directory.names() else { return }
    for name in names {
        if (try? directory.status(of: name))?.kind == .directory {
            removeTree(path + "/" + String(decoding: name.bytes, as: UTF8.self))
        } else {
            try? directory.remove(name)
        }
    }
    unsafe rmdir(path)
}

/// A name known to be one.
func name(_ text: String) throws -> FileName {
    try #require(FileName(text))
}
