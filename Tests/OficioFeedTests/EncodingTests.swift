import Foundation
import Oficio
import OficioFeed
import Testing

@Suite struct EncodingTests {
  /// A feed of one item whose title is given in bytes.
  static func feed(_ declaration: String, title: [UInt8], before: [UInt8] = []) -> [UInt8] {
    before + Array(declaration.utf8)
      + Array("<source><job><referencenumber>1</referencenumber><title>".utf8) + title
      + Array("</title></job></source>".utf8)
  }

  static let latin1 = Array("<?xml version='1.0' encoding='ISO-8859-1'?>".utf8)

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var title: String
    var used: TextEncoding
    var reason: EncodingVerdict.Reason
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "UTF-8", bytes: feed("<?xml version='1.0' encoding='UTF-8'?>", title: Array("Albañil".utf8)),
      title: "Albañil", used: .utf8, reason: .declared),
    Case(
      name: "nothing declared", bytes: feed("", title: Array("Albañil".utf8)), title: "Albañil", used: .utf8,
      reason: .undeclared),
    Case(
      name: "byte order mark", bytes: feed("", title: Array("Albañil".utf8), before: [0xEF, 0xBB, 0xBF]),
      title: "Albañil", used: .utf8, reason: .byteOrderMark),
    Case(
      name: "ISO-8859-1 in earnest",
      bytes: feed("<?xml version='1.0' encoding='ISO-8859-1'?>", title: [0x41, 0xF1, 0x6F]),
      title: "Año", used: .latin1, reason: .declared),
    Case(
      name: "ISO-8859-15", bytes: feed("<?xml version='1.0' encoding='iso-8859-15'?>", title: [0xA4, 0x20, 0xF1]),
      title: "€ ñ", used: .latin9, reason: .declared),
    Case(
      name: "windows-1252", bytes: feed("<?xml version='1.0' encoding='windows-1252'?>", title: [0x93, 0xF1, 0x94]),
      title: "“ñ”", used: .windows1252, reason: .declared),
    Case(
      name: "ISO-8859-2", bytes: feed("<?xml version='1.0' encoding='ISO-8859-2'?>", title: [0xB3, 0xF1]), title: "łń",
      used: .latin2, reason: .declared),
    Case(
      name: "ISO-8859-2 in a Spanish feed",
      bytes: Array("<?xml version='1.0' encoding='ISO-8859-2'?><source><language>es</language>".utf8)
        + Array("<job><referencenumber>1</referencenumber><title>A".utf8) + [0xF1]
        + Array("o</title></job></source>".utf8),
      title: "Año", used: .latin1, reason: .latin2IsLatin1),
    Case(
      name: "UTF-8 declared as ISO-8859-1",
      bytes: feed("<?xml version='1.0' encoding='ISO-8859-1'?>", title: Array("Albañil".utf8)), title: "Albañil",
      used: .utf8, reason: .utf8Beats),
    Case(
      name: "windows-1252 declared as UTF-8",
      bytes: feed("<?xml version='1.0' encoding='UTF-8'?>", title: [0x41, 0xF1, 0x6F, 0x20, 0x96, 0x20, 0x80]),
      title: "Año – €", used: .windows1252, reason: .notUTF8),
    Case(
      name: "an unknown encoding that is UTF-8",
      bytes: feed("<?xml version='1.0' encoding='x-strange'?>", title: Array("Albañil".utf8)), title: "Albañil",
      used: .utf8, reason: .utf8Beats),
  ]

  @Test(arguments: cases)
  func `the title is read as it was meant`(item: Case) throws {
    let reading = FeedTestKit.read(.bytes(item.bytes))
    let report = try #require(reading.report, "\(String(describing: reading.error))")
    #expect(reading.titles == [item.title])
    #expect(report.encoding.used == item.used)
    #expect(report.encoding.reason == item.reason)
    #expect((report.repairs[.encodingLie] == 1) == report.encoding.isLie)
  }

  @Test(arguments: [true, false], [true, false])
  func `UTF-16 is read in both orders, whatever is declared`(littleEndian: Bool, mark: Bool) throws {
    let text =
      "<?xml version='1.0' encoding='utf-8'?><source><job><referencenumber>1</referencenumber>"
      + "<title>Albañil 🍞</title></job></source>"
    var bytes: [UInt8] = []
    for unit in (mark ? [0xFEFF] : []) + Array(text.utf16) {
      let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      bytes += littleEndian ? pair : pair.reversed()
    }
    let reading = FeedTestKit.read(.bytes(bytes))
    #expect(reading.titles == ["Albañil 🍞"])
    #expect(reading.report?.encoding.used == (littleEndian ? .utf16LittleEndian : .utf16BigEndian))
    #expect(reading.report?.encoding.isLie == true)
  }

  @Test func `UTF-32 and Shift JIS are refused`() {
    #expect(FeedTestKit.read(.bytes([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0])).error == .undecodable(declared: "UTF-32"))
    let bytes = Self.feed("<?xml version='1.0' encoding='Shift_JIS'?>", title: [0x83, 0x65, 0x83, 0x58])
    #expect(FeedTestKit.read(.bytes(bytes)).error == .undecodable(declared: "Shift_JIS"))
  }

  @Test func `one bad byte far down is read as windows-1252 and counted`() throws {
    let start = FeedTestKit.feed((1...400).map { FeedTestKit.job($0) }.joined())
    var bytes = Array(start.utf8)
    let last = try #require(start.range(of: "Ayudante de cocina 400"))
    bytes.insert(0x96, at: start.utf8.distance(from: start.startIndex, to: last.lowerBound))
    let reading = FeedTestKit.read(.bytes(bytes))
    #expect(reading.report?.repairs[.invalidUTF8] == 1)
    #expect(reading.titles.last == "–Ayudante de cocina 400")
  }

  @Test func `a declaration over a head of pure ASCII is decided by the first other bytes`() throws {
    let filler = String(repeating: " ", count: 300_000)
    func bytes(_ title: [UInt8]) -> [UInt8] {
      Array(
        "<?xml version='1.0' encoding='ISO-8859-1'?><source><job><title>X</title><referencenumber>1</referencenumber></job>"
          .utf8)
        + Array(filler.utf8) + Array("<job><title>".utf8) + title
        + Array("</title><referencenumber>2</referencenumber></job></source>".utf8)
    }
    #expect(FeedTestKit.read(.bytes(bytes([0x41, 0xF1, 0x6F]))).titles == ["X", "Año"])
    let reading = FeedTestKit.read(.bytes(bytes(Array("Año".utf8))))
    #expect(reading.titles == ["X", "Año"])
    #expect(reading.report?.encoding.reason == .utf8Beats)
  }
}
