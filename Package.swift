// swift-tools-version: 6.2
import PackageDescription

/// One setting for every Swift target: language mode 6, strict memory safety, warnings are errors,
/// and each leak of another module's type into an API is spelled (`public import`).
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

/// A target of the house with what it may import; anything else fails the build
/// (`--explicit-target-dependency-import-check error`). What lies beside its Swift files is named too.
func room(_ name: String, imports: [Target.Dependency] = [], beside others: [String] = []) -> Target {
    .target(name: name, dependencies: imports, exclude: others, swiftSettings: strict)
}

func tests(_ name: String, of imports: [Target.Dependency], resources: [Resource] = []) -> Target {
    .testTarget(name: name, dependencies: imports, resources: resources, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "briefd",
    products: [.executable(name: "briefd", targets: ["briefd"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // Values and pure functions.
        room("BriefModel"),
        room("BriefIdentity", imports: ["BriefModel", crypto]),
        .target(name: "CEmbedded"),
        room("EmbeddedFiles", imports: ["CEmbedded"]),
        room("CharacterSets", imports: ["EmbeddedFiles"], beside: ["README.md", "Tables"]),
        room("HTMLSyntax"),
        room("BriefReading", imports: ["BriefModel", "BriefIdentity", "CharacterSets", "HTMLSyntax"]),
        room("BriefPacks", imports: ["EmbeddedFiles"], beside: ["README.md", "Packs"]),
        room("BriefSchemas", imports: ["EmbeddedFiles"], beside: ["Schemas"]),
        room("BriefExtraction", imports: ["BriefModel", "BriefIdentity", "BriefReading", "BriefPacks"]),
        room("BriefDigest", imports: ["BriefModel", "BriefIdentity"]),

        // The operating system and C libraries; they know no briefs.
        .target(name: "CLinux"),
        .systemLibrary(
            name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "CCurl", dependencies: ["CLibcurl"]),
        room("LinuxKit", imports: ["CLinux"]),
        room("CurlKit", imports: ["CCurl", "CLibcurl", "LinuxKit"]),

        // The line: folder, ledger, delivery.
        room("FolderWatch", imports: ["LinuxKit"]),
        room("BriefLedger", imports: ["BriefModel", grdb, sqlite]),
        room(
            "BriefDelivery",
            imports: ["BriefModel", "BriefIdentity", "BriefDigest", "BriefLedger", "LinuxKit", "CurlKit", crypto]),
        room("SourceFetch", imports: ["BriefModel", "BriefReading", "BriefExtraction", "CurlKit"]),
        room(
            "BriefService",
            imports: [
                "BriefModel", "BriefIdentity", "BriefReading", "BriefExtraction", "BriefDigest", "BriefSchemas",
                "LinuxKit", "CurlKit", "SourceFetch", "FolderWatch", "BriefLedger", "BriefDelivery", yams, logging,
                lifecycle, signals,
            ]),
        .executableTarget(
            name: "briefd", dependencies: ["BriefService", "BriefModel", arguments], swiftSettings: strict),

        // Answers the public html5lib tokenizer tests, line by line.
        .executableTarget(
            name: "html5lib-tokenizer", dependencies: ["HTMLSyntax"], path: "Tests/HTML5LibTokenizer",
            swiftSettings: strict),

        // Measures the way from bytes to records (`make bench`).
        .executableTarget(
            name: "briefd-bench", dependencies: ["BriefExtraction", "BriefReading", "BriefModel", "LinuxKit"],
            path: "Tests/Benchmark", swiftSettings: strict),

        tests("BriefModelTests", of: ["BriefModel"]),
        tests("EmbeddedFilesTests", of: ["EmbeddedFiles"]),
        tests("CharacterSetsTests", of: ["CharacterSets"]),
        tests("HTMLSyntaxTests", of: ["HTMLSyntax"]),
        tests("BriefReadingTests", of: ["BriefReading", "BriefModel"]),
        tests("BriefExtractionTests", of: ["BriefExtraction", "BriefReading", "BriefModel", "BriefIdentity"]),
        // The labelled corpus: a scorer, a program that prints the score and a test that holds it.
        .target(
            name: "CorpusScore", dependencies: ["BriefExtraction", "BriefReading", "BriefModel"],
            path: "Tests/CorpusScore", swiftSettings: strict),
        .executableTarget(
            name: "corpus-score", dependencies: ["CorpusScore", "BriefExtraction"], path: "Tests/CorpusScoreTool",
            swiftSettings: strict),
        tests("CorpusTests", of: ["CorpusScore", "BriefExtraction", "BriefReading", "BriefModel"]),

        tests("BriefDigestTests", of: ["BriefDigest", "BriefModel", "BriefIdentity", "BriefSchemas"]),
        tests("LinuxKitTests", of: ["LinuxKit"]),
        .target(name: "LoopbackHTTP", path: "Tests/LoopbackHTTP", swiftSettings: strict),
        tests("CurlKitTests", of: ["CurlKit", "LoopbackHTTP"]),
        tests("FolderWatchTests", of: ["FolderWatch", "LinuxKit"]),
        tests("BriefLedgerTests", of: ["BriefLedger", "BriefModel", grdb]),
        tests(
            "BriefDeliveryTests",
            of: [
                "BriefDelivery", "BriefLedger", "BriefDigest", "BriefModel", "LinuxKit", "CurlKit", "LoopbackHTTP",
            ]),
        tests("SourceFetchTests", of: ["SourceFetch", "BriefModel", "BriefExtraction", "CurlKit", "LoopbackHTTP"]),
        tests(
            "BriefServiceTests",
            of: [
                "BriefService", "BriefModel", "BriefIdentity", "BriefReading", "BriefExtraction", "BriefLedger",
                "LinuxKit", "CurlKit", logging,
            ]),
        tests("SystemTests", of: ["briefd", "BriefModel", "BriefLedger", "LinuxKit", "LoopbackHTTP"]),
    ]
)
