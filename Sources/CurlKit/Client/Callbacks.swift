import CCurl
import Glibc

// libcurl calls these on the client's thread, inside `curl_multi_perform`; the context is the transfer.

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    unsafe context.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

/// Any other number than that of the bytes ends the transfer.
func receiveBody(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ context: UnsafeMutableRawPointer?
) -> Int {
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
    guard let transfer = unsafe transfer(context), unsafe transfer.receive(buffer) else {
        return buffer.count == 0 ? 1 : 0
    }
    return buffer.count
}

/// Called for each address that libcurl tries. One forbidden address of a name condemns the job: which of them would
/// have answered is not left to chance.
func openVettedSocket(
    _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ target: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let transfer = unsafe transfer(context), let target = unsafe target, transfer.refusal == nil else {
        return CURL_SOCKET_BAD
    }
    let family = unsafe target.pointee.family
    let offset = MemoryLayout<curl_sockaddr>.offset(of: \.addr) ?? MemoryLayout<curl_sockaddr>.size
    // The declared member is shorter than the address behind it.
    let bytes = unsafe UnsafeRawBufferPointer(
        start: UnsafeRawPointer(target).advanced(by: offset), count: Int(target.pointee.addrlen))
    guard let address = unsafe IPAddress(socketAddress: bytes, family: family) else {
        transfer.refusal = "address family \(family) is neither IPv4 nor IPv6"
        return CURL_SOCKET_BAD
    }
    let port = unsafe UInt16(bytes[2]) << 8 | UInt16(bytes[3])
    if let refusal = transfer.policy.refusal(of: address, port: port) {
        transfer.refusal = refusal
        return CURL_SOCKET_BAD
    }
    let flags = Int32(SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
    return unsafe socket(family, target.pointee.socktype | flags, target.pointee.protocol)
}

/// Called before each request, also on a connection that was opened for another job.
func vetConnection(
    _ context: UnsafeMutableRawPointer?, _ remote: UnsafeMutablePointer<CChar>?, _ local: UnsafeMutablePointer<CChar>?,
    _ remotePort: Int32, _ localPort: Int32
) -> Int32 {
    guard let transfer = unsafe transfer(context), transfer.refusal == nil else { return CURL_PREREQFUNC_ABORT }
    if transfer.policy == .anywhere { return CURL_PREREQFUNC_OK }
    let text = unsafe remote.map { unsafe String(cString: $0) } ?? ""
    guard let address = IPAddress(text) else {
        transfer.refusal = "the connection has no address that can be judged"
        return CURL_PREREQFUNC_ABORT
    }
    transfer.refusal = transfer.policy.refusal(of: address, port: UInt16(truncatingIfNeeded: remotePort))
    return transfer.refusal == nil ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}
