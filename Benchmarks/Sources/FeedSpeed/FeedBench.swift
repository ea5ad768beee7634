import Foundation
import Oficio
@_spi(Measuring) import OficioFeed
import OficioReport

/// What is timed, each stage doing what the one before it does, and more; the last two hash the bytes as well.
enum BenchStage: CaseIterable {
  case digest, text, repairs, parser, items, fields, postings, json

  /// What the table calls it.
  var name: String {
    switch self {
    case .digest: "read and SHA-256 alone"
    case .text: "read and decode"
    case .repairs: "+ repairs scan and caps"
    case .parser: "+ libxml2 (SAX2)"
    case .items: "+ items staged"
    case .fields: "+ mapped fields: raw postings"
    case .postings: "+ SHA-256, HTML to text, values"
    case .json: "+ JSON Lines: everything on"
    }
  }

  fileprivate var stage: FeedStage? {
    switch self {
    case .digest: .digest
    case .text: .text
    case .repairs: .repairs
    case .parser: .parser
    case .items: .items
    case .fields: .fields
    case .postings, .json: nil
    }
  }
}

/// Reads a feed as far as a stage.
struct FeedBench {
  let reader: FeedReader

  func run(_ feed: String, _ stage: BenchStage) throws {
    if let stage = stage.stage {
      _ = try reader.walk(.file(feed), upTo: stage)
      return
    }
    let sink = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/null"))
    var json = JSONWriter(reserving: 1 << 17)
    _ = try reader.read(.file(feed), feed: "feed", asOf: CivilDate("2026-11-21")) { posting in
      guard stage == .json else { return }
      PostingJSON().write(posting, to: &json)
      json.newLine()
      if json.bytes.count > 1 << 16 { try sink.write(contentsOf: json.takeBytes()) }
    }
    try sink.write(contentsOf: json.takeBytes())
  }

  /// Size of a file.
  static func bytes(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }
}
