/// Cuts the endings of gender and number, so that `vendedora`, `vendedores` and `vendedor` meet.
///
/// Cheap and rough on purpose: readers of adverts find words by it, and the catalogs' lint asks by it which words they
/// cannot tell apart.
public enum WordStem {
  /// Length of the stem of a folded word, in bytes.
  @inlinable public static func length(of word: [UInt8]) -> Int {
    var end = word.count
    guard end > 3 else { return end }
    if word[end - 1] == UInt8(ascii: "s") {
      end -= 1
      // vendedores → vendedor, camiones → camion; choferes and jefes meet their singular at the vowel below.
      if end > 4, word[end - 1] == UInt8(ascii: "e") { end -= 1 }
    }
    guard end > 3 else { return end }
    switch word[end - 1] {
    case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "e"): return end - 1
    default: return end
    }
  }

  /// A phrase as readers of adverts see it: folded, each word without its ending, one space between two.
  public static func phrase(_ text: some StringProtocol) -> String {
    text.folded.split(separator: " ").map { word in
      let bytes = Array(word.utf8)
      return String(decoding: bytes[..<length(of: bytes)], as: UTF8.self)
    }.joined(separator: " ")
  }
}
