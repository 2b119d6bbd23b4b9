import Glibc
import LinuxKit

/// Moves, removes or leaves the files that are done with. For one thread at a time.
struct FileDisposal {
    /// What happened to the file.
    enum Outcome: Equatable {
        /// It is where it belongs.
        case done
        /// Another file has its name now, or none; that one is not touched.
        case changed
        /// It could not be moved; it is tried again.
        case blocked(SystemError)
    }

    let after: WatchOptions.After
    let folder: @Sendable () -> Directory?
    /// Where read files go; `nil` unless `after` is archive.
    let archive: OwnFolder?
    let rejected: OwnFolder

    /// Puts a file that was read where it belongs.
    func read(_ name: FileName, _ identity: FileIdentity) -> Outcome {
        switch after {
        case .keep: .done
        case .archive: archive.map { move(name, identity, to: $0) } ?? .done
        case .delete: remove(name, identity)
        }
    }

    /// Puts a rejected file beside its reason; with `keep` it stays.
    func rejected(_ name: FileName, _ identity: FileIdentity) -> Outcome {
        after == .keep ? .done : move(name, identity, to: rejected)
    }

    private func remove(_ name: FileName, _ identity: FileIdentity) -> Outcome {
        perform(name, identity) { (folder) throws(SystemError) in try folder.remove(name) }
    }

    private func move(_ name: FileName, _ identity: FileIdentity, to target: OwnFolder) -> Outcome {
        perform(name, identity) { (folder) throws(SystemError) in
            let target = try target.directory()
            for candidate in ArchiveName.candidates(for: name, identity) {
                do throws(SystemError) {
                    return try move(name, identity, from: folder, to: target, as: candidate)
                } catch  where error.isCollision {
                    continue
                }
            }
            throw SystemError("rename", path: name.printable, code: EEXIST, hint: "clear the archive")
        }
    }

    /// Not flushed: after a power cut a file may stand in the folder again, and is known there.
    private func move(
        _ name: FileName, _ identity: FileIdentity, from folder: Directory, to target: Directory,
        as newName: FileName
    ) throws(SystemError) {
        do throws(SystemError) {
            try folder.rename(name, to: target, as: newName)
        } catch  where error.code == EXDEV {
            return try folder.move(name, to: target, as: newName, expecting: identity)
        }
        // Replaced between the look and the rename: what came in is somebody's new file.
        if try target.status(of: newName)?.identity != identity { try target.rename(newName, to: folder, as: name) }
    }

    private func perform(
        _ name: FileName, _ identity: FileIdentity, _ action: (Directory) throws(SystemError) -> Void
    ) -> Outcome {
        guard let folder = folder() else { return .changed }
        do throws(SystemError) {
            guard stands(name, identity, in: folder) else { return .changed }
            try action(folder)
            return .done
        } catch {
            return stands(name, identity, in: folder) ? .blocked(error) : .changed
        }
    }

    private func stands(_ name: FileName, _ identity: FileIdentity, in folder: Directory) -> Bool {
        (try? folder.status(of: name))?.identity == identity
    }
}
