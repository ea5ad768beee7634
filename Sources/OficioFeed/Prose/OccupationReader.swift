import Oficio

/// Guesses the ISCO unit group of a posting from its title, then from its text.
struct OccupationReader {
  let lexicon: Lexicon
  /// ISCO unit group of each row of the lexicon.
  let units: [String]

  private struct Guess {
    var weight: Int
    var range: Range<Int>
    var isTitle: Bool
  }

  func read(title: Reading, text: Reading) -> [OccupationGuess] {
    var guesses: [String: Guess] = [:]
    add(title, isTitle: true, &guesses)
    add(text, isTitle: false, &guesses)
    let total = guesses.values.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return [] }
    let ranked = guesses.sorted { ($1.value.weight, $0.key) < ($0.value.weight, $1.key) }.prefix(4)
    return ranked.map { unit, guess in
      let reading = guess.isTitle ? title : text
      return OccupationGuess(code: unit, share: guess.weight * 10_000 / total, reading.provenance(guess.range))
    }
  }

  private func add(_ reading: Reading, isTitle: Bool, _ guesses: inout [String: Guess]) {
    let matches = lexicon.matches(in: reading.tokens)
    let shared = Dictionary(matches.map { ($0.range, 1) }, uniquingKeysWith: +)
    var seenBefore = Set<Int>()
    for match in matches {
      let words = match.range.count
      var weight: Int
      if isTitle {
        // The head noun comes first in Spanish and Portuguese: "ayudante de cocina" is an ayudante.
        let place = seenBefore.isEmpty ? 0 : seenBefore.count
        weight = 300 + 200 * words - 150 * min(place, 3)
        seenBefore.insert(match.range.lowerBound)
      } else {
        let isIntroduced = introduces(match.range, reading)
        guard isIntroduced || words > 1 else { continue }
        weight = isIntroduced ? 120 + 60 * words : 15 * words
      }
      // Words that several occupations share count for each of them, less for each.
      weight /= max(1, shared[match.range] ?? 1)
      let unit = units[match.row]
      if var guess = guesses[unit] {
        if isTitle || !guess.isTitle {
          guess.weight = min(guess.weight + weight / 2, guess.weight * 2)
        } else {
          guess.weight += weight / 2
        }
        guesses[unit] = guess
      } else {
        guesses[unit] = Guess(weight: max(1, weight), range: match.range, isTitle: isTitle)
      }
    }
  }

  /// "Se busca …", "requiere contratar …", "cargo: …" shortly before.
  private func introduces(_ range: Range<Int>, _ reading: Reading) -> Bool {
    let window = reading.window(range, before: 6, after: 0)
    return reading.last(.occupationIntro, in: window.lowerBound..<range.lowerBound) != nil
  }
}
