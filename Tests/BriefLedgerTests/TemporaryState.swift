import Glibc

/// A state directory of one test, removed with the value.
final class TemporaryState: Sendable {
    let path: String

    init() {
        path = "/tmp/briefd-ledger-tests-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        _ = unsafe mkdir(path, 0o700)
    }

    var database: String { path + "/ledger.sqlite" }

    func write(_ bytes: [UInt8], to name: String) {
        let descriptor = unsafe open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
    }

    func overwrite(_ name: String, at offset: Int, with bytes: [UInt8]) {
        let descriptor = unsafe open(path + "/" + name, O_WRONLY)
        _ = unsafe pwrite(descriptor, bytes, bytes.count, offset)
        close(descriptor)
    }

    deinit {
        for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "claim"] {
            _ = unsafe unlink(path + "/" + name)
        }
        _ = unsafe rmdir(path)
    }
}
