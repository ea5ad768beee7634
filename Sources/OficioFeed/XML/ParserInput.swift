/// What the parser is given of a stretch of text: its tags, and apart from them the texts that go past the parser.
///
/// Text is no markup, whatever it says: once the scanner has found its end, decoded its references and taken out what XML
/// forbids, there is nothing left in it to judge. So a mark stands in the markup for each text but short plain ones. Most of
/// a feed is text, libxml2 hands it over in a piece for every reference, and what it makes of `]]>` depends on how it comes.
struct ParserInput {
  /// A text that goes past the parser.
  struct Text {
    var range: Range<Int>
    /// Whether the range is of `decoded`; else it is of the window.
    var isDecoded: Bool
  }

  /// Tags, blanks, short plain texts, and marks.
  var markup: [UInt8] = []
  /// The texts, in the order of their marks.
  var texts: [Text] = []
  /// Texts that do not stand in the window as they are meant.
  var decoded: [UInt8] = []
  /// The last bytes of the markup that the parser was not given: of a tag whose end has not come. libxml2 takes a `>` within
  /// quotes for the end of a tag or not, as its bytes come.
  var open = 0

  /// The character that stands for a text; no other text of the markup has it. Outside the root it is the mistake that the
  /// text would be.
  static let mark: UInt8 = 0x7F

  /// Forgets what the parser was given.
  mutating func begin() {
    markup.removeSubrange(0..<(markup.count - open))
    texts.removeAll(keepingCapacity: true)
    decoded.removeAll(keepingCapacity: true)
  }
}
