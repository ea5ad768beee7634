import Foundation
import Oficio
import OficioTestSupport
import Testing

/// Bytes nobody would write. The test is that it ends: a trap would end the run.
@Suite struct ProfileFuzzTests {
  @Test("random bytes never trap the reader", arguments: 1...20 as ClosedRange<UInt64>)
  func randomBytes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var reader = ProfileReader(catalog: Catalog())
    let signs = Array(#"{}[]",:\ntrue0123-+.eE"#.utf8) + [0, 10, 13, 0x80, 0xC3, 0xED, 0xFF]
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ -> UInt8 in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random) : signs[Int.random(in: 0..<signs.count, using: &random)]
      }
      for format in ProfileFormat.allCases {
        #expect(reader.read(bytes, file: "f", format: format).trainees.isEmpty, "seed \(seed), \(format)")
      }
      _ = ProfileFormat(firstBytesOf: bytes)
    }
  }

  @Test(
    "a whole profile with a few bytes changed never traps, and is whole or explained",
    arguments: 1...20 as ClosedRange<UInt64>)
  func changedBytes(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let catalog = try SmallCatalog.read()
    let whole = Array(SampleProfile.line.utf8)
    for _ in 0..<50 {
      var bytes = whole
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
        }
      }
      for format in [ProfileFormat.jsonl, .json, .yaml] {
        var reader = ProfileReader(catalog: catalog)
        let reading = reader.read(bytes, file: "f", format: format)
        let errors = reading.findings.filter { $0.severity == .error }
        #expect(!reading.trainees.isEmpty || !errors.isEmpty, "seed \(seed), \(format)")
      }
    }
  }

  @Test(
    "what is slow for parsers is refused or read at once",
    .timeLimit(.minutes(1)),
    arguments: slowTexts.indices)
  func slow(index: Int) {
    // By its place: the test library would compare the texts themselves.
    let text = Self.slowTexts[index]
    for format in ProfileFormat.allCases {
      var reader = ProfileReader(catalog: Catalog())
      let reading = reader.read(Data(text.utf8), file: "f", format: format)
      #expect(reading.trainees.isEmpty && !reading.findings.isEmpty, "\(format)")
    }
  }

  /// Marks over one letter in two classes, which take the square of their number to compare.
  private static let marks = "e" + String(repeating: "\u{301}\u{323}", count: 100_000)

  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }
  private static let doubledFacts = repeated("T,office,a\n", 50_000)
  private static let wideFacts: String = (0..<50_000).map { "T,a.b\($0),a\n" }.joined()

  private static let slowTexts: [String] = [
    repeated("[", 1_000_000), repeated(#"{"a":"#, 200_000), "{\"\(repeated("e\u{301}", 300_000))\":1}",
    "{\"id\":\"\(repeated("\u{301}", 500_000))\"}", "{\"skills\":[{\"text\":\"\(repeated("\u{301}", 500_000))\"}]}",
    "{\"id\":\(repeated("9", 1_000_000))}", "{\"id\":1e\(repeated("9", 9999))}", "{\"id\":-0.0e-0}",
    "{\"id\":\"\\ud83d\"}", "{\"id\":\"\\u0000\"}", "[\(repeated("1,", 100_000))1]",
    "{\"id\":\"\(marks)\",\"jurisdiction\":\"\(marks)\",\"status\":{\"programmes\":[\"\(marks)\"]}}",
    "id: \(marks)\njurisdiction: \(marks)", "{\(marks): 1}", "trainee,field,value\n\(marks),office,a\n",
    "trainee,field,value\nT,\(marks),a\n", "trainee,field,value\nT,jurisdiction,\(marks)\n",
    "trainee,\(marks),value\n", "trainee,field,value\nT,\"\(repeated("\n", 500_000))",
    "trainee,field,value\n\(doubledFacts)", "trainee,field,value\n\(wideFacts)",
    "trainee,field,value\nT,office\(repeated("[0]", 60)),a\n",
  ]
}
