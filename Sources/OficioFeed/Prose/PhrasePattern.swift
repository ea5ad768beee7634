/// A phrase as linguists write it, with alternatives: `sueldo(s)? (basico|fijo)?`, `mayor de <n> anos`.
///
/// `(a|b)` is one of them, `(a|b)?` one of them or nothing, `<n>` any number. Groups do not nest.
enum PhrasePattern {
  /// The most phrases one pattern may stand for; a longer one is cut here and reported by the catalog.
  static let limit = 512

  /// Every plain phrase a pattern stands for.
  static func expand(_ pattern: String) -> [String] {
    var results = [""]
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "(") {
      let head = rest[..<open]
      guard let close = rest[open...].firstIndex(of: ")") else { break }
      var options = rest[rest.index(after: open)..<close].split(separator: "|", omittingEmptySubsequences: false)
      rest = rest[rest.index(after: close)...]
      if rest.first == "?" {
        options.append("")
        rest = rest.dropFirst()
      }
      var next: [String] = []
      for result in results {
        for option in options where next.count < limit { next.append(result + head + option) }
      }
      results = next
    }
    return results.map { $0 + rest }
  }

  /// The word hashes of one plain phrase; the stems when asked.
  static func hashes(_ phrase: String, stems: Bool = false) -> [UInt64] {
    var hashes: [UInt64] = []
    for piece in phrase.split(separator: " ") {
      if piece == "<n>" {
        hashes.append(PhraseTrie.anyNumber)
      } else if piece.utf8.count == 2, piece.utf8.last == UInt8(ascii: "/") {
        // A currency sign such as `S/`, which the cutter keeps whole before an amount.
        hashes.append(WordHash.of(piece.utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }))
      } else {
        hashes += TokenText(String(piece)).tokens.map { stems ? $0.stem : $0.hash }
      }
    }
    return hashes
  }
}
