import Glibc
import LinuxKit
import Testing

@Suite(.timeLimit(.minutes(1))) struct `The service notifier` {
    @Test(arguments: [false, true]) func `sends each message as one datagram`(isAbstract: Bool) throws {
        let scratch = try ScratchFolder()
        let address = (isAbstract ? "@" : "") + scratch.path + "/notify"
        let manager = try ManagerSocket(address: address)
        let notifier = try ServiceNotifier(environment: ["NOTIFY_SOCKET": address].reading)
        try notifier.send(.ready, .status("watching\n2 folders"))
        try notifier.send(.reloading(at: .seconds(5) + .microseconds(7)))
        try notifier.send(.watchdog)
        try notifier.send(.stopping)
        #expect(try manager.receive() == "READY=1\nSTATUS=watching 2 folders")
        #expect(try manager.receive() == "RELOADING=1\nMONOTONIC_USEC=5000007")
        #expect(try manager.receive() == "WATCHDOG=1")
        #expect(try manager.receive() == "STOPPING=1")
    }

    @Test func `takes an abstract name of the full length`() throws {
        let scratch = try ScratchFolder()
        let base = "@" + scratch.path
        let address = base + String(repeating: "x", count: 108 - base.utf8.count)
        let manager = try ManagerSocket(address: address)
        try ServiceNotifier(environment: ["NOTIFY_SOCKET": address].reading).send(.ready)
        #expect(try manager.receive() == "READY=1")
    }

    @Test func `is silent without a manager`() throws {
        let notifier = try ServiceNotifier(environment: [:].reading)
        #expect(!notifier.isConnected)
        try notifier.send(.ready)
    }

    @Test(arguments: [
        ("vsock:2:1", EAFNOSUPPORT), ("/" + String(repeating: "x", count: 108), ENAMETOOLONG),
        ("/nowhere/notify", ENOENT),
    ]) func `says why an address is of no use`(address: String, code: Int32) {
        let error = #expect(throws: SystemError.self) {
            try ServiceNotifier(environment: ["NOTIFY_SOCKET": address].reading)
        }
        #expect(error?.code == code && error?.path == address)
    }

    @Test(arguments: [
        (["WATCHDOG_USEC": "30000000"], Duration.seconds(15)),
        (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"], nil),
        (["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": String(getpid())], .seconds(15)),
        (["WATCHDOG_USEC": "0"], nil), (["WATCHDOG_USEC": "soon"], nil), ([:], nil),
    ]) func `pings at half the time the manager waits`(environment: [String: String], interval: Duration?) throws {
        #expect(try ServiceNotifier(environment: environment.reading).watchdogInterval == interval)
    }
}

extension [String: String] {
    fileprivate var reading: (String) -> String? { { self[$0] } }
}
