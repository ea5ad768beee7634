/// A phrase as linguists write it, with alternatives: `sueldo(s)? (basico|fijo)?`, `mayor de <n> anos`.
///
/// `(a|b)` is one of them, `(a|b)?` one of them or nothing, `<n>` any number. Groups may nest.
enum PhrasePattern {
  /// The most phrases one pattern may stand for; a longer one is cut here and reported by the catalog.
  static let limit = 2048

  /// Every plain phrase a pattern stands for.
  static func expand(_ pattern: String) -> [String] {
    var rest = Array(pattern.unicodeScalars)[...]
    return alternatives(&rest, depth: 0)
  }

  /// Reads alternatives up to the closing parenthesis of their group.
  private static func alternatives(_ rest: inout ArraySlice<Unicode.Scalar>, depth: Int) -> [String] {
    var all: [String] = []
    var current = [""]
    while let scalar = rest.popFirst() {
      if scalar == "(", depth < 8 {
        var options = alternatives(&rest, depth: depth + 1)
        if rest.first == "?" {
          options.append("")
          rest.removeFirst()
        }
        var next: [String] = []
        for result in current { for option in options where next.count < limit { next.append(result + option) } }
        current = next
      } else if scalar == ")", depth > 0 {
        return all + current
      } else if scalar == "|", depth > 0 {
        all += current
        current = [""]
      } else {
        for index in current.indices { current[index].unicodeScalars.append(scalar) }
      }
    }
    return all + current
  }

  /// The word hashes of one plain phrase; the stems when asked.
  static func hashes(_ phrase: String, stems: Bool = false) -> [UInt64] {
    // Only numbers and signs are cut otherwise word by word.
    if !phrase.utf8.contains(where: { $0 < 65 && $0 != UInt8(ascii: " ") }) {
      return TokenText(phrase).tokens.map { stems ? $0.stem : $0.hash }
    }
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
