// swift-tools-version: 6.3
import PackageDescription

/// Every Swift target is held to the same rules; the module boundaries are described in docs/ARCHITECTURE.md.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A released program carries Swift's libraries within it; docs/decisions/one-file-without-a-runtime.md says why.
func releasedProgram(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  let release = BuildSettingCondition.when(platforms: [.linux], configuration: .release)
  return .executableTarget(
    name: name, dependencies: dependencies,
    swiftSettings: settings + [.unsafeFlags(["-static-stdlib"], release)],
    linkerSettings: [.unsafeFlags(["-static-stdlib"], release)])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["dossier"]),
    .library(
      name: "DossierKit",
      targets: ["Prose", "NewsModel", "Reading", "CorpusModel", "Search", "Ingestion"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // The way of the data, left to right.
    library("Prose"),
    .target(name: "CSyntaxModel", exclude: ["model"]),
    library("Syntax", ["Prose", "CSyntaxModel"]),
    library("NewsModel", ["Prose"]),
    .target(name: "CNameModel", exclude: ["model"]),
    library("Reading", ["Prose", "Syntax", "NewsModel", "CNameModel"]),
    library("CorpusModel", ["Prose", "NewsModel"]),
    library("Search", ["Prose", "NewsModel", "CorpusModel"]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CHTMLParser", dependencies: ["CLibxml2"]),
    library("Ingestion", ["Prose", "NewsModel", "Reading", "CorpusModel", "CHTMLParser", "CZlib", yams]),

    // The screen.
    library("TerminalUI"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    library("CursesTerminal", ["CNcurses", "TerminalUI"]),
    library("Explorer", ["Prose", "NewsModel", "CorpusModel", "Search", "TerminalUI"]),

    // The programs.
    .target(name: "CSampleCorpus"),
    releasedProgram(
      "dossier",
      [
        "Prose", "Syntax", "NewsModel", "Reading", "CorpusModel", "Search", "Ingestion", "TerminalUI",
        "CursesTerminal", "Explorer", "CSampleCorpus", argumentParser, yams,
      ]),
    program("dossier-train", ["Prose", "Syntax", "Reading", argumentParser]),
    program("dossier-bench", ["Prose", "NewsModel", "Reading", "CorpusModel", "Search", "Ingestion", argumentParser]),

    // Numbers that look random and are the same in every run.
    .target(name: "SeededRandom", path: "Tests/SeededRandom", swiftSettings: settings),
    tests("ProseTests", ["Prose", "SeededRandom"]),
    tests("SyntaxTests", ["Prose", "CSyntaxModel", "Syntax", "SeededRandom"]),
    tests("ReadingTests", ["Prose", "Syntax", "NewsModel", "Reading", "SeededRandom"]),
    // Articles with readings made by hand, for the tests of all that comes after reading.
    .target(
      name: "Fixtures", dependencies: ["Prose", "NewsModel", "CorpusModel", "SeededRandom"], path: "Tests/Fixtures",
      swiftSettings: settings),
    tests(
      "CorpusModelTests", ["Prose", "NewsModel", "CorpusModel", "Fixtures", "SeededRandom"], exclude: ["Snapshots"]),
    tests("SearchTests", ["Prose", "NewsModel", "CorpusModel", "Search", "Fixtures", "SeededRandom"]),
    tests(
      "IngestionTests", ["Prose", "NewsModel", "Reading", "CorpusModel", "Ingestion", "Fixtures", "SeededRandom"]),
    tests("TerminalUITests", ["TerminalUI", "CNcurses", "CursesTerminal", "SeededRandom"]),
    tests(
      "ExplorerTests", ["Prose", "NewsModel", "CorpusModel", "Search", "TerminalUI", "Explorer", "SeededRandom"],
      exclude: ["Snapshots"]),
    tests(
      "DossierTests",
      ["Prose", "Syntax", "NewsModel", "CorpusModel", "Search", "Ingestion", "CursesTerminal", "dossier"],
      exclude: ["Snapshots"]),
  ]
)
