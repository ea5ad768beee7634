// swift-tools-version: 6.1
import PackageDescription

/// Attacks the house beside it; apart from it, so that nobody who uses Oficio builds this. `make fuzz`, `make faults`.
let oficio: Target.Dependency = .product(name: "Oficio", package: "oficio")
let oficioFeed: Target.Dependency = .product(name: "OficioFeed", package: "oficio")

let targets: [Target] = [
  .target(name: "CLibFuzzer"),
  .systemLibrary(name: "CXMLMemory", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
  .executableTarget(name: "FeedFuzz", dependencies: ["CLibFuzzer", oficio, oficioFeed]),
  .executableTarget(name: "ProfileFuzz", dependencies: ["CLibFuzzer", oficio]),
  .executableTarget(name: "FeedFaults", dependencies: ["CXMLMemory", oficio, oficioFeed]),
]

for target in targets where target.type != .system {
  target.swiftSettings = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
}

let package = Package(
  name: "oficio-fuzz",
  products: [
    .executable(name: "FeedFuzz", targets: ["FeedFuzz"]),
    .executable(name: "ProfileFuzz", targets: ["ProfileFuzz"]),
    .executable(name: "FeedFaults", targets: ["FeedFaults"]),
  ],
  dependencies: [.package(name: "oficio", path: "..")],
  targets: targets
)
