/// Finds the known word that a misspelt one was meant to be.
package enum NearestWord {
  /// The nearest of the candidates (the first of equals), or nil when none is near: about one slip in three letters.
  package static func to(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.utf8.prefix(64))
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in candidates {
      let distance = distance(letters, Array(candidate.utf8))
      if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// Up to three candidates for an id, best first: the nearest spellings, then ids that hold the whole text.
  static func several(to id: String, among candidates: [String]) -> [String] {
    let letters = Array(id.utf8.prefix(64))
    guard !letters.isEmpty else { return [] }
    let limit = max(1, letters.count / 3)
    let spelt = candidates.map { (distance: distance(letters, Array($0.utf8.prefix(64))), id: $0) }
      .filter { $0.distance <= limit }.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }.map(\.id)
    let text = id.folded
    let holding = text.utf8.count < 3 ? [] : candidates.filter { $0.folded.contains(text) && !spelt.contains($0) }
    return Array((spelt + holding).prefix(3))
  }

  /// Slips between two words: letters added, left out, changed, or two neighbours swapped. O(m × n).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let cost = folded(left[row]) == folded(right[column]) ? 0 : 1
        var best = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = last
      last = current
    }
    return last[right.count]
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
}
