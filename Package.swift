// swift-tools-version: 6.2
import PackageDescription

/// Every target of the house, in the order a posting walks it. ARCHITECTURE.md's walls are the dependency lists:
/// Feed and Match never see each other; only OficioFeed and OficioOffice see C.
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")
let sqlite: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let log: Target.Dependency = .product(name: "Logging", package: "swift-log")

let targets: [Target] = [
  .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
  .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
  .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
  .target(name: "Oficio", dependencies: [yams, crypto, cryptoExtras]),
  .target(name: "OficioFeed", dependencies: ["Oficio", "CLibXML2", "CZlib", crypto]),
  .target(name: "OficioOffice", dependencies: ["Oficio", "OficioFeed", "CZip", "CXLSXWriter"]),
  .target(name: "OficioMatch", dependencies: ["Oficio"]),
  .target(name: "OficioReport", dependencies: ["Oficio", "OficioMatch"]),
  .target(
    name: "OficioNightly",
    dependencies: ["Oficio", "OficioFeed", "OficioOffice", "OficioMatch", "OficioReport", sqlite]),
  .executableTarget(
    name: "OficioCommand",
    dependencies: [
      "Oficio", "OficioFeed", "OficioOffice", "OficioMatch", "OficioReport", "OficioNightly", argumentParser, log,
    ]),
  .target(name: "OficioTestSupport", dependencies: ["Oficio"], path: "Tests/OficioTestSupport"),
  // The shapes of the benchmarks, for the engine's twin: read where they stand, so that tests need no second package.
  .target(name: "OficioCorpus", dependencies: ["Oficio"], path: "Benchmarks/Sources/Corpus"),
  // Tests name every module whose values they hold: what is only reached through another is not built anew with it.
  .testTarget(name: "OficioTests", dependencies: ["Oficio", "OficioTestSupport", crypto, cryptoExtras]),
  .testTarget(name: "OficioFeedTests", dependencies: ["Oficio", "OficioFeed", "OficioTestSupport"]),
  .testTarget(name: "OficioOfficeTests", dependencies: ["Oficio", "OficioFeed", "OficioOffice", "OficioTestSupport"]),
  .testTarget(
    name: "OficioMatchTests", dependencies: ["Oficio", "OficioMatch", "OficioCorpus", "OficioTestSupport"]),
  .testTarget(name: "OficioReportTests", dependencies: ["Oficio", "OficioMatch", "OficioReport", "OficioTestSupport"]),
  .testTarget(
    name: "OficioNightlyTests",
    dependencies: ["Oficio", "OficioFeed", "OficioMatch", "OficioReport", "OficioNightly", "OficioTestSupport", sqlite]),
  .testTarget(
    name: "OficioCommandTests",
    dependencies: [
      "Oficio", "OficioMatch", "OficioReport", "OficioNightly", "OficioCommand", "OficioTestSupport", sqlite,
    ]),
]

var settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
// In CI a warning is a failure; on a developer's machine it is only seen.
if Context.environment["CI"] != nil { settings.append(.treatAllWarnings(as: .error)) }
for target in targets where target.type != .system { target.swiftSettings = settings }

let package = Package(
  name: "oficio",
  products: [
    .executable(name: "oficio", targets: ["OficioCommand"]),
    .library(name: "Oficio", targets: ["Oficio"]),
    .library(name: "OficioFeed", targets: ["OficioFeed"]),
    .library(name: "OficioOffice", targets: ["OficioOffice"]),
    .library(name: "OficioMatch", targets: ["OficioMatch"]),
    .library(name: "OficioReport", targets: ["OficioReport"]),
    .library(name: "OficioNightly", targets: ["OficioNightly"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: targets
)
