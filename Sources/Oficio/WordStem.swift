/// Cuts the endings of gender and number, so that `vendedora`, `vendedores` and `vendedor` meet.
///
/// Cheap and rough on purpose: readers of adverts find words by it, and the catalogs' lint asks by it which words they
/// cannot tell apart.
public enum WordStem {
  /// How many letters of gender and number a folded word ends in, three at most.
  ///
  /// - Parameters:
  ///   - count: length of the word in bytes.
  ///   - last: its last three bytes, the very last first; anything where it has fewer.
  @inlinable public static func ending(count: Int, last: (UInt8, UInt8, UInt8)) -> Int {
    guard count > 3 else { return 0 }
    var ending = 0
    var letter = last.0
    if letter == UInt8(ascii: "s") {
      ending = 1
      letter = last.1
      // vendedores → vendedor, camiones → camion; choferes and jefes meet their singular at the vowel below.
      if count > 5, letter == UInt8(ascii: "e") {
        ending = 2
        letter = last.2
      }
    }
    guard count - ending > 3 else { return ending }
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "e"): return ending + 1
    default: return ending
    }
  }

  /// Length of the stem of a folded word, in bytes.
  static func length(of word: [UInt8]) -> Int {
    let count = word.count
    guard count > 3 else { return count }
    return count - ending(count: count, last: (word[count - 1], word[count - 2], word[count - 3]))
  }

  /// A phrase as readers of adverts see it: folded, each word without its ending, one space between two.
  public static func phrase(_ text: some StringProtocol) -> String {
    text.folded.split(separator: " ").map { word in
      let bytes = Array(word.utf8)
      return String(decoding: bytes[..<length(of: bytes)], as: UTF8.self)
    }.joined(separator: " ")
  }
}
