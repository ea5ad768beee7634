/// Names that hold both genders: `albañil`, `camarero/camarera`, `técnico/a de sonido`, `trabajador/trabajadora social`.
enum GenderPair {
  /// Each name that is meant; the text itself when it is no pair.
  static func names(in text: String) -> [String] {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.split(separator: " ").map(String.init)
    }
    guard sides.count == 2, let last = sides[0].last, let first = sides[1].first else { return [text] }
    let (left, right) = (sides[0], sides[1])
    let isEnding = first.utf8.count <= 2
    if !isEnding, left.count == right.count { return [left, right].map { $0.joined(separator: " ") } }
    // What follows the pair belongs to both: "trabajador/trabajadora social".
    guard left.count == 1, isEnding || right.count > 1 else { return [text] }
    let tail = right.dropFirst()
    let other = isEnding ? feminine(last, ending: first) : first
    return [[last] + tail, [other] + tail].map { $0.joined(separator: " ") }
  }

  /// `técnico` and `a` are `técnica`; `doctor` and `ra`, `doctora`.
  private static func feminine(_ word: String, ending: String) -> String {
    if let last = word.last, "aeo".contains(last) { return word.dropLast() + ending }
    return word.last == ending.first ? word.dropLast() + ending : word + ending
  }
}
