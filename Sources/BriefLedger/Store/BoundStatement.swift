import GRDB
import GRDBSQLite

/// A cached statement whose values go to SQLite directly: GRDB's own arguments box each value and copy each blob
/// through Foundation, which costs several times the insert itself.
///
/// Values are bound in the order of the statement's question marks.
@safe struct BoundStatement {
    private let database: Database
    /// Owned by the connection's cache, which lives as long as the connection does.
    private let handle: SQLiteStatement
    private var position: CInt = 0

    init(_ database: Database, _ sql: String) throws {
        self.database = database
        unsafe handle = try database.cachedStatement(sql: sql).sqliteStatement
        unsafe sqlite3_reset(handle)
    }

    mutating func bind(_ text: String?) {
        position += 1
        guard var text else {
            unsafe sqlite3_bind_null(handle, position)
            return
        }
        text.withUTF8 { unsafe bindText(UnsafeRawBufferPointer($0)) }
    }

    mutating func bind(_ integer: Int64?) {
        position += 1
        if let integer {
            unsafe sqlite3_bind_int64(handle, position, integer)
        } else {
            unsafe sqlite3_bind_null(handle, position)
        }
    }

    mutating func bind(_ integer: Int?) {
        bind(integer.map(Int64.init))
    }

    /// UTF-8 that becomes TEXT.
    mutating func bind(utf8 bytes: [UInt8]) {
        position += 1
        unsafe bytes.withUnsafeBytes { unsafe bindText($0) }
    }

    private func bindText(_ bytes: UnsafeRawBufferPointer) {
        if let start = bytes.baseAddress {
            let characters = unsafe start.assumingMemoryBound(to: CChar.self)
            unsafe sqlite3_bind_text(handle, position, characters, CInt(bytes.count), copies)
        } else {
            unsafe sqlite3_bind_text(handle, position, "", 0, copies)
        }
    }

    mutating func bind(blob bytes: some Collection<UInt8>) {
        position += 1
        let copied: Void? = bytes.withContiguousStorageIfAvailable { buffer in
            guard let start = buffer.baseAddress, !buffer.isEmpty else {
                _ = unsafe sqlite3_bind_zeroblob(handle, position, 0)
                return
            }
            _ = unsafe sqlite3_bind_blob(handle, position, start, CInt(buffer.count), copies)
        }
        if copied == nil {
            position -= 1
            bind(blob: Array(bytes))
        }
    }

    mutating func bindNull() {
        position += 1
        unsafe sqlite3_bind_null(handle, position)
    }

    /// Runs to the end; throws SQLite's error.
    func run() throws {
        defer { unsafe sqlite3_reset(handle) }
        while try step() {}
    }

    /// Hands each row to `body`.
    func rows(_ body: (ResultRow) throws -> Void) throws {
        defer { unsafe sqlite3_reset(handle) }
        while try step() { try body(unsafe ResultRow(handle: handle)) }
    }

    /// The first row, `nil` when there is none.
    func first<Value>(_ body: (ResultRow) throws -> Value) throws -> Value? {
        defer { unsafe sqlite3_reset(handle) }
        return try step() ? try body(unsafe ResultRow(handle: handle)) : nil
    }

    private func step() throws -> Bool {
        switch unsafe sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
        }
    }
}

/// The row that a statement stands on; valid until its next step.
@safe struct ResultRow {
    fileprivate let handle: SQLiteStatement

    fileprivate init(handle: SQLiteStatement) {
        unsafe self.handle = handle
    }

    func integer(_ column: CInt) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    func int(_ column: CInt) -> Int { Int(integer(column)) }

    func isNull(_ column: CInt) -> Bool { unsafe sqlite3_column_type(handle, column) == SQLITE_NULL }

    func text(_ column: CInt) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func optionalText(_ column: CInt) -> String? { isNull(column) ? nil : text(column) }

    /// The bytes of a BLOB, or of a TEXT as UTF-8; empty for NULL.
    func bytes(_ column: CInt) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}

/// SQLITE_TRANSIENT: SQLite makes its own copy before the call returns.
private var copies: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
