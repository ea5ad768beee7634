import Foundation
import Oficio
import OficioFeed
import Testing

/// What the feed tests share: the shipped mappings, and short ways to read a text.
enum FeedTestKit {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let shipped: FeedMappings = {
    do {
      return try FeedMappings(folder: root + "/Catalogs/feeds")
    } catch {
      Issue.record("\(error)")
      return FeedMappings(files: [])
    }
  }()

  /// Folder of the research samples, which are not part of the project; nil where they do not exist.
  static let samples: String? = {
    let path = URL(fileURLWithPath: root).deletingLastPathComponent().path + "/shared"
    return FileManager.default.fileExists(atPath: path + "/feeds/EXPECTED.tsv") ? path : nil
  }()

  /// The text of a file of the project.
  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: root + "/" + path, encoding: .utf8)
  }

  struct Reading: Equatable {
    var postings: [Posting] = []
    var report: FeedReport?
    var error: FeedError?

    var titles: [String] { postings.map(\.title) }
  }

  static func read(
    _ source: ByteSource, limits: FeedLimits = FeedLimits(), mapping: String? = nil, locale: String? = nil,
    asOf: CivilDate? = nil
  ) -> Reading {
    var reading = Reading()
    let reader = FeedReader(mappings: shipped.mappings, limits: limits)
    do {
      reading.report = try reader.read(source, feed: "f", asOf: asOf, mapping: mapping, locale: locale) {
        reading.postings.append($0)
      }
    } catch {
      reading.error = error
    }
    return reading
  }

  static func read(_ text: String, locale: String? = nil, mapping: String? = nil, asOf: CivilDate? = nil) -> Reading {
    read(.bytes(Array(text.utf8)), mapping: mapping, locale: locale, asOf: asOf)
  }

  /// A posting of a one-item Indeed feed with these elements.
  static func posting(_ elements: String, locale: String? = nil) throws -> Posting {
    let reading = read(
      feed("<job><title>T</title><referencenumber>1</referencenumber>\(elements)</job>"), locale: locale)
    return try #require(reading.postings.first, "\(String(describing: reading.error))")
  }

  static func feed(_ items: String) -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<source>\n<publisher>Bolsa</publisher>\n" + items + "\n</source>\n"
  }

  /// A feed of items that differ in their number.
  static func jobs(_ count: Int) -> String {
    feed((1...count).map { job($0) }.joined(separator: "\n"))
  }

  static func job(_ number: Int) -> String {
    """
    <job>
      <title><![CDATA[Ayudante de cocina \(number)]]></title>
      <referencenumber>\(number)</referencenumber>
      <city>Cusco</city><country>PE</country>
      <description><![CDATA[<p>Turno mañana &amp; tarde</p><ul><li>Ñoquis</li></ul>]]></description>
    </job>
    """
  }
}

/// A small generator with a seed, so that a failing case can be run again.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
