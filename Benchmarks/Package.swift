// swift-tools-version: 6.1
import PackageDescription

/// Measures the house beside it; apart from it, so that nobody who uses Oficio builds this.
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let oficio: Target.Dependency = .product(name: "Oficio", package: "oficio")
let oficioFeed: Target.Dependency = .product(name: "OficioFeed", package: "oficio")
let oficioMatch: Target.Dependency = .product(name: "OficioMatch", package: "oficio")
let oficioReport: Target.Dependency = .product(name: "OficioReport", package: "oficio")
let oficioNightly: Target.Dependency = .product(name: "OficioNightly", package: "oficio")

let targets: [Target] = [
  .target(name: "Corpus", dependencies: [oficio]),
  .executableTarget(name: "CorpusCommand", dependencies: ["Corpus", oficio, argumentParser]),
  .executableTarget(name: "Ladder", dependencies: ["Corpus", oficio, oficioMatch, argumentParser]),
  .executableTarget(name: "FeedSpeed", dependencies: [oficio, oficioFeed, oficioReport, argumentParser]),
  .target(name: "Judging", dependencies: ["Corpus", oficio]),
  .executableTarget(
    name: "Ranking", dependencies: ["Corpus", "Judging", oficio, oficioFeed, oficioMatch, argumentParser]),
  .executableTarget(
    name: "Shares", dependencies: ["Corpus", oficio, oficioMatch, oficioReport, oficioNightly, argumentParser]),
  .executableTarget(name: "Titles", dependencies: [oficio, argumentParser]),
  .testTarget(name: "TitlesTests", dependencies: ["Titles"]),
  .testTarget(name: "CorpusTests", dependencies: ["Corpus", oficio]),
  .testTarget(name: "JudgingTests", dependencies: ["Judging", oficio]),
  .testTarget(name: "RankingTests", dependencies: ["Judging", "Ranking", oficio, oficioMatch]),
  .testTarget(name: "SharesTests", dependencies: ["Corpus", "Shares", oficio, oficioMatch]),
]

for target in targets {
  target.swiftSettings = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
}

let package = Package(
  name: "oficio-benchmarks",
  products: [
    .executable(name: "corpus", targets: ["CorpusCommand"]),
    .executable(name: "feedspeed", targets: ["FeedSpeed"]),
    .executable(name: "ladder", targets: ["Ladder"]),
    .executable(name: "ranking", targets: ["Ranking"]),
    .executable(name: "shares", targets: ["Shares"]),
    .executable(name: "titles", targets: ["Titles"]),
  ],
  dependencies: [
    .package(name: "oficio", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: targets
)
