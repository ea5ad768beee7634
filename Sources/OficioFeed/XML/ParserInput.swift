/// What the parser is given of a stretch of text: its markup, and apart from it the characters that go past the parser.
///
/// What stands in a CDATA section is no markup, whatever it says; once the scanner has found its end and taken out what
/// XML forbids, there is nothing left in it to judge. So each character of a CDATA section of the markup stands for one
/// stretch of text, and the parser never sees the stretch. Most of a feed is such text.
struct ParserInput {
  var markup: [UInt8] = []
  /// The stretches as ranges of the window, in the order of the characters that stand for them.
  var texts: [Range<Int>] = []

  /// The character that stands for a stretch.
  static let mark: UInt8 = 0x78

  /// The last bytes of the markup that the parser was not given: of a tag whose end has not come. libxml2 takes a `>` within
  /// quotes for the end of a tag or not, as its bytes come.
  var open = 0

  /// Forgets what the parser was given.
  mutating func begin() {
    markup.removeSubrange(0..<(markup.count - open))
    texts.removeAll(keepingCapacity: true)
  }
}
