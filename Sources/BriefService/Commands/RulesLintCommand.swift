import BriefExtraction
import LinuxKit

/// Says what is wrong with folders of packs, without running their tests.
public enum RulesLintCommand {
    /// Writes one line a problem, or one line when there is none.
    ///
    /// - Throws: `ServiceError` where a folder cannot be read.
    public static func run(folders: [String]) throws -> ExitStatus {
        do {
            let rules = try Rules(folders: folders)
            try StandardStream.output.write(Array("fine: \(rules.summary)\n".utf8))
            return .success
        } catch let error as PackError {
            try StandardStream.output.write(Array("\(error)\n".utf8))
            return .data
        }
    }
}
