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
      #expect(reader.read(bytes, file: "f").trainees.isEmpty, "seed \(seed)")
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
      var reader = ProfileReader(catalog: catalog)
      let reading = reader.read(bytes, file: "f")
      let errors = reading.findings.filter { $0.severity == .error }
      #expect(!reading.trainees.isEmpty || !errors.isEmpty, "seed \(seed)")
    }
  }

  @Test(
    "what is slow for parsers is refused or read at once",
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "[", count: 1_000_000), String(repeating: #"{"a":"#, count: 200_000),
      "{\"" + String(repeating: "e\u{301}", count: 300_000) + "\":1}",
      "{\"id\":\"" + String(repeating: "\u{301}", count: 500_000) + "\"}",
      "{\"skills\":[{\"text\":\"" + String(repeating: "\u{301}", count: 500_000) + "\"}]}",
      "{\"id\":" + String(repeating: "9", count: 1_000_000) + "}",
      "{\"id\":1e" + String(repeating: "9", count: 9999) + "}",
      "{\"id\":-0.0e-0}", "{\"id\":\"\\ud83d\"}", "{\"id\":\"\\u0000\"}",
      "[" + String(repeating: "1,", count: 500_000) + "1]",
    ])
  func slow(text: String) {
    var reader = ProfileReader(catalog: Catalog())
    let reading = reader.read(Data(text.utf8), file: "f")
    #expect(reading.trainees.isEmpty && !reading.findings.isEmpty)
  }
}
