import Oficio
import OficioTestSupport
import Testing

@testable import OficioFeed

/// What is looked at sixteen bytes at a time or remembered comes out as the plain way would have it.
@Suite struct ShortcutTests {
  private static func pick<Element>(_ list: [Element], _ dice: inout SeededGenerator) -> Element {
    list[Int.random(in: list.indices, using: &dice)]
  }

  @Test(arguments: Seeds.range(20))
  func `the first byte that is no UTF-8 is where the library finds it`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      Array("casa de la abuela ".utf8), Array("ñ".utf8), Array("áéíóú".utf8), Array("x".utf8), Array("€".utf8),
      Array("👩".utf8), [0xC3], [0xA9], [0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xFF],
    ]
    for _ in 0..<200 {
      // Mostly valid text, so that mistakes stand anywhere in it.
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<24, using: &dice) {
        bytes += Self.pick(Bool.random(using: &dice) ? pieces : Array(pieces[..<4]), &dice)
      }
      let end = UTF8Sequence.validEnd(of: bytes.span, to: bytes.count)
      #expect(String(validating: bytes[..<end], as: UTF8.self) != nil)
      #expect(end == bytes.count || UTF8Sequence.at(end, of: bytes.span, end: bytes.count) != .valid(1))
      #expect((end == bytes.count) == (String(validating: bytes, as: UTF8.self) != nil))
    }
  }

  @Test(arguments: Seeds.range(20))
  func `words keep one blank between them`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let words = ["pan", "ñandú", "¿qué?", "a—b", "[x]", "“sí”", "electricista", "7", "—"]
    let blanks = [" ", " ", " ", "  ", "\t", "\n", "\u{A0}", " \u{A0} ", "\u{200B}", "   "]
    for _ in 0..<200 {
      var text = Self.pick(["", " ", "\n "], &dice)
      var expected: [String] = []
      for _ in 0..<Int.random(in: 1..<20, using: &dice) {
        expected.append(Self.pick(words, &dice))
        text += (expected.last ?? "") + Self.pick(blanks, &dice)
      }
      #expect(MarkupText.line(Array(text.utf8)) == expected.joined(separator: " "))
      #expect(MarkupText.line(Array((text + "<b></b>").utf8)) == expected.joined(separator: " "))
    }
  }

  @Test(arguments: Seeds.range(20))
  func `tags part words as they are meant to`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    let words = ["pan", "ñandú", "un trabajo de noche en la ciudad", "—", "¿qué?", "]", "3"]
    let tags = [
      ("<li>", "\n"), ("</LI>", "\n"), ("<br/>", "\n"), ("<p class=\"x\">", "\n"), ("<td>", " "), ("&nbsp;", " "),
      ("<b>", ""), ("</em>", ""), ("<lis>", ""), ("<blockquoteblockquote>", ""),
    ]
    for _ in 0..<200 {
      var markup = "<p>"
      var text = ""
      var gaps: [String] = []
      for _ in 0..<Int.random(in: 0..<30, using: &dice) {
        if Bool.random(using: &dice) {
          let (tag, gap) = Self.pick(tags, &dice)
          markup += tag
          gaps.append(gap)
        } else {
          let word = Self.pick(words, &dice)
          markup += word
          if !text.isEmpty { text += gaps.contains("\n") ? "\n" : gaps.contains(" ") ? " " : "" }
          text += word
          gaps = []
        }
      }
      #expect(MarkupText.text(Array(markup.utf8)) == text)
    }
  }

  @Test(arguments: Seeds.range(20))
  func `lines are counted`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var window = TextWindow()
    let rare = Bool.random(using: &dice)
    window.bytes = (0..<2000).map { _ in Int.random(in: 0..<(rare ? 90 : 3), using: &dice) == 0 ? 0x0A : 0x61 }
    var place = 0
    while place < window.bytes.count {
      #expect(window.line(of: place) == window.bytes[..<place].count { $0 == 0x0A } + 1)
      place += Int.random(in: 1..<300, using: &dice)
    }
  }

  @Test(arguments: [15, 16, 17, 18, 30, 31, 32, 33, 64])
  func `an item's end in an open section is found at any place`(padding: Int) throws {
    let open = "<job><title><![CDATA[" + String(repeating: "x", count: padding) + "</b></jobs></J"
    let feed = FeedTestKit.feed(open + "OB>" + FeedTestKit.job(1) + FeedTestKit.job(2))
    let reading = FeedTestKit.read(feed)
    #expect(reading.report?.quarantined.map(\.reason) == [.notClosed])
    #expect(reading.postings.count == 2)
  }

  @Test(arguments: Seeds.range(10))
  func `a known text is what its bytes say`(seed: UInt64) {
    var dice = SeededGenerator(seed: seed)
    var known = KnownTexts()
    var numbers: [[UInt8]: Int] = [:]
    for _ in 0..<4000 {
      let length = Int.random(in: 0..<110, using: &dice)
      let bytes =
        Array(String(repeating: "ab &amp; ñ", count: 12).utf8.prefix(length)) + [
          0x30 + UInt8.random(in: 0..<9, using: &dice)
        ]
      guard let number = known.number(of: bytes.span) else {
        #expect(bytes.count > 96)
        continue
      }
      #expect(numbers[bytes] ?? number == number)
      #expect(numbers[bytes] != nil || number == numbers.count)
      numbers[bytes] = number
      #expect(known.texts[number] == MarkupText.line(bytes))
    }
  }

  @Test func `a column whose values hardly repeat is given up`() {
    var known = KnownTexts()
    for number in 0..<6000 { _ = known.number(of: Array("https://a.example/\(number)".utf8).span) }
    #expect(known.texts.isEmpty)
    #expect(known.number(of: Array("x".utf8).span) == nil)
    var repeated = KnownTexts()
    for number in 0..<20_000 {
      _ = repeated.number(of: Array("\(number.isMultiple(of: 2) ? number % 100 : number)".utf8).span)
    }
    #expect(repeated.texts.count == 4096)
    #expect(repeated.number(of: Array("0".utf8).span) == 0)
    #expect(repeated.number(of: Array("20001".utf8).span) == nil)
  }

  @Test func `a key is remembered with what it was first used for`() {
    var dice = SeededGenerator(seed: 9)
    var seen = SeenKeys()
    var twin: [String: UInt32] = [:]
    for _ in 0..<60_000 {
      let key = "feed:\(Int.random(in: 0..<40_000, using: &dice))"
      let itself = UInt32.random(in: 0..<9, using: &dice)
      #expect(seen.insert(key, itself: itself) == twin[key])
      twin[key] = twin[key] ?? itself
    }
  }
}
