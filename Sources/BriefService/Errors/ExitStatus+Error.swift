import BriefExtraction
import BriefLedger
import BriefReading
import LinuxKit

extension ExitStatus {
    /// The status that a command ends with after an error; the one place where errors become numbers.
    public init(for error: any Error) {
        self =
            switch error {
            case let error as ServiceError: error.status
            case is ConfigurationError, is PackError: .configuration
            case is ReadingError: .data
            case let error as LedgerError: ExitStatus(error)
            case let error as SystemError: ExitStatus(error)
            default: .software
            }
    }

    private init(_ error: LedgerError) {
        self =
            switch error.reason {
            case .full, .unwritable: .cannotCreate
            case .locked: .unavailable
            case .corrupt, .foreign, .newer: .data
            case .io, .volatile: .inputOutput
            case .other: .software
            }
    }

    private init(_ error: SystemError) {
        self =
            if error.isMissing {
                .noInput
            } else if error.isPermission {
                .noPermission
            } else {
                .inputOutput
            }
    }
}
