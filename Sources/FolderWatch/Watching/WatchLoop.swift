import LinuxKit

/// The thread of a folder watch: drains reports, scans in slices, and hands over one event at a time.
struct WatchLoop: ~Copyable {
    private let settings: WatchSettings
    private let isKnown: (FileName, FileIdentity) -> Bool
    private let deliver: (FolderEvent) -> Void
    private let stop: StopSignal
    private var folder: WatchedFolder
    private var machine: SettleMachine
    private var scan = FolderScan()
    /// When to reconcile next or, while the folder is lost, when to try it again.
    private var wakeup: Duration = .zero
    private var retryDelay: Duration = .seconds(1)
    private var scanAgain = false

    init(
        settings: WatchSettings, isKnown: @escaping (FileName, FileIdentity) -> Bool, stop: StopSignal,
        deliver: @escaping (FolderEvent) -> Void
    ) throws(SystemError) {
        self.settings = settings
        self.isKnown = isKnown
        self.deliver = deliver
        self.stop = stop
        folder = try WatchedFolder(path: settings.directory)
        machine = SettleMachine(settle: settings.settle, patience: settings.patience)
    }

    /// Runs until it is stopped.
    ///
    /// - Throws: where the folder cannot be watched at the start, or the kernel's reports cannot be read.
    mutating func run() throws(SystemError) {
        try folder.attach()
        startScan()
        while !stop.isRaised {
            try drain()
            advanceScan()
            let now = MonotonicClock.now()
            if let name = machine.takeDue(at: now) {
                look(at: name, now: now)
            } else if now >= wakeup && !scan.isRunning {
                wakeUp(at: now)
            } else if !scan.isRunning {
                let deadline = min(wakeup, machine.nextDue() ?? wakeup)
                try Poll.waitUntilReadable([folder.raw, stop.raw], deadline: deadline)
            }
        }
    }

    // MARK: Reports

    private mutating func drain() throws(SystemError) {
        // More than a full kernel queue; without an end, a writer that never pauses could hold up what is due.
        for _ in 0..<64 {
            guard let batch = try folder.news() else { return }
            let now = MonotonicClock.now()
            for news in batch { take(news, at: now) }
        }
    }

    private mutating func take(_ news: WatchedFolder.News, at now: Duration) {
        switch news {
        case .change(let change, let name):
            if !settings.ignored.ignores(name) { machine.note(change, of: name, at: now) }
        case .overflow:
            deliver(.overflow)
            machine.noteOverflow(at: now)
            // A scan that runs may have passed by what was lost.
            scanAgain = scan.isRunning
            if !scan.isRunning { startScan() }
        case .lost(let error):
            lose(error)
        case .mayBeBack:
            wakeup = now
        }
    }

    // MARK: Looks

    private mutating func look(at name: FileName, now: Duration) {
        guard let directory = folder.directory else { return }
        let finding: Finding
        do throws(SystemError) {
            finding = try directory.status(of: name).map { .entry($0) } ?? .missing
        } catch {
            finding = .failed(error)
        }
        let event = machine.judge(name, found: finding, at: now, isKnown: isKnown) { name in
            do throws(SystemError) {
                try directory.checkReadable(name)
                return nil
            } catch {
                return error
            }
        }
        if let event { deliver(event) }
    }

    // MARK: Scans

    private mutating func wakeUp(at now: Duration) {
        if folder.directory == nil {
            attachAgain(at: now)
        } else if let error = folder.loss() {
            lose(error)
        } else {
            startScan()
        }
    }

    private mutating func startScan() {
        guard let directory = folder.directory else { return }
        do throws(SystemError) {
            try scan.start(in: directory)
            machine.beginScan()
            scanAgain = false
        } catch {
            lose(error)
        }
    }

    private mutating func advanceScan() {
        guard scan.isRunning, let directory = folder.directory else { return }
        do throws(SystemError) {
            let isAtEnd = try scan.advance(
                in: directory, ignored: settings.ignored, machine: &machine, isKnown: isKnown)
            if isAtEnd { finishScan() }
        } catch {
            lose(error)
        }
    }

    private mutating func finishScan() {
        machine.endScan()
        wakeup = MonotonicClock.now() + settings.rescan
        deliver(.scanned(files: scan.files))
        if scanAgain { startScan() }
    }

    // MARK: Loss and return

    private mutating func lose(_ error: SystemError) {
        guard folder.directory != nil else { return }
        folder.detach()
        scan.stop()
        machine.forgetAll()
        retryDelay = .seconds(1)
        wakeup = MonotonicClock.now()
        deliver(.folderLost(error))
    }

    private mutating func attachAgain(at now: Duration) {
        do throws(SystemError) {
            try folder.attach()
            deliver(.folderBack)
            startScan()
        } catch {
            wakeup = now + min(retryDelay, settings.rescan)
            retryDelay = min(retryDelay * 2, settings.rescan)
        }
    }
}
