import BriefExtraction
import LinuxKit

/// A folder of packs with their tests, as it was read.
struct PackFolder {
    /// As the user wrote it.
    let path: String
    let packs: [Pack]
    let tests: [PackTest]
    /// Broken tests, and what in the folder is neither a pack nor a test.
    let problems: [PackProblem]

    /// Largest file that is read, in bytes.
    private static let limit = 4 << 20

    /// - Parameter status: How the command ends where the folder cannot be read.
    init(path: String, status: ExitStatus) throws(ServiceError) {
        self.path = path
        var packs: [Pack] = []
        var tests: [PackTest] = []
        var problems: [PackProblem] = []
        for (name, contents) in try PackFolder.files(in: path, status: status) {
            let place = "\(path)/\(name)"
            if !name.hasSuffix(".tsv"), name != PackTest.fileName {
                problems.append(PackFolder.stranger(place))
            } else if !contents.isWhole {
                problems.append(
                    PackProblem(file: place, what: "too large", why: "over \(PackFolder.limit) bytes", hint: "split it")
                )
            } else if name == PackTest.fileName {
                do throws(PackError) {
                    tests = try PackTest.read(contents.bytes, file: place)
                } catch {
                    problems += error.problems
                }
            } else {
                packs.append(Pack(name: name, bytes: contents.bytes, folder: path))
            }
        }
        (self.packs, self.tests, self.problems) = (packs, tests, problems)
    }

    private static func files(
        in path: String, status: ExitStatus
    ) throws(ServiceError) -> [(name: String, contents: FileContents)] {
        do throws(SystemError) {
            let folder = try Directory(path: AbsolutePath.resolve(path, from: ProcessEnvironment.workingDirectory))
            var files: [(name: String, contents: FileContents)] = []
            for name in try folder.names().sorted() where !isIgnored(name.printable) {
                files.append((name.printable, try folder.read(name, limit: limit)))
            }
            return files
        } catch {
            throw ServiceError(
                status, path, "the packs cannot be read", why: "\(error)",
                hint: error.isMissing ? "name a folder of .tsv files" : "a folder of packs holds plain files only")
        }
    }

    /// Hidden files, notes, and what editors leave behind.
    private static func isIgnored(_ name: String) -> Bool {
        let (starts, ends) = ([".", "#", "README", "LICENSE"], [".md", "~", ".bak", ".tmp", ".swp"])
        return starts.contains(where: name.hasPrefix) || ends.contains(where: name.hasSuffix)
    }

    private static func stranger(_ place: String) -> PackProblem {
        PackProblem(
            file: place, what: "neither a pack nor its tests",
            hint: "packs end in .tsv, tests are in \(PackTest.fileName), notes in .md")
    }
}
