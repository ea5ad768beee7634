import Oficio
import OficioFeed
import Testing

/// Text goes past the parser: what it says must be what a parser would have made of it.
@Suite struct PassedTextTests {
  @Test(arguments: [1, 5, 64])
  func `text that goes past the parser is the same text`(size: Int) throws {
    let words = [
      "plain", "a ]] b", "x ]]]", "<p>no & markup</p>", "ñandú – 🍞", "two\u{1}\u{FFFE}parts", "]", " ", "",
      "two\r\nlines\r", "del\u{7F}ete", String(repeating: "larga ñ ", count: 300),
    ]
    for word in words {
      let section = try FeedTestKit.posting("<description><![CDATA[\(word)]]></description>")
      let clean = word.unicodeScalars.filter { $0.value != 1 && $0.value != 0xFFFE }
      let escaped = String(String.UnicodeScalarView(clean)).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing("]", with: "&#93;")
      var limits = FeedLimits()
      limits.chunkBytes = size
      limits.headBytes = 600
      let text = FeedTestKit.feed(
        "<job><title>T</title><referencenumber>1</referencenumber><description>\(escaped)</description></job>")
      let reading = FeedTestKit.read(.bytes(Array(text.utf8)), limits: limits)
      #expect(reading.postings.first?.text == section.text, "\(word)")
    }
  }

  /// Texts as they are written, and what they say.
  static let pieces: [(written: String, said: String)] = [
    ("a", "a"), ("ñandú ", "ñandú "), ("🍞", "🍞"), ("x\u{7F}", "x\u{7F}"), (" \n\t", " \n\t"), ("\r\n", "\n"),
    ("\r.", "\n."),
    ("]", "]"), ("]]> ", "]]> "), ("&amp;", "&"), ("&lt;p&gt;", "<p>"), ("&apos;&quot;", "'\""), ("&#233;", "é"),
    ("&#x1F600;", "😀"), ("&oacute;&nbsp;", "ó\u{A0}"), ("&#0;", ""), ("& b", "& b"), ("&nosuch;", "&nosuch;"),
    ("< 3", "< 3"),
    ("\u{1}", ""), ("\u{FFFE}", ""), ("\u{FEFF}", "\u{FEFF}"), ("<!-- & -- ]]> -->", ""), ("<?x <a> ?>", ""),
    ("<![CDATA[&amp;<b>]]>", "&amp;<b>"), ("<![CDATA[]]>", ""),
    (String(repeating: "plain ", count: 40), String(repeating: "plain ", count: 40)),
  ]

  /// Documents of several pieces of 64 KiB, at whose ends anything may be cut.
  @Test(arguments: 0..<6)
  func `a text says what its pieces say, however they follow each other`(seed: Int) throws {
    var random = Seeded(state: 77 &+ UInt64(seed))
    var document = "<a>"
    var said: [String] = []
    for _ in 0..<3000 {
      let count = Int.random(in: 0...8, using: &random)
      let chosen = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }
      document += "<b>" + chosen.map(\.written).joined() + "</b>"
      let text = chosen.map(\.said).joined()
      if !text.isEmpty { said.append(text) }
    }
    var read: [String] = []
    try XMLPart.read(Array((document + "</a>").utf8)) { event in
      if case .text(let text) = event { read.append(text) }
    }
    #expect(read.count == said.count)
    let wrong = zip(read, said).first { Array($0.0.unicodeScalars) != Array($0.1.unicodeScalars) }
    #expect(wrong == nil, "seed \(seed)")
  }
}
